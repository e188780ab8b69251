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
  const months = new Map<string, Omit<DurationMonth, 'days'> & { readonly listed: ListedDay[] }>();
  for (const { dimension, closed, accepted, key, n, limited } of durations) {
    const [closedMonth, acceptedMonth] = [startOf('month', closed), startOf('month', accepted)];
    const name = `${dimension} ${closedMonth} ${acceptedMonth} ${key}`;
    const known = months.get(name) ?? { dimension, closedMonth, acceptedMonth, key, listed: [] };
    months.set(name, known);
    const sums = { n, limited };
    known.listed.push({ day: numberOf(closed), ...sums }, { day: -numberOf(accepted), ...sums });
  }
  return [...months]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { listed, ...row }]) => ({ ...row, days: addedDays(listed) }))
    .filter(({ days }) => days.length > 0);
}

/** The number of a day in its month. */
function numberOf(day: LocalDate): number {
  return Number(day.slice(8));
}

/** Each day listed once, in order, but those of which nothing is left. */
export function addedDays(listed: readonly ListedDay[]): ListedDay[] {
  const sums = new Map<number, ListedDay>();
  for (const { day, n, limited } of listed) {
    const known = sums.get(day);
    sums.set(day, { day, n: n + (known?.n ?? 0), limited: limited + (known?.limited ?? 0) });
  }
  return [...sums.values()]
    .filter(({ n, limited }) => n !== 0 || limited !== 0)
    .sort((one, other) => one.day - other.day);
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
