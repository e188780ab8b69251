import { type LocalDate, yearOf } from '../../../kernel/local-date.ts';
import type { BulletinPeriod } from './bulletin-file.ts';

/** The day as documents print it, without leading zeros: 2022年6月29日 (GB/T 9704—2012). */
export function printedDate(day: LocalDate): string {
  return `${yearOf(day)}年${printedMonthDay(day)}`;
}

/** The label under the title: （6月13日—6月17日）, with U+2014 between the days. */
export function periodLabel({ from, to }: BulletinPeriod): string {
  return `（${printedMonthDay(from)}—${printedMonthDay(to)}）`;
}

function printedMonthDay(day: LocalDate): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}
