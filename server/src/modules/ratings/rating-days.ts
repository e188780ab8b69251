import { type LocalDate, parseLocalDate } from '../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';

/** The days of a list, in order. */
export function ratingDays(query: {
  readonly from: string;
  readonly to: string;
}): Result<
  { readonly from: LocalDate; readonly to: LocalDate },
  { readonly code: 'statistics/period' }
> {
  const [from, to] = [parseLocalDate(query.from), parseLocalDate(query.to)];
  return from && to && from <= to ? ok({ from, to }) : refuse({ code: 'statistics/period' });
}
