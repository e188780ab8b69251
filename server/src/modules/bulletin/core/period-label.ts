import { printedMonthDay } from '../../../kernel/printed-day.ts';
import type { BulletinPeriod } from './bulletin-file.ts';

/** The label under the title: （6月13日—6月17日）, with U+2014 between the days. */
export function periodLabel({ from, to }: BulletinPeriod): string {
  return `（${printedMonthDay(from)}—${printedMonthDay(to)}）`;
}
