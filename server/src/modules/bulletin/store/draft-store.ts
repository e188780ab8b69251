import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { Draft } from '../core/draft.ts';
import type { StoryEntry } from '../core/draft-story.ts';

/** Stores a draft that has just been compiled. */
export async function insertDraft(tx: Tx, draft: Draft): Promise<void> {
  const { draftId, version, state, file, updatedAt, updatedBy } = draft;
  await tx
    .insertInto('bulletin.drafts')
    .values({
      id: draftId,
      version,
      state,
      file: JSON.stringify(file),
      created_at: toTimestamp(updatedAt),
      created_by: updatedBy,
      updated_at: toTimestamp(updatedAt),
      updated_by: updatedBy,
    })
    .execute();
  await insertEntry(tx, draft, { act: 'COMPILE', reason: null });
}

/** Writes the next version, with what made it, only where the one before still stands: the version is the lock. */
export async function updateDraft(
  tx: Tx,
  next: Draft,
  made: Pick<StoryEntry, 'act' | 'reason'>,
): Promise<{ readonly stale: boolean }> {
  const updated = await tx
    .updateTable('bulletin.drafts')
    .set({
      version: next.version,
      state: next.state,
      file: JSON.stringify(next.file),
      updated_at: toTimestamp(next.updatedAt),
      updated_by: next.updatedBy,
    })
    .where('id', '=', next.draftId)
    .where('version', '=', next.version - 1)
    .executeTakeFirst();
  if (updated.numUpdatedRows === 0n) return { stale: true };
  await insertEntry(tx, next, made);
  return { stale: false };
}

async function insertEntry(
  tx: Tx,
  { draftId, version, updatedAt, updatedBy }: Draft,
  { act, reason }: Pick<StoryEntry, 'act' | 'reason'>,
): Promise<void> {
  const entry = { draft_id: draftId, version, act, by: updatedBy, reason };
  await tx
    .insertInto('bulletin.draft_journal')
    .values({ ...entry, at: toTimestamp(updatedAt) })
    .execute();
}
