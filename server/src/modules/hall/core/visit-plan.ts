import type { QuarterState } from '@banshi/contract/hall-words';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';

/** A quarter as a department stands to it. */
export interface PlannedQuarter {
  readonly quarter: number;
  readonly visits: number;
  readonly last: LocalDate | null;
  readonly state: QuarterState;
}

interface Known {
  readonly year: number;
  readonly today: LocalDate;
  /** The day of the first visit of all on record; undefined before there is any. */
  readonly since: LocalDate | undefined;
}

const QUARTERS = [1, 2, 3, 4];
const MONTHS = 3;

/** From the first to the last day of a quarter. */
export function quarterDays(year: number, quarter: number) {
  const first = (month: number) =>
    `${month > 12 ? year + 1 : year}-${String(month > 12 ? 1 : month).padStart(2, '0')}-01`;
  const begin = (quarter - 1) * MONTHS + 1;
  return {
    from: first(begin) as LocalDate,
    to: addDays(first(begin + MONTHS) as LocalDate, -1),
  };
}

/** The quarters of a year by the days on which directors of one department came: each has one at least [assumed]. */
export function plannedQuarters(days: readonly LocalDate[], known: Known): PlannedQuarter[] {
  return QUARTERS.map((quarter) => {
    const { from, to } = quarterDays(known.year, quarter);
    const came = days.filter((day) => from <= day && day <= to).toSorted();
    const state = stateOf(came.length > 0, { from, to }, known);
    return { quarter, visits: came.length, last: came.at(-1) ?? null, state };
  });
}

function stateOf(
  hadOne: boolean,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  { today, since }: Known,
): QuarterState {
  if (hadOne) return 'DONE';
  if (from > today) return 'AHEAD';
  if (to >= today) return 'DUE';
  return since === undefined || to < since ? 'BEFORE' : 'OVERDUE';
}
