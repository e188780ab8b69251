import type { Reader } from '../../../platform/database/index.ts';
import type { KnownFile } from '../core/submission-file.ts';
import { KNOWN_FILE } from './known-file.ts';

/** The files of entries, each entry's in the order in which they were sent. */
export async function readEntryFiles(
  db: Reader,
  entryIds: readonly string[],
): Promise<ReadonlyMap<string, readonly KnownFile[]>> {
  if (entryIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('hall.entry_files')
    .select(['entry_id as entryId', ...KNOWN_FILE])
    .where('entry_id', 'in', entryIds)
    .orderBy('place')
    .execute();
  return Map.groupBy(rows, ({ entryId }) => entryId);
}

/** A file of an entry. */
export function findEntryFile(
  db: Reader,
  { entryId, fileId }: { readonly entryId: string; readonly fileId: string },
): Promise<KnownFile | undefined> {
  return db
    .selectFrom('hall.entry_files')
    .select(KNOWN_FILE)
    .where('entry_id', '=', entryId)
    .where('file_id', '=', fileId)
    .executeTakeFirst();
}
