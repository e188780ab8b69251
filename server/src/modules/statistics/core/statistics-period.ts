import { addDays, type LocalDate, parseLocalDate, yearOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';

/** A period, both days included. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export const YEARS_MAX = 20;

/** Why a period cannot be counted. */
export interface PeriodRefusal {
  readonly code: 'statistics/period';
  readonly reason: 'not-a-day' | 'reversed' | 'too-long';
  /** Which of the two days is wrong. */
  readonly field: 'from' | 'to';
  readonly given: string;
}

/** A period of real days in order, of at most twenty years. */
export function parsePeriod(given: {
  readonly from: string;
  readonly to: string;
}): Result<Period, PeriodRefusal> {
  const from = dayIn(given.from);
  if (from === undefined) return refuse(wrong('not-a-day', 'from', given.from));
  const to = dayIn(given.to);
  if (to === undefined) return refuse(wrong('not-a-day', 'to', given.to));
  if (to < from) return refuse(wrong('reversed', 'to', to));
  const last = `${String(yearOf(from) + YEARS_MAX).padStart(4, '0')}${from.slice(4)}`;
  if (to >= last) return refuse(wrong('too-long', 'to', to));
  return ok({ from, to });
}

function wrong(
  reason: PeriodRefusal['reason'],
  field: PeriodRefusal['field'],
  given: string,
): PeriodRefusal {
  return { code: 'statistics/period', reason, field, given };
}

/** The day after the last must be a day as well. */
function dayIn(text: string): LocalDate | undefined {
  return text >= '9999' ? undefined : parseLocalDate(text);
}

/** The days before which is summed: the first of the period and the one after its last. */
export function marksOf({ from, to }: Period): { start: LocalDate; end: LocalDate } {
  return { start: from, end: addDays(to, 1) };
}
