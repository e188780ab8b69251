import { eachDay, type LocalDate } from '../../../kernel/local-date.ts';
import { isWorkDay, type WorkCalendar } from '../../../kernel/work-calendar.ts';
import type { CountStep } from '../../cases/index.ts';
import {
  type Dimension,
  hasDurations,
  hasEvents,
  keyIn,
  type PlaceOf,
  whereOf,
} from './dimensions.ts';
import type { TakenDays } from './rates.ts';

/** In which dimensions it is kept what finished on a day of what was accepted on another (ADR 0186, ADR 0192). */
export const DURATION_DIMENSIONS = [
  'applicantKind',
  'area',
  'bucket',
  'channel',
  'department',
  'matter',
  'mode',
  'originArea',
  'principalMatter',
  'source',
  'staff',
  'type',
  'window',
] as const satisfies readonly Dimension[];
export type DurationDimension = (typeof DURATION_DIMENSIONS)[number];

/** Those that came with every event in every dimension. */
const WITH_EVENTS: ReadonlySet<DurationDimension> = new Set([
  'matter',
  'mode',
  'originArea',
  'principalMatter',
  'staff',
]);

/** Whether totals of a count hold the durations of a dimension whole. */
export function isLastingIn(version: number, dimension: DurationDimension): boolean {
  return WITH_EVENTS.has(dimension) ? hasEvents(version) : hasDurations(version);
}

/** What is added to one row: cases of a pair of days, and those of them to which the law gave working days. */
export interface DurationIncrement {
  readonly dimension: DurationDimension;
  readonly closed: LocalDate;
  readonly accepted: LocalDate;
  readonly key: string;
  readonly n: number;
  readonly limited: number;
}

/** Finished cases, added up by the pair of their days. */
export interface DurationCount {
  readonly add: (step: CountStep) => void;
  /** In the order of their keys, as their index has them. */
  readonly increments: () => DurationIncrement[];
}

/** What counted steps add to the durations. */
export function createDurations(placeOf: PlaceOf): DurationCount {
  const pairs = new Map<string, PairSums>();
  return {
    add(step) {
      const { accepted, closed, n, limitDays } = step;
      if (accepted === undefined || closed === undefined) return;
      const limited = limitDays === undefined ? 0 : n;
      const where = whereOf(step);
      const { byKey } = pairIn(pairs, closed, accepted);
      DURATION_DIMENSIONS.forEach((dimension, place) => {
        const key = keyIn(dimension, where, placeOf);
        if (key !== undefined) addTo(byKey[place], key, { n, limited });
      });
    },
    increments: () =>
      [...pairs.values()]
        .flatMap(incrementsOf)
        .sort(byName)
        .filter(({ n, limited }) => n !== 0 || limited !== 0),
  };
}

interface Sum {
  n: number;
  limited: number;
}

/** The sums of a pair of days, by key, in the order of the dimensions. */
interface PairSums {
  readonly closed: LocalDate;
  readonly accepted: LocalDate;
  readonly byKey: readonly Map<string, Sum>[];
}

function pairIn(pairs: Map<string, PairSums>, closed: LocalDate, accepted: LocalDate): PairSums {
  const name = `${closed} ${accepted}`;
  const known = pairs.get(name);
  if (known) return known;
  const added = { closed, accepted, byKey: DURATION_DIMENSIONS.map(() => new Map<string, Sum>()) };
  pairs.set(name, added);
  return added;
}

function addTo(sums: Map<string, Sum> | undefined, key: string, { n, limited }: Sum): void {
  const known = sums?.get(key);
  if (!known) {
    sums?.set(key, { n, limited });
    return;
  }
  known.n += n;
  known.limited += limited;
}

function incrementsOf({ closed, accepted, byKey }: PairSums): DurationIncrement[] {
  return DURATION_DIMENSIONS.flatMap((dimension, place) =>
    [...(byKey[place] ?? [])].map(([key, sum]) => ({ dimension, closed, accepted, key, ...sum })),
  );
}

