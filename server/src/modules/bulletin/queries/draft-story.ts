import type { DraftAct } from '@banshi/contract/bulletin-words';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { DraftId } from '../core/draft.ts';
import type { StoryEntry } from '../core/draft-story.ts';

/** The journal of a draft, the first entry first. */
export async function readDraftStory(db: Reader, draftId: DraftId): Promise<StoryEntry[]> {
  const rows = await db
    .selectFrom('bulletin.draft_journal')
    .select(['version', 'act', 'at', 'by', 'reason'])
    .where('draft_id', '=', draftId)
    .orderBy('version')
    .execute();
  return rows.map((row) => ({ ...row, act: row.act as DraftAct, by: row.by as StaffId }));
}
