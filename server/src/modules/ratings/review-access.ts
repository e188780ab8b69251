import { REVIEW_ANSWERERS } from '@banshi/contract/roles';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Reader } from '../../platform/database/index.ts';
import { type CaseId, findReadableCase } from '../cases/index.ts';
import { type Actor, holds, inWhosePlace } from '../identity/index.ts';
import type { NegativeReview } from './core/negative-review.ts';
import type { ReviewActor } from './core/review-acts.ts';
import type { RatingDeps } from './deps.ts';
import { looksAfterAll } from './looks-after-all.ts';
import { findReview } from './queries/review-journal.ts';
import type { RatingKey } from './store/review-store.ts';

/** For whom somebody looks at a review: the centre that sees to all, or the department that answers. */
export type ReviewSide = 'centre' | 'department';

/** There is none for this person. */
export interface ReviewAbsent {
  readonly code: 'ratings/not-found';
}

/** A review, and how whoever asks stands to it. */
export interface SeenReview {
  readonly review: NegativeReview;
  readonly who: ReviewActor;
}

/** Refuses whoever does not see to the ratings of all bodies. */
export async function refusalOfCentre(
  deps: Pick<RatingDeps, 'organisations'>,
  actor: Actor,
): Promise<Result<never, { readonly code: 'ratings/of-all' }> | undefined> {
  return (await looksAfterAll(deps, actor)) ? undefined : refuse({ code: 'ratings/of-all' });
}

/** Refuses whoever may not read the case at all, as if there were none. */
export async function refusalOfDepartment(
  { db }: Pick<RatingDeps, 'db'>,
  actor: Actor,
  caseId: string,
): Promise<Result<never, { readonly code: 'cases/not-found' }> | undefined> {
  const readable = await findReadableCase(db, actor, caseId as CaseId);
  return readable ? undefined : refuse({ code: 'cases/not-found' });
}

/**
 * The review for the centre, or for the department to which it was assigned; nobody is shown that of a case in which he had a
 * hand, and is told that there is none.
 */
export async function reviewAs(
  deps: Pick<RatingDeps, 'organisations' | 'now'>,
  db: Reader,
  { actor, side, ...key }: RatingKey & { readonly actor: Actor; readonly side: ReviewSide },
): Promise<Result<SeenReview, ReviewAbsent>> {
  const known = await findReview(db, key, actor.staffId);
  if (!known) return refuse({ code: 'ratings/not-found' });
  const { review, departmentId: organisationId } = known;
  const isTheirs =
    side === 'centre'
      ? await looksAfterAll(deps, actor)
      : holds(actor, REVIEW_ANSWERERS, organisationId) && review.firstAssignedOn !== undefined;
  if (!isTheirs) return refuse({ code: 'ratings/not-found' });
  const roles = REVIEW_ANSWERERS;
  const place =
    side === 'centre' ? undefined : inWhosePlace(actor, { roles, organisationId }, undefined);
  const who = { by: actor.staffId, inPlaceOf: place ?? null, party: side, at: deps.now() };
  return ok({ review, who });
}