const nameOf = ({ dimension, closed, accepted, key }: DurationIncrement) =>
  `${dimension} ${closed} ${accepted} ${key}`;

function byName(one: DurationIncrement, other: DurationIncrement): number {
  return nameOf(one) < nameOf(other) ? -1 : 1;
}

/** Cases that finished in a period, by one of their days or by both; a day that is not told was added up over. */
export interface DaysOfCases {
  readonly key: string;
  readonly closed: LocalDate | undefined;
  readonly accepted: LocalDate | undefined;
  readonly n: number;
  readonly limited: number;
}

/** What the finished cases of a period took. */
export interface DurationSums {
  readonly days: TakenDays;
  /** Of those to which the law gave working days. */
  readonly limited: TakenDays;
  /** Accepted in the period as well. */
  readonly closedFromPeriod: number;
}

const NONE: TakenDays = { cases: 0, days: 0 };
export const NO_DURATIONS: DurationSums = { days: NONE, limited: NONE, closedFromPeriod: 0 };

/**
 * The working days from the day after acceptance to the day of the finish, by key. Working days up to the finish less those
 * up to the acceptance: so sums by each of the two days are enough, and the calendar counts as it stands now.
 */
export function durationsOf(
  rows: readonly DaysOfCases[],
  from: LocalDate,
  calendar: WorkCalendar,
): ReadonlyMap<string, DurationSums> {
  const weightOf = weightsOf(rows, calendar);
  const sums = new Map<string, Taken>();
  for (const { key, closed, accepted, n, limited } of rows) {
    const days = weightOf(closed) - weightOf(accepted);
    const sum = sums.get(key) ?? { n: 0, days: 0, limited: 0, limitedDays: 0, fromPeriod: 0 };
    sums.set(key, sum);
    sum.days += n * days;
    sum.limitedDays += limited * days;
    sum.n += closed ? n : 0;
    sum.limited += closed ? limited : 0;
    sum.fromPeriod += accepted && accepted >= from ? n : 0;
  }
  return new Map([...sums].map(([key, sum]) => [key, sumsOf(sum)]));
}

/** Working days up to each day of these rows, from the first of them: all are counted from one day, whichever it is. */
function weightsOf(rows: readonly DaysOfCases[], calendar: WorkCalendar) {
  const days = new Set(rows.map(({ closed }) => closed));
  for (const { accepted } of rows) days.add(accepted);
  const inOrder = [...days].filter((day) => day !== undefined).sort();
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  const weights = new Map<LocalDate | undefined, number>();
  let workDays = 0;
  for (const day of first && last ? eachDay(first, last) : []) {
    workDays += isWorkDay(calendar, day) ? 1 : 0;
    weights.set(day, workDays);
  }
  return (day: LocalDate | undefined): number => weights.get(day) ?? 0;
}

/** The sums of a key while days are added: a year has tens of thousands of them. */
interface Taken {
  n: number;
  days: number;
  limited: number;
  limitedDays: number;
  fromPeriod: number;
}

function sumsOf({ n, days, limited, limitedDays, fromPeriod }: Taken): DurationSums {
  return {
    days: { cases: n, days },
    limited: { cases: limited, days: limitedDays },
    closedFromPeriod: fromPeriod,
  };
}

/** Sums of several keys, added up. */
export function addedDurations(parts: Iterable<DurationSums>): DurationSums {
  return [...parts].reduce((sum, part) => withDurations(sum, part, 1), NO_DURATIONS);
}

/** Sums with others added, or taken off. */
export function withDurations(sum: DurationSums, part: DurationSums, sign: 1 | -1): DurationSums {
  const both = (one: TakenDays, other: TakenDays): TakenDays => ({
    cases: one.cases + sign * other.cases,
    days: one.days + sign * other.days,
  });
  return {
    days: both(sum.days, part.days),
    limited: both(sum.limited, part.limited),
    closedFromPeriod: sum.closedFromPeriod + sign * part.closedFromPeriod,
  };
}
