import { useTexts } from '../../text/language.tsx';
import { useSentence } from '../use-sentence.ts';
import type { Upload } from './use-uploads.ts';
import './files.css';

/** Files on their way with how much has gone, and those that did not arrive with the reason. */
export function UploadList({
  uploads,
  onDrop,
}: {
  uploads: readonly Upload[];
  onDrop: (key: number) => void;
}) {
  const { materials } = useTexts();
  const sentence = useSentence();
  if (uploads.length === 0) return null;
  return (
    <ul className="upload-list">
      {uploads.map(({ key, name, share, error }) =>
        error === null ? (
          <li key={key}>
            <span>{name}</span>
            <progress value={share} max={1} aria-label={materials.uploading(name)} />
          </li>
        ) : (
          <li key={key} className="field-error" role="alert">
            {name}：{sentence(error)}{' '}
            <button
              type="button"
              className="plain-button remove-file"
              aria-label={materials.dismiss(name)}
              onClick={() => onDrop(key)}
            >
              ×
            </button>
          </li>
        ),
      )}
    </ul>
  );
}
