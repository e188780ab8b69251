import { isBadGrade } from '@banshi/contract/rating-words';
import type { RateableServices } from '@banshi/contract/ratings';
import { localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { type Tx, transact } from '../../../platform/database/index.ts';
import type { CaseId, Entry } from '../../cases/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { Proof, ProofRefusal } from '../../notices/index.ts';
import { decideRating, type GivenRating, type RatingRefusal } from '../core/rating.ts';
import type { RatingDeps } from '../deps.ts';
import { maskedText } from '../masked-text.ts';
import { openReview } from '../open-review.ts';
import { loadRatedCase, servicesView } from '../services-view.ts';
import { insertRating, lockRatings } from '../store/rating-store.ts';

export type RateRefusal = ProofRefusal | RatingRefusal;

/** An applicant rates a service of his case, or adds to its rating. Only this makes a rating: nothing does by itself. */
export async function giveRating(
  deps: RatingDeps,
  given: Proof & GivenRating,
): Promise<Result<RateableServices, RateRefusal>> {
  const { number, password, source, ...said } = given;
  const proven = await deps.provenCase({ number, password, source });
  if (!proven.ok) return proven;
  const caseId = proven.value;
  const kept = await transact(deps.db, (tx) => keepRating(deps, tx, { caseId, source, said }));
  return kept.ok ? ok(await servicesView(deps, caseId)) : kept;
}

interface Said {
  readonly caseId: CaseId;
  readonly source: string;
  readonly said: GivenRating;
}

async function keepRating(
  deps: RatingDeps,
  tx: Tx,
  { caseId, source, said }: Said,
): Promise<Result<void, RatingRefusal>> {
  await lockRatings(tx, caseId);
  const known = await loadRatedCase(deps, tx, caseId);
  const at = deps.now();
  const today = localDateOf(at);
  const given = { ...said, text: await maskedText(tx, caseId, said.text) };
  const { ratings, offer, displayNo, matterId, area } = known;
  const decided = decideRating(given, { ...known, options: offer.options, today });
  if (!decided.ok) return decided;
  if (decided.value.kind === 'repeated') return ok(undefined);
  const { rated, ordinal } = decided.value;
  const seq = ratings.length + 1;
  await insertRating(tx, {
    ...given,
    ...{ caseId, seq, rated, ordinal, edition: offer.edition, at },
    ...{ displayNo, matterId, area, receivedOn: receivedOn(known.entries) ?? today },
    hands: handsIn(known.entries),
    place: deps.protection.blindIndex(`${today} ${source}`, 'rating-place'),
  });
  // A supplement counts in no figure and opens nothing.
  if (ordinal === 1 && isBadGrade(said.grade)) {
    await openReview(deps, tx, { caseId, seq, matterId, ratedOn: today });
  }
  return ok(undefined);
}

function receivedOn(entries: readonly Entry[]) {
  const event = entries[0]?.event;
  return event?.type === 'cases/received' ? event.numberedOn : undefined;
}

/** Everybody who took a step of the case, and in whose place. */
function handsIn(entries: readonly Entry[]): readonly StaffId[] {
  const hands = entries.flatMap(({ event }) =>
    'by' in event ? [event.by, ...(event.inPlaceOf ? [event.inPlaceOf] : [])] : [],
  );
  return [...new Set(hands)];
}
