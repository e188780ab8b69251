import { addDays, type LocalDate, parseLocalDate, yearOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';

/** A period, both days included. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** A row for each day is made of at most so many years; sums are made of any. */
export const YEARS_BY_DAY_MAX = 20;

/** Why a period cannot be counted. */
export interface PeriodRefusal {
  readonly code: 'statistics/period';
  readonly reason: 'not-a-day' | 'too-late' | 'reversed' | 'too-long';
  /** Which of the two days is wrong. */
  readonly field: 'from' | 'to';
  readonly given: string;
}

/** A period of real days in order; told day by day, of at most twenty years. */
export function parsePeriod(given: {
  readonly from: string;
  readonly to: string;
  readonly by?: string | undefined;
}): Result<Period, PeriodRefusal> {
  const from = parseLocalDate(given.from);
  if (from === undefined) return refuse(wrong('not-a-day', 'from', given.from));
  const to = parseLocalDate(given.to);
  if (to === undefined) return refuse(wrong('not-a-day', 'to', given.to));
  if (to < from) return refuse(wrong('reversed', 'to', to));
  if (to >= LAST_YEAR) return refuse(wrong('too-late', 'to', to));
  if (given.by === 'day' && isTooLong({ from, to })) return refuse(wrong('too-long', 'to', to));
  return ok({ from, to });
}

/** The day after the last must be a day as well. */
const LAST_YEAR = '9999';

function isTooLong({ from, to }: Period): boolean {
  return to >= `${String(yearOf(from) + YEARS_BY_DAY_MAX).padStart(4, '0')}${from.slice(4)}`;
}

function wrong(
  reason: PeriodRefusal['reason'],
  field: PeriodRefusal['field'],
  given: string,
): PeriodRefusal {
  return { code: 'statistics/period', reason, field, given };
}

/** The days before which is summed: the first of the period and the one after its last. */
export function marksOf({ from, to }: Period): { start: LocalDate; end: LocalDate } {
  return { start: from, end: addDays(to, 1) };
}
