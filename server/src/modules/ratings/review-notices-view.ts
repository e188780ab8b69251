import type { ReplyOf } from '@banshi/contract/endpoint';
import type { listReviewNotices } from '@banshi/contract/negative-reviews';
import type { ReviewState } from '@banshi/contract/review-words';
import { REVIEW_ANSWERERS } from '@banshi/contract/roles';
import { formatInstant } from '../../kernel/instant-text.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import { type Actor, bodiesWithin } from '../identity/index.ts';
import type { RatingDeps } from './deps.ts';
import { looksAfterAll } from './looks-after-all.ts';
import { readWaitingReviews } from './queries/review-notices.ts';
import { listedReview } from './review-views.ts';

/** As many are told; who has done them is told of the next. */
const TOLD_MAX = 20;

const STATES: Readonly<Record<'centre' | 'department', readonly ReviewState[]>> = {
  centre: ['RECEIVED', 'CLASSIFIED', 'REPLIED', 'REVISITED', 'APPEALED', 'IN_REVIEW'],
  department: ['ASSIGNED', 'CONTACTED', 'RECTIFYING'],
};

/** The negative reviews that wait for this person: what, until when, and who left them so. */
export async function reviewNoticesView(
  deps: RatingDeps,
  actor: Actor,
): Promise<ReplyOf<typeof listReviewNotices>> {
  const side = (await looksAfterAll(deps, actor)) ? 'centre' : 'department';
  const rows = await readWaitingReviews(deps.db, {
    ...{ states: STATES[side], by: actor.staffId, limit: TOLD_MAX + 1 },
    bodies: side === 'centre' ? undefined : bodiesWithin(actor, REVIEW_ANSWERERS),
  });
  const today = localDateOf(deps.now());
  const sight = { index: await deps.matters(), calendar: await deps.calendar(), today };
  const names = await deps.staffNames(rows.map(({ by }) => by));
  return {
    notices: rows.slice(0, TOLD_MAX).map((row) => ({
      ...listedReview(row, sight),
      since: formatInstant(row.at),
      byName: row.by && (names.get(row.by)?.name ?? ''),
    })),
    hasMore: rows.length > TOLD_MAX,
  };
}
