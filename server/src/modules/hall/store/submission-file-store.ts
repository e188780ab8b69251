import type { Tx } from '../../../platform/database/index.ts';
import type { SubmissionFile } from '../core/submission-file.ts';

/** Keeps the files of a submission, in the order in which they were sent. */
export async function insertSubmissionFiles(
  tx: Tx,
  { contributionId, ordinal }: { readonly contributionId: string; readonly ordinal: number },
  files: readonly SubmissionFile[],
): Promise<void> {
  if (files.length === 0) return;
  await tx
    .insertInto('hall.submission_files')
    .values(
      files.map((file, place) => ({
        ...{ contribution_id: contributionId, ordinal, purpose: file.purpose, place },
        ...{ file_id: file.fileId, name: file.name, media_type: file.mediaType },
        ...{ size_bytes: file.sizeBytes, page_count: file.pageCount },
      })),
    )
    .execute();
}
