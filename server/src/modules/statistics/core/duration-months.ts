import {
  addDays,
  addMonths,
  daysBetween,
  earlierOf,
  type LocalDate,
  laterOf,
} from '../../../kernel/local-date.ts';
import type { DaysOfCases, DurationDimension, DurationIncrement } from './durations.ts';
import { startOf } from './periods.ts';
import type { Period } from './statistics-period.ts';

/** A row of the durations by month, or what is added to it: what finished in one month of what was accepted in another. */
export interface DurationMonth {
  readonly dimension: DurationDimension;
  /** Both by their first day. */
  readonly closedMonth: LocalDate;
  readonly acceptedMonth: LocalDate;
  readonly key: string;
  readonly days: readonly ListedDay[];
}

/** Cases by one of their two days: that of the finish by its number in its month, that of the acceptance by the same below zero. */
export interface ListedDay {
  readonly day: number;
  readonly n: number;
  readonly limited: number;
}

/** Durations by month, of those by pairs of days; in the order of their keys, as their index has them. */
export function durationMonthsOf(durations: readonly DurationIncrement[]): DurationMonth[] {
  const months = new Map<string, KeysOfMonth>();
  let last: DurationIncrement | undefined;
  let month: KeysOfMonth | undefined;
  for (const one of durations) {
    // Rows of a pair stand together as a rule: then but the key is looked up.
    if (!month || !last || !isOfSamePair(last, one)) month = keysIn(months, one);
    last = one;
    const { key, closed, accepted, n, limited } = one;
    const sums = month.byKey.get(key) ?? new Map<number, DaySums>();
    month.byKey.set(key, sums);
    addOn(sums, numberOf(closed), { n, limited });
    addOn(sums, -numberOf(accepted), { n, limited });
  }
  return [...months].sort(byName).flatMap(([, { byKey, ...row }]) =>
    [...byKey]
      .sort(byName)
      .map(([key, sums]) => ({ ...row, key, days: listed(sums) }))
      .filter(({ days }) => days.length > 0),
  );
}

interface DaySums {
  n: number;
  limited: number;
}

/** The days of a month of finish and one of acceptance, by key. */
interface KeysOfMonth extends Pick<DurationMonth, 'dimension' | 'closedMonth' | 'acceptedMonth'> {
  readonly byKey: Map<string, Map<number, DaySums>>;
}

function isOfSamePair(one: DurationIncrement, other: DurationIncrement): boolean {
  return (
    one.dimension === other.dimension &&
    one.closed === other.closed &&
    one.accepted === other.accepted
  );
}

function keysIn(
  months: Map<string, KeysOfMonth>,
  { dimension, closed, accepted }: DurationIncrement,
): KeysOfMonth {
  const [closedMonth, acceptedMonth] = [startOf('month', closed), startOf('month', accepted)];
  const name = `${dimension} ${closedMonth} ${acceptedMonth}`;
  const known = months.get(name) ?? { dimension, closedMonth, acceptedMonth, byKey: new Map() };
  months.set(name, known);
  return known;
}

function addOn(sums: Map<number, DaySums>, day: number, { n, limited }: DaySums): void {
  const known = sums.get(day);
  if (!known) {
    sums.set(day, { n, limited });
    return;
  }
  known.n += n;
  known.limited += limited;
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

/** The number of a day in its month. */
function numberOf(day: LocalDate): number {
  return Number(day.slice(8));
}

/** Each day listed once, in order, but those of which nothing is left. */
export function addedDays(days: readonly ListedDay[]): ListedDay[] {
  const sums = new Map<number, DaySums>();
  for (const { day, ...counted } of days) addOn(sums, day, counted);
  return listed(sums);
}

function listed(sums: ReadonlyMap<number, DaySums>): ListedDay[] {
  return [...sums]
    .filter(([, { n, limited }]) => n !== 0 || limited !== 0)
    .sort(([one], [other]) => one - other)
    .map(([day, counted]) => ({ day, ...counted }));
}

/** The cases of a row, by the day of their finish and by that of their acceptance. */
export function daysOfMonth({
  closedMonth,
  acceptedMonth,
  key,
  days,
}: Omit<DurationMonth, 'dimension'>): DaysOfCases[] {
  return days.map(({ day, n, limited }) => ({
    key,
    closed: day > 0 ? dayOf(closedMonth, day) : undefined,
    accepted: day < 0 ? dayOf(acceptedMonth, -day) : undefined,
    n,
    limited,
  }));
}

function dayOf(month: LocalDate, day: number): LocalDate {
  return `${month.slice(0, 8)}${day < 10 ? '0' : ''}${day}` as LocalDate;
}

/** Days that are added to the months of a period, or taken off them. */
export interface PartOfPeriod extends Period {
  readonly sign: 1 | -1;
}

/** Of what the sums of a period are made. */
export interface PartsOfPeriod {
  /** Months by their first day: none where the one is not before the other. */
  readonly months: { readonly from: LocalDate; readonly before: LocalDate };
  /** Of the first month and of the last at most half the days each. */
  readonly days: readonly PartOfPeriod[];
}

/** A period as whole months, and the days by which they differ from it: half a month at either end, however long it is. */
export function partsOf(period: Period): PartsOfPeriod {
  const [first, last] = [startOf('month', period.from), startOf('month', period.to)];
  const head = edgeOf(first, period);
  const tail = first === last ? head : edgeOf(last, period);
  return {
    months: {
      from: head.isWhole ? first : addMonths(first, 1),
      before: tail.isWhole ? addMonths(last, 1) : last,
    },
    days: first === last ? head.days : [...head.days, ...tail.days],
  };
}

/** A month that a period may reach into: as a month with some days taken off, or by its days. */
function edgeOf(month: LocalDate, period: Period) {
  const lastDay = addDays(addMonths(month, 1), -1);
  const inside = { from: laterOf(period.from, month), to: earlierOf(period.to, lastDay) };
  const outside = [
    ...(inside.from > month ? [{ from: month, to: addDays(inside.from, -1) }] : []),
    ...(inside.to < lastDay ? [{ from: addDays(inside.to, 1), to: lastDay }] : []),
  ];
  const isWhole = lengthOf(outside) < lengthOf([inside]);
  const days = isWhole ? outside : [inside];
  return { isWhole, days: days.map((part) => ({ ...part, sign: isWhole ? -1 : 1 }) as const) };
}

function lengthOf(parts: readonly Period[]): number {
  return parts.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);
}
