import { BUCKETS } from '@banshi/contract/case-words';
import type { FigureRow, Grouping } from '@banshi/contract/statistics';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { type Database, inSnapshot, type Reader } from '../../../platform/database/index.ts';
import { DEFINITION, type Definition, measuresOf } from '../core/definition.ts';
import type { PlaceOf } from '../core/dimensions.ts';
import { type Figures, figuresOf, isAnything, type KeyedSum, tableOf } from '../core/figures.ts';
import { ALL, type CountedBy, keyed, PRINCIPAL, type Sums } from '../core/grouping.ts';
import type { Measure, SumOf } from '../core/measures.ts';
import { marksOf, type Period } from '../core/statistics-period.ts';
import type { CountedMatters, StatisticsDeps } from '../deps.ts';
import { placesIn } from '../matter-places.ts';
import { nominalBefore } from './nominal-sums.ts';
import { nameOf, withNames } from './row-names.ts';
import { measuredBefore, sumsByDay } from './sums.ts';

export interface StatisticsAnswer {
  readonly rows: FigureRow[];
  readonly total: FigureRow;
}

/** A period, and by which definition its figures are told; by the usual one where it names none. */
export interface DefinedPeriod extends Period {
  readonly definition?: Definition | undefined;
}

/** The figures of a period in the grouping asked for, and their total; exact at this moment. */
export async function findStatistics(
  deps: StatisticsDeps,
  period: DefinedPeriod,
  by: Grouping,
): Promise<StatisticsAnswer> {
  const matters = await deps.matters();
  const counted = countedBy(by);
  const sums = await readSums(deps.db, { ...period, placeOf: placesIn(matters) }, counted);
  const all = [...sums.folded, ...keyed(sums.waiting, counted, placesIn(matters))];
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
export function countedBy(by: Grouping): CountedBy {
  return by === 'projectType' ? 'matter' : by;
}

/** One statement gives what was before the period and each of its days, so that they fit together. */
function readSums(
  db: Database,
  { placeOf, ...period }: DefinedPeriod & { readonly placeOf: PlaceOf },
  by: CountedBy,
): Promise<Sums> {
  const measures = measuresOf(period.definition ?? DEFINITION);
  if (by === 'day') return sumsByDay(db, measures, period);
  const { start, end } = marksOf(period);
  return inSnapshotOf(db, by, (tx) => sumsOf(tx, { by, measures, placeOf }, [start, end]));
}

/** What is summed: measures, by a dimension or by the body in whose name cases are handled. */
export interface SumsAsked {
  readonly by: Exclude<CountedBy, 'day'>;
  readonly measures: readonly Measure[];
  readonly placeOf: PlaceOf;
}

/** Sums up to some days; by nominal holder of a snapshot. */
export function sumsOf(
  db: Reader,
  { by, measures, placeOf }: SumsAsked,
  marks: readonly LocalDate[],
): Promise<Sums> {
  if (by === 'nominal') return nominalBefore(db, { measures, placeOf }, marks);
  return measuredBefore(db, { dimension: by, measures }, marks);
}

/** Reads of one snapshot where it takes more than one statement. */
export function inSnapshotOf<T>(
  db: Database,
  by: CountedBy | Grouping,
  read: (db: Reader) => Promise<T>,
): Promise<T> {
  return by === 'nominal' ? inSnapshot(db, read) : read(db);
}

/** The figures that sums come to, whichever way they were read. */
export function answerFrom(
  sums: readonly KeyedSum[],
  {
    period,
    by,
    matters,
  }: { readonly period: DefinedPeriod; readonly by: Grouping; readonly matters: CountedMatters },
): StatisticsAnswer {
  const { sumOf, keys } = tableOf(rekeyed(sums, by, matters));
  if (by === 'day') return answerByDay(sumOf, period);
  const marks = { ...marksOf(period), definition: period.definition ?? DEFINITION };
  const shown = by === 'bucket' ? BUCKETS : keys;
  const rows = shown
    .map((key) => ({ ...nameOf(key, by, matters), ...figuresOf(sumOf, key, marks) }))
    .filter((row) => by === 'bucket' || isAnything(row));
  return { rows, total: totalOf(rows) };
}

/** Sums under the keys of their rows, where these follow from what was counted. */
export function rekeyed(
  sums: readonly KeyedSum[],
  by: Grouping,
  { byId }: CountedMatters,
): readonly KeyedSum[] {
  if (by === 'projectType') {
    return sums.map((sum) => ({ ...sum, key: byId.get(Number(sum.key))?.projectType ?? 'OTHER' }));
  }
  if (by !== 'nominal') return sums;
  const codes = new Map(
    [...byId.values()].map(({ department: { id, code } }) => [`${PRINCIPAL}${id}`, code]),
  );
  return sums.map((sum) => ({ ...sum, key: codes.get(sum.key) ?? sum.key }));
}

function answerByDay(sumOf: SumOf, period: DefinedPeriod): StatisticsAnswer {
  const before = addDays(period.from, -1);
  const { openIn, openOut } = period.definition ?? DEFINITION;
  const first = sumOf(ALL, openIn, before) - sumOf(ALL, openOut, before);
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

function figuresByDay(sumOf: SumOf, period: DefinedPeriod, first: number): FigureRow[] {
  const { from, to, definition = DEFINITION } = period;
  const rows: FigureRow[] = [];
  let openStart = first;
  for (let day: LocalDate = from; day <= to; day = addDays(day, 1)) {
    const accepted = sumOf(ALL, definition.accepted, day);
    const { openIn, openOut } = definition;
    const openEnd = openStart + sumOf(ALL, openIn, day) - sumOf(ALL, openOut, day);
    const closed = definition.closed.reduce((sum, name) => sum + sumOf(ALL, name, day), 0);
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
