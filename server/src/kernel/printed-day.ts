import { type LocalDate, yearOf } from './local-date.ts';

/** The day as documents print it, without leading zeros: 2022年6月29日 (GB/T 9704—2012). */
export function printedDate(day: LocalDate): string {
  return `${yearOf(day)}年${printedMonthDay(day)}`;
}

/** The day within a year that is known: 6月29日. */
export function printedMonthDay(day: LocalDate): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}
