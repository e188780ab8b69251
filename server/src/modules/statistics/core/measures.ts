import { isOnline } from '@banshi/contract/case-words';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { CountStep } from '../../cases/index.ts';

/**
 * The day on which a step counts in each measure (统计口径 10.1); undefined where it does not count. `closedAccepted`
 * are those finished after an acceptance: the rest of `closed` was never open. What is told of how a case came in or was
 * finished counts on that same day, so that it can be divided by it.
 */
const COUNTED_ON = {
  accepted: ({ accepted }) => accepted,
  acceptedCrossProvince: ({ accepted, originArea }) =>
    originArea === undefined ? undefined : accepted,
  acceptedDeemed: ({ accepted, mode }) => (mode === 'DEEMED' ? accepted : undefined),
  acceptedEntrusted: ({ accepted, principalId }) =>
    principalId === undefined ? undefined : accepted,
  acceptedLate: ({ accepted, late }) => (late === true ? accepted : undefined),
  acceptedOnline: ({ accepted, channel }) => (isOnline(channel) ? accepted : undefined),
  acceptedPromised: ({ accepted, mode }) => (mode === 'PROMISED' ? accepted : undefined),
  acceptedTolerant: ({ accepted, mode }) => (mode === 'TOLERANT' ? accepted : undefined),
  closed: ({ closed }) => closed,
  closedAccepted: ({ accepted, closed }) => (accepted === undefined ? undefined : closed),
  closedEarly: ({ closed, promise }) => (promise === 'early' ? closed : undefined),
  closedInLegalTime: ({ closed, legal }) => (isInTime(legal) ? closed : undefined),
  closedInTime: ({ closed, promise }) => (isInTime(promise) ? closed : undefined),
  closedWithLegal: ({ closed, legal }) => (legal === undefined ? undefined : closed),
  closedWithPromise: ({ closed, promise }) => (promise === undefined ? undefined : closed),
  corrected: ({ corrected }) => corrected,
  correctedAgain: ({ corrected, correctedAgain }) => (correctedAgain ? corrected : undefined),
  legalDays: ({ closed, limitDays }) => (limitDays === undefined ? undefined : closed),
  received: ({ received }) => received,
  refused: ({ closed, closeType }) => (closeType === 'refused' ? closed : undefined),
  refusedAcceptance: ({ refused }) => refused,
  returned: ({ ended, closeType }) => (closeType === 'returned' ? ended : undefined),
  terminated: ({ ended, closeType }) => (closeType === 'terminated' ? ended : undefined),
  withdrawn: ({ ended, closeType }) => (closeType === 'withdrawn' ? ended : undefined),
} as const satisfies Readonly<Record<string, (step: CountStep) => LocalDate | undefined>>;

export type Measure = keyof typeof COUNTED_ON;

/** What is counted, each on a day of its own. */
export const MEASURES = Object.keys(COUNTED_ON) as readonly Measure[];

/** Counts the changes of what is counted; what is new in one is read once the totals were counted anew. */
export const COUNTED_VERSION = 5;

/** Of which count all are whole but those of `SINCE`. */
const FIRST_WHOLE = 2;
const SINCE: Readonly<Partial<Record<Measure, number>>> = {
  acceptedEntrusted: 3,
  acceptedOnline: 3,
};

/** What the first count held. */
const AT_FIRST: readonly Measure[] = ['accepted', 'closed', 'closedAccepted', 'acceptedLate'];

/** The measures that totals of a count hold whole. */
export function measuresSince(version: number): ReadonlySet<Measure> {
  const known = wholeSince.get(version) ?? wholeIn(version);
  wholeSince.set(version, known);
  return known;
}

/** It is asked of each row of the totals. */
const wholeSince = new Map<number, ReadonlySet<Measure>>();

function wholeIn(version: number): ReadonlySet<Measure> {
  if (version < FIRST_WHOLE) return new Set(AT_FIRST);
  return new Set(MEASURES.filter((name) => (SINCE[name] ?? FIRST_WHOLE) <= version));
}

/** Where a step counts in a measure, and how much; undefined where it does not. */
export function countIn(
  step: CountStep,
  measure: Measure,
): { readonly on: LocalDate; readonly n: number } | undefined {
  const on = COUNTED_ON[measure](step);
  if (on === undefined) return undefined;
  return { on, n: measure === 'legalDays' ? step.n * (step.limitDays ?? 0) : step.n };
}

function isInTime(punctuality: CountStep['promise']): boolean {
  return punctuality === 'early' || punctuality === 'inTime';
}

/** Sums by key, measure and day, looked up. */
export type SumOf = (key: string, measure: Measure, mark: LocalDate) => number;
