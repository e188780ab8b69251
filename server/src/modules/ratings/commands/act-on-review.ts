import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../identity/index.ts';
import { evolveReview } from '../core/negative-review.ts';
import {
  decideReviewAct,
  NOTHING_SAID,
  type ReviewRefusal,
  type SaidOfReview,
} from '../core/review-acts.ts';
import { dueOf } from '../core/review-due.ts';
import type { RatingDeps } from '../deps.ts';
import { maskedText } from '../masked-text.ts';
import { type ReviewAbsent, type ReviewSide, reviewAs } from '../review-access.ts';
import { lockReviews, type RatingKey, saveReview } from '../store/review-store.ts';
import { tellReview } from '../tell-review.ts';
import { judgeRating } from './judge-rating.ts';

/** An act on a review: who does it, on which side, what he has seen and what he says. */
export interface ReviewRequest extends RatingKey {
  readonly actor: Actor;
  readonly side: ReviewSide;
  readonly version: number;
  readonly said: Partial<Omit<SaidOfReview, 'act'>> & Pick<SaidOfReview, 'act'>;
}

type Refusal = ReviewAbsent | ReviewRefusal | { readonly code: 'ratings/review-stale' };

/**
 * One step of a negative review. Who comes second has seen an older version and is told so. That a contested rating does not
 * count is said by the verdict on the rating, which the review follows.
 */
export async function actOnReview(
  deps: RatingDeps,
  tx: Tx,
  { actor, side, version, said: given, ...key }: ReviewRequest,
): Promise<Result<{ readonly version: number }, Refusal>> {
  await lockReviews(tx, key.caseId);
  const found = await reviewAs(deps, tx, { actor, side, ...key });
  if (!found.ok) return found;
  const { review, who } = found.value;
  if (review.version !== version) return refuse({ code: 'ratings/review-stale' });
  const calendar = await deps.calendar();
  const note = await maskedText(tx, key.caseId, given.note ?? null);
  const said = { ...NOTHING_SAID, ...given, note };
  const decided = decideReviewAct(review, said, {
    ...{ actor: who, calendar, missedDaysNeeded: deps.missedDaysNeeded },
  });
  if (!decided.ok) return decided;
  const events = decided.value;
  const next = events.reduce(evolveReview, review);
  if (said.act === 'EXCLUDE') {
    const { ground } = said;
    const judged = await judgeRating(deps, tx, { actor, ...key, ground, reason: note ?? '' });
    // Somebody has judged the rating meanwhile.
    return judged.ok ? ok({ version: next.version }) : refuse({ code: 'ratings/review-stale' });
  }
  await saveReview(tx, key, { review: next, events, due: dueOf(next, calendar) });
  await tellReview(deps, tx, { ...key, review: next });
  return ok({ version: next.version });
}
