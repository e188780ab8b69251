import { downloadFile } from '@banshi/contract/cases';
import type { StoredFile } from '@banshi/contract/material-views';
import { addressOf } from '../../../api/call.ts';
import { DownloadLink, FileLine } from '../../../frame/files/file-line.tsx';
import type { Look } from '../../../frame/viewer/look.ts';
import { isDrawn, lookAt } from './look-at.ts';
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
  if (files.length === 0) return null;
  return (
    <ul className="file-list">
      {files.map((file) => (
        <FileLine
          key={file.fileId}
          file={file}
          isDrawn={isDrawn(file, isMasked)}
          onLook={() => onLook(lookAt({ caseId, file, isMasked }))}
        >
          {isMasked ? (
            mayUnmask && <Original caseId={caseId} file={file} />
          ) : (
            <DownloadLink
              address={addressOf(downloadFile, { params: { caseId, fileId: file.fileId } })}
              name={file.name}
            />
          )}
        </FileLine>
      ))}
    </ul>
  );
}
