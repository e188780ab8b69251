import { BUCKETS } from '@banshi/contract/case-words';
import type { FigureRow, Grouping } from '@banshi/contract/statistics';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { type Figures, figuresOf, isAnything, type SumOf, tableOf } from '../core/figures.ts';
import { ALL, keyed } from '../core/grouping.ts';
import { marksOf, type Period } from '../core/statistics-period.ts';
import type { CountedMatters, StatisticsDeps } from '../deps.ts';
import { placesIn } from '../matter-places.ts';
import { nameOf } from './row-names.ts';
import { sumsBefore, sumsByDay } from './sums.ts';

export interface StatisticsAnswer {
  readonly rows: FigureRow[];
  readonly total: FigureRow;
}

/** The figures of a period in the grouping asked for, and their total; exact at this moment. */
export async function findStatistics(
  deps: StatisticsDeps,
  period: Period,
  by: Grouping,
): Promise<StatisticsAnswer> {
  const matters = await deps.matters();
  if (by === 'day') return findByDay(deps, matters, period);
  const marks = marksOf(period);
  const sums = await sumsBefore(deps.db, by, [marks.start, marks.end]);
  const { sumOf, keys } = tableOf([...sums.folded, ...keyed(sums.waiting, by, placesIn(matters))]);
  const shown = by === 'bucket' ? BUCKETS : keys;
  const rows = shown
    .map((key) => ({ ...nameOf(key, by, matters), ...figuresOf(sumOf, key, marks) }))
    .filter((row) => by === 'bucket' || isAnything(row));
  return { rows, total: totalOf(rows) };
}

/** One statement gives what was before the period and each of its days, so that they fit together. */
async function findByDay(
  { db }: StatisticsDeps,
  matters: CountedMatters,
  period: Period,
): Promise<StatisticsAnswer> {
  const sums = await sumsByDay(db, period);
  const { sumOf } = tableOf([...sums.folded, ...keyed(sums.waiting, 'day', placesIn(matters))]);
  const before = addDays(period.from, -1);
  const first = sumOf(ALL, 'accepted', before) - sumOf(ALL, 'closedAccepted', before);
  const days = figuresByDay(sumOf, period, first);
  const rows = days.filter(isAnything);
  const { key, label } = TOTAL;
  return {
    rows,
    total: {
      key,
      label,
      ...added(days),
      openStart: first,
      openEnd: days.at(-1)?.openEnd ?? first,
    },
  };
}

function figuresByDay(sumOf: SumOf, { from, to }: Period, first: number): FigureRow[] {
  const rows: FigureRow[] = [];
  let openStart = first;
  for (let day: LocalDate = from; day <= to; day = addDays(day, 1)) {
    const accepted = sumOf(ALL, 'accepted', day);
    const openEnd = openStart + accepted - sumOf(ALL, 'closedAccepted', day);
    const closed = sumOf(ALL, 'closed', day);
    rows.push({ key: day, label: day, accepted, closed, openStart, openEnd });
    openStart = openEnd;
  }
  return rows;
}

const TOTAL = { key: 'total', label: '合计' } as const;

function totalOf(rows: readonly FigureRow[]): FigureRow {
  return {
    ...TOTAL,
    ...added(rows),
    openStart: rows.reduce((sum, row) => sum + row.openStart, 0),
    openEnd: rows.reduce((sum, row) => sum + row.openEnd, 0),
  };
}

function added(rows: readonly Figures[]): { accepted: number; closed: number } {
  return {
    accepted: rows.reduce((sum, row) => sum + row.accepted, 0),
    closed: rows.reduce((sum, row) => sum + row.closed, 0),
  };
}
