import { sql } from 'kysely';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { Draft } from '../core/draft.ts';
import type { StoryEntry } from '../core/draft-story.ts';

/** Stores a draft that has just been compiled, or planned. */
export async function insertDraft(
  tx: Tx,
  draft: Draft,
  act: 'COMPILE' | 'PLAN' = 'COMPILE',
): Promise<void> {
  const { draftId, version, state, file, corrects, updatedAt, updatedBy } = draft;
  await tx
    .insertInto('bulletin.drafts')
    .values({
      id: draftId,
      version,
      state,
      file: JSON.stringify(file),
      corrects,
      created_at: toTimestamp(updatedAt),
      created_by: updatedBy,
      updated_at: toTimestamp(updatedAt),
      updated_by: updatedBy,
    })
    .execute();
  await insertEntry(tx, draft, { act, reason: null });
}

/** What made a version; of a restoration also which text it took back. */
type Made = Pick<StoryEntry, 'act' | 'reason'> & { readonly restored?: number };

/** Writes the next version, with what made it, only where the one before still stands: the version is the lock. */
export async function updateDraft(
  tx: Tx,
  next: Draft,
  made: Made,
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
  { draftId, version, file, updatedAt, updatedBy }: Draft,
  { act, reason, restored = null }: Pick<Made, 'act' | 'reason'> & { restored?: number | null },
): Promise<void> {
  const entry = { draft_id: draftId, version, act, by: updatedBy, reason, restored };
  await tx
    .insertInto('bulletin.draft_journal')
    .values({ ...entry, at: toTimestamp(updatedAt) })
    .execute();
  await keepText(tx, { draftId, version, file });
}

/** Keeps the text of a version beside those before it; one that changed no text needs none of its own. */
async function keepText(
  tx: Tx,
  { draftId, version, file }: Pick<Draft, 'draftId' | 'version' | 'file'>,
): Promise<void> {
  const text = JSON.stringify(file);
  await sql`
    insert into bulletin.draft_versions (draft_id, version, file)
    select ${draftId}, ${version}, ${text}::jsonb
    where ${text}::jsonb is distinct from (
      select file from bulletin.draft_versions
      where draft_id = ${draftId} order by version desc limit 1
    )`.execute(tx);
}
