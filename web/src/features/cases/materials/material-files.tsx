import { downloadFile } from '@banshi/contract/cases';
import type { StoredFile } from '@banshi/contract/material-views';
import { addressOf } from '../../../api/call.ts';
import { useFormats, useTexts } from '../../../text/language.tsx';
import { isShown, type Look } from '../viewer/look.ts';
import { Original } from './original.tsx';

/** The files of a handing-in: looked at here where a browser can, and always to be downloaded. */
export function MaterialFiles({
  files,
  caseId,
  isMasked,
  mayUnmask,
  onLook,
}: {
  files: readonly StoredFile[];
  caseId: string;
  isMasked: boolean;
  mayUnmask: boolean;
  onLook: (look: Look) => void;
}) {
  const { materials } = useTexts();
  const formats = useFormats();
  if (files.length === 0) return null;
  return (
    <ul className="material-files">
      {files.map((file) => (
        <li key={file.fileId}>
          {isShown(file) ? (
            <button
              type="button"
              className="plain-button link-button"
              aria-label={materials.look(file.name)}
              onClick={() => onLook({ caseId, file, isMasked })}
            >
              {file.name}
            </button>
          ) : (
            <span>{file.name}</span>
          )}{' '}
          <span className="faint">
            {[
              formats.size(file.sizeBytes),
              file.pageCount !== null && materials.pages(file.pageCount),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>{' '}
          {isMasked ? (
            mayUnmask && <Original caseId={caseId} file={file} />
          ) : (
            <a
              href={addressOf(downloadFile, { params: { caseId, fileId: file.fileId } })}
              download={file.name}
              aria-label={materials.download(file.name)}
              title={materials.download(file.name)}
            >
              ↓
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
