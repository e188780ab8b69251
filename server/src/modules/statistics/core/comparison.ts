import {
  addDays,
  addMonths,
  daysBetween,
  eachDay,
  type LocalDate,
} from '../../../kernel/local-date.ts';
import type { Period } from './statistics-period.ts';

/** With which periods one is compared: 环比 with the one before it, 同比 with the same days a year earlier. */
export interface Compared {
  readonly before: Period;
  readonly yearBefore: Period;
}

const WEEK_DAYS = 7;

/**
 * Up to seven days are compared with the same days of the week before, so that no Monday stands against a Sunday; whole
 * months with as many months, a month or a quarter that has begun with the same days of the one before; others with as
 * many days.
 */
export function comparedWith({ from, to }: Period): Compared {
  const next = addDays(to, 1);
  return {
    before: daysBefore(from, next),
    yearBefore: { from: addMonths(from, -12), to: addDays(addMonths(next, -12), -1) },
  };
}

function daysBefore(from: LocalDate, next: LocalDate): Period {
  const to = addDays(next, -1);
  const days = daysBetween(from, next);
  if (days <= WEEK_DAYS) return { from: addDays(from, -WEEK_DAYS), to: addDays(to, -WEEK_DAYS) };
  const months = wholeMonths(from, next);
  if (months > 0) return { from: addMonths(from, -months), to: addDays(from, -1) };
  const begun = monthsBegun(from, to);
  if (begun > 0) return { from: addMonths(from, -begun), to: addMonths(to, -begun) };
  return { from: addDays(from, -days), to: addDays(from, -1) };
}

/** A day of a period beside those with which it is compared, as far as there are such days. */
export interface ComparedDay {
  readonly day: LocalDate;
  readonly before: LocalDate | undefined;
  readonly yearBefore: LocalDate | undefined;
}

/** Each day beside the one that lies as far in the period before, and the same date a year earlier. */
export function comparedDays(period: Period): ComparedDay[] {
  const { before } = comparedWith(period);
  return [...eachDay(period.from, period.to)].map((day, index) => {
    const there = addDays(before.from, index);
    const year = addMonths(day, -12);
    return {
      day,
      before: there <= before.to ? there : undefined,
      yearBefore: year.slice(5) === day.slice(5) ? year : undefined,
    };
  });
}

/** How many months these are, from a first of a month to another; none where either is not. */
function wholeMonths(from: LocalDate, next: LocalDate): number {
  if (!isFirst(from) || !isFirst(next)) return 0;
  return monthOf(next) - monthOf(from);
}

/** One within a month from its first day, three within a quarter from its first; none for other days. */
function monthsBegun(from: LocalDate, to: LocalDate): number {
  if (!isFirst(from)) return 0;
  const months = monthOf(to) - monthOf(from);
  if (months === 0) return 1;
  return (monthOf(from) - 1) % 3 === 0 && months < 3 ? 3 : 0;
}

function isFirst(day: LocalDate): boolean {
  return day.endsWith('-01');
}

function monthOf(day: LocalDate): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
