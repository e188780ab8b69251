import type { StoredFile } from '@banshi/contract/material-views';
import { useFormats, useTexts } from '../../../text/language.tsx';
import type { Handed } from './handed.ts';

/** The files uploaded for a material, each of which can be taken away again. */
export function HandedFiles({
  files,
  onChange,
}: {
  files: readonly StoredFile[];
  onChange: (change: (before: Handed) => Partial<Handed>) => void;
}) {
  const { materials } = useTexts().counter;
  const formats = useFormats();
  if (files.length === 0) return null;
  return (
    <ul className="material-files">
      {files.map((file) => (
        <li key={file.fileId}>
          {file.name} <span className="faint">{formats.size(file.sizeBytes)}</span>{' '}
          <button
            type="button"
            className="plain-button remove-file"
            aria-label={materials.remove(file.name)}
            onClick={() =>
              onChange((before) => ({
                files: before.files.filter((each) => each.fileId !== file.fileId),
              }))
            }
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
