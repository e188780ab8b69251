import { assert } from '../../kernel/assert.ts';
import type { Tx } from '../../platform/database/index.ts';
import { foldReview } from './core/negative-review.ts';
import { byRule } from './core/review-acts.ts';
import { dueOf } from './core/review-due.ts';
import type { RatingDeps } from './deps.ts';
import type { BadRating } from './queries/unopened-reviews.ts';
import { insertReview } from './store/review-store.ts';

/** Begins the review of a bad rating, unless there is one: no rating has two. */
export async function openReview(
  { now, matters, calendar }: Pick<RatingDeps, 'now' | 'matters' | 'calendar'>,
  tx: Tx,
  { caseId, seq, matterId, ratedOn }: BadRating,
): Promise<void> {
  const event = byRule('RECEIVE', now());
  const matter = (await matters()).byId.get(matterId);
  assert(matter, `rating ${seq} of case ${caseId} is of a matter that exists`);
  const due = dueOf(foldReview([event]), await calendar());
  const departmentId = matter.department.id;
  await insertReview(tx, { caseId, seq, departmentId, ratedOn, event, due });
}
