import type { ExclusionGround } from '@banshi/contract/rating-words';
import { assert } from '../../kernel/assert.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Actor } from '../identity/index.ts';
import { evolveReview, type NegativeReview } from './core/negative-review.ts';
import { decideReviewAct, NOTHING_SAID, type ReviewRefusal } from './core/review-acts.ts';
import { dueOf } from './core/review-due.ts';
import type { RatingDeps } from './deps.ts';
import { maskedText } from './masked-text.ts';
import { openReview } from './open-review.ts';
import { findReview } from './queries/review-journal.ts';
import { findBad } from './queries/unopened-reviews.ts';
import { lockReviews, type RatingKey, saveReview } from './store/review-store.ts';

type Apart = Extract<ReviewRefusal, { readonly code: 'ratings/review-own-act' }>;

/** That a rating does not count, or does again, as whoever judged it said. */
export interface Verdict extends RatingKey {
  readonly actor: Actor;
  readonly ground: ExclusionGround | null;
  readonly reason: string;
}

/**
 * The review goes with its rating: excluded, it rests wherever it stood; counting again, it goes on from there. A bad rating that
 * counts again and never had a review gets one. Who contested a rating does not judge it.
 */
export async function followVerdict(
  deps: Pick<RatingDeps, 'now' | 'matters' | 'calendar' | 'missedDaysNeeded'>,
  tx: Tx,
  verdict: Verdict,
): Promise<Result<void, Apart>> {
  const { caseId, actor, ground, reason } = verdict;
  await lockReviews(tx, caseId);
  const known = await findReview(tx, verdict);
  if (!known) {
    const bad = ground === null ? await findBad(tx, verdict) : undefined;
    if (bad) await openReview(deps, tx, bad);
    return ok(undefined);
  }
  const calendar = await deps.calendar();
  const act = actOf(known.review, ground);
  const party = act === 'EXCLUDE' ? ('centre' as const) : ('verdict' as const);
  const who = { by: actor.staffId, inPlaceOf: null, party, at: deps.now() };
  const note = await maskedText(tx, caseId, reason);
  const said = { ...NOTHING_SAID, act, note, ground };
  const { missedDaysNeeded } = deps;
  const judged = { actor: who, calendar, missedDaysNeeded };
  const decided = decideReviewAct(known.review, said, judged);
  if (!decided.ok) {
    const { code } = decided.refusal;
    assert(
      code === 'ratings/review-own-act',
      `${act} is open wherever its rating is judged: ${code}`,
    );
    return refuse({ code });
  }
  const review = decided.value.reduce(evolveReview, known.review);
  const due = dueOf(review, calendar);
  await saveReview(tx, verdict, { review, events: decided.value, due });
  return ok(undefined);
}

/** Under appeal the verdict is what was asked for. */
function actOf(
  { state }: NegativeReview,
  ground: ExclusionGround | null,
): 'RESTORE' | 'EXCLUDE' | 'ANNUL' {
  if (ground === null) return 'RESTORE';
  return state === 'IN_REVIEW' ? 'EXCLUDE' : 'ANNUL';
}
