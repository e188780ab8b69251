import type { StoredFile } from '@banshi/contract/material-views';
import { useState } from 'react';
import { ChosenFiles } from '../../frame/files/chosen-files.tsx';
import { dropTarget, FileSources } from '../../frame/files/file-sources.tsx';
import { UploadList } from '../../frame/files/upload-list.tsx';
import { useUploads } from '../../frame/files/use-uploads.ts';

/** Files that are chosen for an entry, and those on their way to it. */
export function useEntryFiles(most: number) {
  const [files, setFiles] = useState<readonly StoredFile[]>([]);
  const uploads = useUploads((file) =>
    setFiles((before) => [...before.filter(({ fileId }) => fileId !== file.fileId), file]),
  );
  return {
    ...{ files, uploads, most, onChange: setFiles },
    clear: () => setFiles([]),
    isBusy: uploads.isBusy,
    areTooMany: files.length > most,
    ids: files.map(({ fileId }) => fileId),
  };
}

/** A field of files: chosen, photographed or dropped. */
export function FilesField({
  label,
  uploads,
  files,
  onChange,
  most,
  tooMany,
  accept,
}: {
  label: string;
  uploads: ReturnType<typeof useUploads>;
  files: readonly StoredFile[];
  onChange: (files: readonly StoredFile[]) => void;
  most: number;
  /** What is said when there are more. */
  tooMany: string;
  accept?: string;
}) {
  const source = { name: label, isBusy: uploads.isBusy, onFiles: uploads.add };
  return (
    <fieldset className="hall-files" {...dropTarget(uploads.add)}>
      <legend>{label}</legend>
      <FileSources {...source} {...(accept && { accept })} />
      <ChosenFiles files={files} onChange={onChange} />
      <UploadList uploads={uploads.uploads} onDrop={uploads.drop} />
      {files.length > most && (
        <p className="field-error" role="alert">
          {tooMany}
        </p>
      )}
    </fieldset>
  );
}
