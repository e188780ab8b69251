import { BUCKETS } from '@banshi/contract/case-words';
import type { FigureRow, Grouping } from '@banshi/contract/statistics';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { Dimension } from '../core/dimensions.ts';
import {
  type Figures,
  figuresOf,
  isAnything,
  type KeyedSum,
  type SumOf,
  tableOf,
} from '../core/figures.ts';
import { ALL, keyed, type Sums } from '../core/grouping.ts';
import { marksOf, type Period } from '../core/statistics-period.ts';
import type { CountedMatters, StatisticsDeps } from '../deps.ts';
import { placesIn } from '../matter-places.ts';
import { nameOf, withNames } from './row-names.ts';
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
  const dimension = countedBy(by);
  const sums = await readSums(deps.db, period, dimension);
  const all = [...sums.folded, ...keyed(sums.waiting, dimension, placesIn(matters))];
  return answerNamed(deps.db, answerFrom(all, { period, by, matters }), by);
}

/** The figures with the names of windows and staff. */
export async function answerNamed(
  db: Reader,
  { rows, total }: StatisticsAnswer,
  by: Grouping,
): Promise<StatisticsAnswer> {
  return { rows: await withNames(db, by, rows), total };
}

/** What the sums of a grouping go by: types of projects follow from the matters. */
export function countedBy(by: Grouping): Dimension | 'day' {
  return by === 'projectType' ? 'matter' : by;
}

/** One statement gives what was before the period and each of its days, so that they fit together. */
function readSums(db: Reader, period: Period, by: Dimension | 'day'): Promise<Sums> {
  if (by === 'day') return sumsByDay(db, period);
  const { start, end } = marksOf(period);
  return sumsBefore(db, by, [start, end]);
}

/** The figures that sums come to, whichever way they were read. */
export function answerFrom(
  sums: readonly KeyedSum[],
  {
    period,
    by,
    matters,
  }: { readonly period: Period; readonly by: Grouping; readonly matters: CountedMatters },
): StatisticsAnswer {
  const { sumOf, keys } = tableOf(by === 'projectType' ? byProjectType(sums, matters) : sums);
  if (by === 'day') return answerByDay(sumOf, period);
  const marks = marksOf(period);
  const shown = by === 'bucket' ? BUCKETS : keys;
  const rows = shown
    .map((key) => ({ ...nameOf(key, by, matters), ...figuresOf(sumOf, key, marks) }))
    .filter((row) => by === 'bucket' || isAnything(row));
  return { rows, total: totalOf(rows) };
}

function byProjectType(sums: readonly KeyedSum[], { byId }: CountedMatters): KeyedSum[] {
  return sums.map((sum) => ({ ...sum, key: byId.get(Number(sum.key))?.projectType ?? 'OTHER' }));
}

function answerByDay(sumOf: SumOf, period: Period): StatisticsAnswer {
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
