import type { Tx } from '../../../platform/database/index.ts';
import type { KnownFile } from '../core/submission-file.ts';

/** Keeps the files of an entry, in the order in which they were sent. */
export async function insertEntryFiles(
  tx: Tx,
  entryId: string,
  files: readonly KnownFile[],
): Promise<void> {
  if (files.length === 0) return;
  await tx
    .insertInto('hall.entry_files')
    .values(
      files.map((file, place) => ({
        ...{ entry_id: entryId, place, file_id: file.fileId, name: file.name },
        ...{ media_type: file.mediaType, size_bytes: file.sizeBytes },
        page_count: file.pageCount,
      })),
    )
    .execute();
}
