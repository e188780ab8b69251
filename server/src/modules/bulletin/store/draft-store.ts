import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { Draft } from '../core/draft.ts';

/** Stores a draft that has just been compiled. */
export async function insertDraft(tx: Tx, draft: Draft): Promise<void> {
  const { draftId, version, file, updatedAt, updatedBy } = draft;
  await tx
    .insertInto('bulletin.drafts')
    .values({
      id: draftId,
      version,
      file: JSON.stringify(file),
      created_at: toTimestamp(updatedAt),
      created_by: updatedBy,
      updated_at: toTimestamp(updatedAt),
      updated_by: updatedBy,
    })
    .execute();
}

/** Writes the next version only where the one before still stands: the version is the lock. */
export async function updateDraft(tx: Tx, next: Draft): Promise<{ readonly stale: boolean }> {
  const updated = await tx
    .updateTable('bulletin.drafts')
    .set({
      version: next.version,
      file: JSON.stringify(next.file),
      updated_at: toTimestamp(next.updatedAt),
      updated_by: next.updatedBy,
    })
    .where('id', '=', next.draftId)
    .where('version', '=', next.version - 1)
    .executeTakeFirst();
  return { stale: updated.numUpdatedRows === 0n };
}
