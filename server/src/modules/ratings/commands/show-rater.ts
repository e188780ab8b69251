import type { ReviewState } from '@banshi/contract/review-words';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { type Tx, transact } from '../../../platform/database/index.ts';
import { type CaseId, readContact, refusalOfProtected } from '../../cases/index.ts';
import type { Actor } from '../../identity/index.ts';
import { evolveReview, type NegativeReview, type ReviewEvent } from '../core/negative-review.ts';
import { NOTHING_SAID, type ReviewActor } from '../core/review-acts.ts';
import { dueOf } from '../core/review-due.ts';
import type { RatingDeps } from '../deps.ts';
import { maskedText } from '../masked-text.ts';
import { type ReviewAbsent, type ReviewSide, reviewAs } from '../review-access.ts';
import { lockReviews, type RatingKey, saveReview } from '../store/review-store.ts';

/** Where a call is due: the department contacts and replies, the centre revisits. */
const CALLS: Readonly<Record<ReviewSide, readonly ReviewState[]>> = {
  centre: ['REPLIED', 'REVISITED'],
  department: ['ASSIGNED', 'CONTACTED', 'RECTIFYING'],
};

interface Contact {
  readonly shownName: string;
  readonly mobile: string | null;
}

type Refusal =
  | ReviewAbsent
  | { readonly code: 'cases/applicant-protected' }
  | { readonly code: 'ratings/review-fact'; readonly field: 'note' }
  | { readonly code: 'ratings/review-state'; readonly state: ReviewState; readonly act: 'LOOK' };

/** The number to call who rated, while a call is due; the story keeps who looked and what for. The name stays masked. */
export async function showRater(
  deps: RatingDeps,
  {
    actor,
    side,
    reason,
    ...key
  }: RatingKey & { readonly actor: Actor; readonly side: ReviewSide; readonly reason: string },
): Promise<Result<Contact, Refusal>> {
  const caseId = key.caseId as CaseId;
  if (reason.trim() === '') return refuse({ code: 'ratings/review-fact', field: 'note' });
  return transact<Contact, Refusal>(deps.db, async (tx) => {
    await lockReviews(tx, key.caseId);
    const found = await reviewAs(deps, tx, { actor, side, ...key });
    if (!found.ok) return found;
    const { review, who } = found.value;
    const { state } = review;
    if (!CALLS[side].includes(state))
      return refuse({ code: 'ratings/review-state', state, act: 'LOOK' });
    const guarded = await refusalOfProtected(deps, actor, caseId);
    if (guarded) return guarded;
    const contact = await readContact(tx, deps.protection, caseId);
    if (!contact) return refuse({ code: 'ratings/not-found' });
    const note = await maskedText(tx, caseId, reason);
    await keepLook(deps, tx, { ...key, review, who, note });
    return ok({ shownName: contact.shownName, mobile: contact.mobile ?? null });
  });
}

interface Look extends RatingKey {
  readonly review: NegativeReview;
  readonly who: ReviewActor;
  readonly note: string | null;
}

/** The story tells who looked and what for; nothing else changes. */
async function keepLook(deps: RatingDeps, tx: Tx, { review, who, note, ...key }: Look) {
  const { by, inPlaceOf, at } = who;
  const look: ReviewEvent = { ...NOTHING_SAID, act: 'LOOK', note, at, by, inPlaceOf };
  const next = evolveReview(review, look);
  const due = dueOf(next, await deps.calendar());
  await saveReview(tx, key, { review: next, events: [look], due });
}
