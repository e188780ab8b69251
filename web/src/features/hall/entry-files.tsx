import type { StoredFile } from '@banshi/contract/material-views';
import { useState } from 'react';
import { DownloadLink, FileLine } from '../../frame/files/file-line.tsx';
import type { Look } from '../../frame/viewer/look.ts';
import { Viewer } from '../../frame/viewer/viewer.tsx';

/** The files of an entry, each looked at below the list or had whole. */
export function EntryFiles({
  label,
  entryId,
  files,
  addressOf,
  fetch,
}: {
  label: string;
  entryId: string;
  files: readonly StoredFile[];
  addressOf: (fileId: string) => string;
  fetch: (fileId: string) => Promise<unknown>;
}) {
  const [look, setLook] = useState<Look>();
  return (
    <>
      <ul className="file-list" aria-label={label}>
        {files.map((file) => (
          <FileLine
            key={file.fileId}
            file={file}
            onLook={() =>
              setLook({
                ...{ file, of: entryId, comesInPages: false },
                fetch: () => fetch(file.fileId),
              })
            }
          >
            <DownloadLink address={addressOf(file.fileId)} name={file.name} />
          </FileLine>
        ))}
      </ul>
      {look && (
        <div className="hall-look">
          <Viewer key={look.file.fileId} look={look} onClose={() => setLook(undefined)} />
        </div>
      )}
    </>
  );
}
