import type { ArchiveFormat } from '@banshi/contract/bulletin-words';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { DraftId } from '../core/draft.ts';

/** How an issue was printed, and who noted it; undefined as long as nobody did. */
export async function findPrinting(db: Reader, issueId: DraftId) {
  const row = await db
    .selectFrom('bulletin.printings as p')
    .innerJoin('bulletin.draft_journal as j', (join) =>
      join.onRef('j.draft_id', '=', 'p.draft_id').on('j.act', '=', 'PRINT'),
    )
    .select(['p.copies', 'p.printed_on as on', 'j.by'])
    .where('p.draft_id', '=', issueId)
    .executeTakeFirst();
  return row && { ...row, by: row.by as StaffId };
}

/** The files of an archived issue; none before. */
export async function readArchiveFiles(db: Reader, issueId: DraftId) {
  const rows = await db
    .selectFrom('bulletin.archive_files')
    .select(['format', 'name', 'size_bytes as sizeBytes', 'sm3'])
    .where('draft_id', '=', issueId)
    .orderBy('format')
    .execute();
  return rows.map(({ sm3, format, ...row }) => ({
    ...row,
    format: format as ArchiveFormat,
    sm3: sm3.toString('hex'),
  }));
}

/** The bytes of a file of an archived issue that lie beside it; undefined before it is archived. */
export async function findArchivedBytes(
  db: Reader,
  issueId: DraftId,
  format: ArchiveFormat,
): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('bulletin.archive_files')
    .select('content')
    .where('draft_id', '=', issueId)
    .where('format', '=', format)
    .executeTakeFirst();
  return row?.content ?? undefined;
}
