import type { Tx } from '../../../platform/database/index.ts';
import type { CaseId } from '../../cases/index.ts';
import { noticeOf } from '../core/notice-rules.ts';
import type { NoticeDeps } from '../deps.ts';
import { layReady } from '../lay-ready.ts';
import { noteQueryNumber } from '../store/query-store.ts';
import { storyOf } from '../story-of.ts';

/**
 * Writes what the entry `version` of a case tells its applicant, and lays it ready to be sent, within the
 * transaction that was told of it. Told again, it finds everything there.
 */
export async function writeNotice(
  deps: NoticeDeps,
  tx: Tx,
  { caseId, version }: { readonly caseId: CaseId; readonly version: number },
): Promise<void> {
  const story = await storyOf(deps, tx, { caseId, version });
  if (!story) return;
  if (story.event.type === 'cases/received') await noteQueryNumber(tx, story.current);
  const notice = noticeOf(story);
  if (!notice) return;
  await layReady(deps, tx, { ...notice, caseId, version, happenedAt: story.event.at });
}
