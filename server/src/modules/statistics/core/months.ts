import { addDays, addMonths } from '../../../kernel/local-date.ts';
import { startOf } from './periods.ts';
import type { Period } from './statistics-period.ts';

/** A month as far as a period reaches into it. */
export interface PeriodMonth extends Period {
  /** 2022-06 */
  readonly month: string;
}

/** The months of a period, the first and the last as far as it reaches. */
export function monthsOf({ from, to }: Period): readonly PeriodMonth[] {
  const months: PeriodMonth[] = [];
  for (let first = from; first <= to; ) {
    const next = addMonths(startOf('month', first), 1);
    const last = addDays(next, -1);
    months.push({ month: first.slice(0, 7), from: first, to: last < to ? last : to });
    first = next;
  }
  return months;
}
