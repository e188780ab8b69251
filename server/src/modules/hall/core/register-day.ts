import { type LocalDate, parseLocalDate } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';

/** A day that is none, or lies outside the days that it may be; which days those are. */
export interface DayRefusal {
  readonly code: 'hall/day';
  readonly field: string;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

interface Bounds {
  readonly field: string;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

/** The day that a text names, when it exists and lies within its bounds. */
export function registerDay(
  text: string,
  { field, from, to }: Bounds,
): Result<LocalDate, DayRefusal> {
  const day = parseLocalDate(text);
  if (day && (from === undefined || day >= from) && (to === undefined || day <= to)) return ok(day);
  return refuse({ code: 'hall/day', field, from: from ?? null, to: to ?? null });
}

/** From one day to the other, the second not before the first and neither after `last`. */
export function registerSpan(
  given: { readonly from: string; readonly to: string },
  last?: LocalDate,
): Result<{ readonly from: LocalDate; readonly to: LocalDate }, DayRefusal> {
  const bounds = last === undefined ? {} : { to: last };
  const from = registerDay(given.from, { field: 'from', ...bounds });
  if (!from.ok) return from;
  const to = registerDay(given.to, { field: 'to', from: from.value, ...bounds });
  return to.ok ? ok({ from: from.value, to: to.value }) : to;
}
