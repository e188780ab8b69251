import type { StoredFile } from '@banshi/contract/material-views';
import { useFormats, useTexts } from '../../text/language.tsx';
import './files.css';

/** Files that have arrived and go with what is sent next, each of which can be taken away again. */
export function ChosenFiles({
  files,
  onChange,
}: {
  files: readonly StoredFile[];
  onChange: (files: readonly StoredFile[]) => void;
}) {
  const { materials } = useTexts().counter;
  const formats = useFormats();
  if (files.length === 0) return null;
  return (
    <ul className="file-list">
      {files.map((file) => (
        <li key={file.fileId}>
          {file.name} <span className="faint">{formats.size(file.sizeBytes)}</span>{' '}
          <button
            type="button"
            className="plain-button remove-file"
            aria-label={materials.remove(file.name)}
            onClick={() => onChange(files.filter(({ fileId }) => fileId !== file.fileId))}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
