import { type Contribution, FILES_MAX } from '@banshi/contract/hall-contributions';
import type { StoredFile } from '@banshi/contract/material-views';
import { useState } from 'react';
import { PICTURES } from '../../frame/files/file-sources.tsx';
import { useUploads } from '../../frame/files/use-uploads.ts';
import { useTexts } from '../../text/language.tsx';
import { FilesField } from './files-field.tsx';

/** What goes with a submission beside its words. */
export type SentFiles = Pick<Contribution['submissions'][number], 'proofs' | 'photos'>;

const NONE: SentFiles = { proofs: [], photos: [] };

/** The files of a submission that is being written, and those on their way to it. */
export function useSentFiles(begunWith: SentFiles = NONE) {
  const [files, setFiles] = useState(begunWith);
  const adder = (kind: keyof SentFiles) => (file: StoredFile) =>
    setFiles((before) => {
      const others = before[kind].filter(({ fileId }) => fileId !== file.fileId);
      return { ...before, [kind]: [...others, file] };
    });
  const uploads = { proofs: useUploads(adder('proofs')), photos: useUploads(adder('photos')) };
  return {
    ...{ files, uploads },
    change: (part: Partial<SentFiles>) => setFiles((before) => ({ ...before, ...part })),
    clear: () => setFiles(NONE),
    isBusy: uploads.proofs.isBusy || uploads.photos.isBusy,
    areTooMany: files.proofs.length > FILES_MAX || files.photos.length > FILES_MAX,
    /** As the operation takes them. */
    ids: { proofFileIds: idsOf(files.proofs), photoFileIds: idsOf(files.photos) },
  };
}

function idsOf(files: readonly StoredFile[]): string[] {
  return files.map(({ fileId }) => fileId);
}

/** The fields of proof and photos: chosen, photographed or dropped. */
export function FileFields({ sent }: { sent: ReturnType<typeof useSentFiles> }) {
  const { files: texts } = useTexts().hall.contributions;
  return (
    <>
      <FilesOf kind="proofs" sent={sent} />
      <FilesOf kind="photos" sent={sent} accept={PICTURES} />
      <p className="hall-note">{texts.note}</p>
    </>
  );
}

function FilesOf({
  kind,
  sent,
  accept,
}: {
  kind: keyof SentFiles;
  sent: ReturnType<typeof useSentFiles>;
  accept?: string;
}) {
  const { files: texts } = useTexts().hall.contributions;
  return (
    <FilesField
      label={texts[kind]}
      uploads={sent.uploads[kind]}
      files={sent.files[kind]}
      onChange={(files) => sent.change({ [kind]: files })}
      most={FILES_MAX}
      tooMany={texts.tooMany(texts[kind], FILES_MAX)}
      {...(accept && { accept })}
    />
  );
}
