import type { LocalDate } from '../../../kernel/local-date.ts';

export const GRAINS = ['day', 'month', 'year'] as const;
export type Grain = (typeof GRAINS)[number];

/** The first day of the day, month or year in which `day` lies. */
export function startOf(grain: Grain, day: LocalDate): LocalDate {
  if (grain === 'day') return day;
  return (grain === 'month' ? `${day.slice(0, 7)}-01` : `${day.slice(0, 4)}-01-01`) as LocalDate;
}

/** Whole days, months or years: those that begin on or after `from` and before `before`. */
export interface Span {
  readonly grain: Grain;
  readonly from: LocalDate;
  readonly before: LocalDate;
}

/** The first day that a calendar has here. */
const FIRST_DAY = '0001-01-01' as LocalDate;

/**
 * All days before `day`, as whole years, then the whole months of its year, then the days of its month:
 * at most eleven months and thirty days however long the time is.
 */
export function spansBefore(day: LocalDate): readonly Span[] {
  const [year, month] = [startOf('year', day), startOf('month', day)];
  return [
    { grain: 'year' as const, from: FIRST_DAY, before: year },
    { grain: 'month' as const, from: year, before: month },
    { grain: 'day' as const, from: month, before: day },
  ].filter((span) => span.from < span.before);
}
