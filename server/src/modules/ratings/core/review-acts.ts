import {
  factsOf,
  needsNote,
  REVIEW_ACTS,
  type ReviewAct,
  type ReviewFact,
  type ReviewState,
} from '@banshi/contract/review-words';
import type { Instant } from '../../../kernel/instant.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { isWorkDay, type WorkCalendar } from '../../../kernel/work-calendar.ts';
import type { StaffId } from '../../identity/index.ts';
import { type NegativeReview, type ReviewEvent, stepOf } from './negative-review.ts';
import { appealBy, replyBy } from './review-due.ts';
import type { ReviewParty } from './review-steps.ts';

/** What somebody does, and what he says of it. */
export interface SaidOfReview
  extends Pick<ReviewEvent, 'kind' | 'isComplex' | 'way' | 'outcome' | 'ground'> {
  readonly act: ReviewAct;
  readonly note: string | null;
}

/** Nothing but an act. */
export const NOTHING_SAID = {
  ...{ note: null, kind: null, isComplex: null, way: null, outcome: null, ground: null },
} as const satisfies Omit<SaidOfReview, 'act'>;

/** Who acts, for whom, and when. */
export interface ReviewActor {
  readonly by: StaffId;
  readonly inPlaceOf: StaffId | null;
  readonly party: ReviewParty;
  readonly at: Instant;
}

/** By what an act is judged: who acts, the working days, and on how many of them a rater is called in vain at least. */
export interface ReviewGround {
  readonly actor: ReviewActor;
  readonly calendar: WorkCalendar;
  readonly missedDaysNeeded: number;
}

export type ReviewRefusal =
  | { readonly code: 'ratings/review-state'; readonly state: ReviewState; readonly act: ReviewAct }
  | { readonly code: 'ratings/review-own-act' }
  | { readonly code: 'ratings/appeal-over'; readonly until: LocalDate }
  | { readonly code: 'ratings/review-missed'; readonly made: number; readonly needed: number }
  | { readonly code: 'ratings/review-fact'; readonly field: ReviewFact | 'note' };

/** What an act makes happen, the first dissatisfied revisit with what follows of itself; or why it is not done. */
export function decideReviewAct(
  review: NegativeReview,
  said: SaidOfReview,
  ground: ReviewGround,
): Result<readonly ReviewEvent[], ReviewRefusal> {
  const refusal = refusalOfStep(review, said.act, ground) ?? refusalOfWords(said);
  if (refusal) return refuse(refusal);
  const { by, inPlaceOf, at } = ground.actor;
  const event: ReviewEvent = { ...onlyFactsOf(said), at, by, inPlaceOf };
  return ok(event.act === 'REVISIT' ? [event, ...reopening(review, event)] : [event]);
}

/** What this person may do about a review now, as the party for which he stands. */
export function actsOnReview(review: NegativeReview, given: ReviewGround): readonly ReviewAct[] {
  return REVIEW_ACTS.filter(
    (act) =>
      act !== 'LOOK' &&
      stepOf(act).by === given.actor.party &&
      refusalOfStep(review, act, given) === undefined,
  );
}

/** What the rule itself does when a rating is received, or its first revisit finds it ill mended. */
export function byRule(act: 'RECEIVE' | 'REOPEN', at: Instant): ReviewEvent {
  return { ...NOTHING_SAID, act, at, by: null, inPlaceOf: null };
}

function reopening({ isReopened }: NegativeReview, { outcome, at }: ReviewEvent): ReviewEvent[] {
  return outcome === 'DISSATISFIED' && !isReopened ? [byRule('REOPEN', at)] : [];
}

function refusalOfStep(
  review: NegativeReview,
  act: ReviewAct,
  ground: ReviewGround,
): ReviewRefusal | undefined {
  const { actor, calendar } = ground;
  const { from, by, apartFrom, once } = stepOf(act);
  const { state, events } = review;
  const isDone = once === true && events.some((event) => event.act === act);
  const isPlace = from !== 'nothing' && from.includes(state) && by === actor.party;
  if (!isPlace || isDone || !isTime(review, act, { actor, calendar })) {
    return { code: 'ratings/review-state', state, act };
  }
  const until = appealBy(review, calendar);
  if (act === 'APPEAL' && until && localDateOf(actor.at) > until) {
    return { code: 'ratings/appeal-over', until };
  }
  const missed = act === 'CLOSE_UNREACHED' && refusalOfMissed(review, ground);
  if (missed) return missed;
  const isOwn = events.some(
    (event) => apartFrom.includes(event.act) && [event.by, event.inPlaceOf].includes(actor.by),
  );
  return isOwn ? { code: 'ratings/review-own-act' } : undefined;
}

/** The working days on which the rater was called in vain since the last reply. */
export function missedDays({ events }: NegativeReview, calendar: WorkCalendar): number {
  const replied = events.findLastIndex(({ act }) => act === 'REPLY');
  const days = events
    .filter(({ act }, index) => act === 'MISS' && index > replied)
    .map(({ at }) => localDateOf(at))
    .filter((day) => isWorkDay(calendar, day));
  return new Set(days).size;
}

function refusalOfMissed(
  review: NegativeReview,
  { calendar, missedDaysNeeded: needed }: ReviewGround,
): ReviewRefusal | undefined {
  const made = missedDays(review, calendar);
  return made < needed ? { code: 'ratings/review-missed', made, needed } : undefined;
}

/** More time is asked for while there is some, and granted or not when it was asked for. */
function isTime(
  review: NegativeReview,
  act: ReviewAct,
  { actor, calendar }: { readonly actor: ReviewActor; readonly calendar: WorkCalendar },
): boolean {
  if (act === 'ALLOW_EXTENSION' || act === 'DECLINE_EXTENSION') return review.extension === 'asked';
  const until = act === 'ASK_EXTENSION' ? replyBy(review, calendar) : undefined;
  return until === undefined || localDateOf(actor.at) <= until;
}

function refusalOfWords(said: SaidOfReview): ReviewRefusal | undefined {
  const field = factsOf(said.act).find((fact) => said[fact] === null);
  if (field) return { code: 'ratings/review-fact', field };
  const isSilent = needsNote(said.act) && (said.note ?? '').trim() === '';
  return isSilent ? { code: 'ratings/review-fact', field: 'note' } : undefined;
}

/** What belongs to another act is not kept with this one. */
function onlyFactsOf(said: SaidOfReview): SaidOfReview {
  const kept = Object.fromEntries(factsOf(said.act).map((fact) => [fact, said[fact]]));
  const note = (said.note ?? '').trim() || null;
  const ground = said.act === 'ANNUL' ? { ground: said.ground } : {};
  return { ...NOTHING_SAID, ...kept, ...ground, act: said.act, note };
}
