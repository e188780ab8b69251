import { addDays, addMonths, daysBetween, type LocalDate } from '../../../kernel/local-date.ts';
import type { Period } from './statistics-period.ts';

/** With which periods one is compared: 环比 with the one before it, 同比 with the same days a year earlier. */
export interface Compared {
  readonly before: Period;
  readonly yearBefore: Period;
}

/** Whole months are compared with as many months, other days with as many days. */
export function comparedWith({ from, to }: Period): Compared {
  const next = addDays(to, 1);
  const months = wholeMonths(from, next);
  const start = months ? addMonths(from, -months) : addDays(from, -daysBetween(from, next));
  return {
    before: { from: start, to: addDays(from, -1) },
    yearBefore: { from: addMonths(from, -12), to: addDays(addMonths(next, -12), -1) },
  };
}

/** How many months these are, from a first of a month to another; none where either is not. */
function wholeMonths(from: LocalDate, next: LocalDate): number {
  if (!isFirst(from) || !isFirst(next)) return 0;
  return monthOf(next) - monthOf(from);
}

function isFirst(day: LocalDate): boolean {
  return day.endsWith('-01');
}

function monthOf(day: LocalDate): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
