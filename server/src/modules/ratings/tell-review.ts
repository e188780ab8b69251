import { REVIEW_ANSWERERS } from '@banshi/contract/roles';
import { assert } from '../../kernel/assert.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { CaseId } from '../cases/index.ts';
import { topOf } from '../identity/index.ts';
import type { NegativeReview } from './core/negative-review.ts';
import { dueOf } from './core/review-due.ts';
import { reviewMessage, waitedFor } from './core/review-message.ts';
import type { RatingDeps } from './deps.ts';
import { readRated } from './queries/review-notices.ts';
import type { RatingKey } from './store/review-store.ts';

/**
 * Tells those who are waited for after the last act outside the house too, where they gave a number (ADR 0185): the department
 * that answers, or the administrators of ratings. Who had a hand in the case is told nothing.
 */
export async function tellReview(
  deps: RatingDeps,
  tx: Tx,
  { review, ...key }: RatingKey & { readonly review: NegativeReview },
): Promise<void> {
  const last = review.events.at(-1);
  const side = last && waitedFor(last.act);
  if (!last || !side) return;
  const rated = await readRated(tx, key);
  assert(rated, `rating ${key.seq} of case ${key.caseId} is under review`);
  const staff =
    side === 'department'
      ? await deps.departmentStaff(rated.departmentId, REVIEW_ANSWERERS)
      : await deps.departmentStaff(topOf(await deps.organisations()).id, ['EVAL_ADMIN']);
  const staffIds = staff.map(({ staffId }) => staffId).filter((id) => !rated.hands.includes(id));
  const due = dueOf(review, await deps.calendar());
  const message = async () => {
    const matterName = (await deps.matters()).byId.get(rated.matterId)?.name ?? '';
    const about = { displayNo: rated.displayNo, matterName };
    return { text: reviewMessage(last.act, due, about), caseNumber: rated.displayNo };
  };
  const { caseId, seq } = key;
  const about = { topic: 'REVIEW', caseId: caseId as CaseId, seq, nth: review.version } as const;
  await deps.tellStaff(tx, { ...about, staffIds, at: last.at, message });
}
