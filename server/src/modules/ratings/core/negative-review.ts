import type { ExclusionGround } from '@banshi/contract/rating-words';
import type {
  RectificationWay,
  ReviewAct,
  ReviewKind,
  ReviewState,
  RevisitOutcome,
} from '@banshi/contract/review-words';
import { assert } from '../../../kernel/assert.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import type { StaffId } from '../../identity/index.ts';
import { REVIEW_STEPS, type ReviewStep } from './review-steps.ts';

/** Something that was done about a negative review. */
export interface ReviewEvent {
  readonly act: ReviewAct;
  readonly at: Instant;
  /** None where the rule itself acts. */
  readonly by: StaffId | null;
  readonly inPlaceOf: StaffId | null;
  readonly note: string | null;
  readonly kind: ReviewKind | null;
  readonly isComplex: boolean | null;
  readonly way: RectificationWay | null;
  readonly outcome: RevisitOutcome | null;
  readonly ground: ExclusionGround | null;
}

/** Days on which limits did not run. */
export interface Standstill {
  readonly from: LocalDate;
  readonly to: LocalDate | undefined;
}

/** A negative review as its journal makes it. */
export interface NegativeReview {
  readonly state: ReviewState;
  readonly version: number;
  /** Where it goes back to when the appeal fails, or its rating counts again. */
  readonly before: ReviewState | undefined;
  readonly kind: ReviewKind | null;
  readonly isComplex: boolean | null;
  readonly way: RectificationWay | null;
  readonly outcome: RevisitOutcome | null;
  readonly receivedOn: LocalDate;
  /** When it was first given to its department, and when last: after it was reopened, limits begin again. */
  readonly firstAssignedOn: LocalDate | undefined;
  readonly assignedOn: LocalDate | undefined;
  readonly appealedOn: LocalDate | undefined;
  readonly standstills: readonly Standstill[];
  readonly extension: 'none' | 'asked' | 'allowed' | 'declined';
  readonly isReopened: boolean;
  /** Mended and replied to, and not reopened since. */
  readonly rectifiedOn: LocalDate | undefined;
  /** When its rater was called first. */
  readonly revisitedOn: LocalDate | undefined;
  /** When it was closed because nobody reached its rater. */
  readonly unreachedOn: LocalDate | undefined;
  readonly events: readonly ReviewEvent[];
}

/** The step of the table for an act. */
export function stepOf(act: ReviewAct): ReviewStep {
  const step = REVIEW_STEPS.find((one) => one.act === act);
  assert(step, `${act} stands in the table`);
  return step;
}

/** What a journal comes to; it begins with the rating that was received. */
export function foldReview(events: readonly ReviewEvent[]): NegativeReview {
  const [first, ...others] = events;
  assert(first?.act === 'RECEIVE', 'a negative review begins when it is received');
  return others.reduce(evolveReview, begun(first));
}

function begun(first: ReviewEvent): NegativeReview {
  return {
    ...{ state: 'RECEIVED', version: 1, before: undefined },
    ...{ kind: null, isComplex: null, way: null, outcome: null },
    ...{ receivedOn: localDateOf(first.at), firstAssignedOn: undefined, assignedOn: undefined },
    ...{ appealedOn: undefined, standstills: [], extension: 'none', isReopened: false },
    ...{ rectifiedOn: undefined, revisitedOn: undefined, unreachedOn: undefined },
    events: [first],
  };
}

/** The review after one more event. */
export function evolveReview(review: NegativeReview, event: ReviewEvent): NegativeReview {
  const next = { ...review, version: review.version + 1, events: [...review.events, event] };
  if (event.act === 'LOOK') return next;
  const { to } = stepOf(event.act);
  return {
    ...next,
    ...stateAfter(review, to),
    ...standstillsAfter(review, event, to),
    ...CHANGES[event.act]?.(event, review),
  };
}

/** Where a contested or excluded review goes back to is where it stood before the first of both. */
function stateAfter(
  { state, before }: NegativeReview,
  to: ReviewStep['to'],
): Pick<NegativeReview, 'state' | 'before'> {
  if (to === 'same') return { state, before };
  if (to === 'before') return { state: before ?? state, before: undefined };
  if (to === 'APPEALED' || to === 'EXCLUDED') return { state: to, before: before ?? state };
  return { state: to, before };
}

/** Limits stand still from the appeal or the exclusion until the rating is found to count. */
function standstillsAfter(
  { standstills }: NegativeReview,
  { at }: ReviewEvent,
  to: ReviewStep['to'],
): Partial<NegativeReview> {
  const day = localDateOf(at);
  const last = standstills.at(-1);
  const isOpen = last !== undefined && last.to === undefined;
  if (to === 'before' && isOpen) {
    return { standstills: [...standstills.slice(0, -1), { from: last.from, to: day }] };
  }
  if ((to === 'APPEALED' || to === 'EXCLUDED') && !isOpen) {
    return { standstills: [...standstills, { from: day, to: undefined }] };
  }
  return {};
}

type Change = (event: ReviewEvent, review: NegativeReview) => Partial<NegativeReview>;

const CHANGES: Readonly<Partial<Record<ReviewAct, Change>>> = {
  CLASSIFY: ({ kind, isComplex }) => ({ kind, isComplex }),
  ASSIGN: ({ at }) => ({ firstAssignedOn: localDateOf(at), assignedOn: localDateOf(at) }),
  RECTIFY: ({ way }) => ({ way }),
  ASK_EXTENSION: () => ({ extension: 'asked' }),
  ALLOW_EXTENSION: () => ({ extension: 'allowed' }),
  DECLINE_EXTENSION: () => ({ extension: 'declined' }),
  REPLY: ({ at }) => ({ rectifiedOn: localDateOf(at) }),
  REVISIT: ({ at, outcome }, { revisitedOn }) => ({
    ...{ outcome, revisitedOn: revisitedOn ?? localDateOf(at) },
  }),
  CLOSE_UNREACHED: ({ at }) => ({ unreachedOn: localDateOf(at) }),
  REOPEN: ({ at }) => ({
    ...{ isReopened: true, assignedOn: localDateOf(at), rectifiedOn: undefined, way: null },
    extension: 'none',
  }),
  APPEAL: ({ at }) => ({ appealedOn: localDateOf(at) }),
};
