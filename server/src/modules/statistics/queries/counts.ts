import { BUCKETS } from '@banshi/contract/case-words';
import { COUNTED, type CountedGrouping } from '@banshi/contract/indicator-words';
import type { CountRow } from '@banshi/contract/indicators';
import type { Instant } from '../../../kernel/instant.ts';
import type { Reader } from '../../../platform/database/index.ts';
import { sumSteps } from '../core/as-of.ts';
import { tableOf } from '../core/figures.ts';
import type { SumOf } from '../core/measures.ts';
import { marksOf, type Period } from '../core/statistics-period.ts';
import type { CountedMatters, StatisticsDeps } from '../deps.ts';
import { placesIn } from '../matter-places.ts';
import { measuredBy } from './measured-table.ts';
import { nameOf, withNames } from './row-names.ts';
import { countedBy, inSnapshotOf, rekeyed } from './statistics.ts';
import { addUntil } from './statistics-as-of.ts';

export interface CountsAnswer {
  readonly rows: CountRow[];
  readonly total: CountRow;
}

/** Everything that is counted in a period, by the day of each event, and its total; exact at this moment. */
export async function findCounts(
  deps: StatisticsDeps,
  period: Period,
  by: CountedGrouping,
): Promise<CountsAnswer> {
  const matters = await deps.matters();
  const { start, end } = marksOf(period);
  const table = await inSnapshotOf(deps.db, by, (db) =>
    measuredBy({ db, matters }, { by, measures: COUNTED }, [start, end]),
  );
  return answerFrom(deps.db, table, { period, by, matters });
}

/** Which counts, and as of when. */
export interface CountsAskedAsOf {
  readonly period: Period;
  readonly by: CountedGrouping;
  readonly asOf: Instant;
  /** Told how many entries were read. */
  readonly onProgress?: (entries: number) => void;
}

/** The counts as they were at a moment, counted anew from the whole journal, as `findStatisticsAsOf` does the figures. */
export async function findCountsAsOf(
  { db, matters: known }: Pick<StatisticsDeps, 'db' | 'matters'>,
  { period, by, asOf, onProgress }: CountsAskedAsOf,
): Promise<CountsAnswer> {
  const matters = await known();
  const steps = sumSteps(period, { by: countedBy(by), measures: COUNTED }, placesIn(matters));
  await addUntil(db, asOf, { sums: steps, onProgress });
  const table = tableOf(rekeyed(steps.sums(), by, matters));
  return answerFrom(db, table, { period, by, matters });
}

interface Told {
  readonly period: Period;
  readonly by: CountedGrouping;
  readonly matters: CountedMatters;
}

async function answerFrom(
  db: Reader,
  { sumOf, keys }: ReturnType<typeof tableOf>,
  { period, by, matters }: Told,
): Promise<CountsAnswer> {
  const marks = marksOf(period);
  const rows = (by === 'bucket' ? BUCKETS : keys)
    .map((key) => ({ ...nameOf(key, by, matters), counts: countsOf(sumOf, key, marks) }))
    .filter(({ counts }) => by === 'bucket' || COUNTED.some((name) => counts[name] !== 0));
  return {
    rows: await withNames(db, by, rows),
    total: { key: 'total', label: '合计', counts: addedCounts(rows) },
  };
}

type Counts = CountRow['counts'];

/** The counts of one key between two days. */
export function countsOf(
  sumOf: SumOf,
  key: string,
  { start, end }: ReturnType<typeof marksOf>,
): Counts {
  return eachCount((name) => sumOf(key, name, end) - sumOf(key, name, start));
}

/** Counts of several rows, added up. */
export function addedCounts(rows: readonly Pick<CountRow, 'counts'>[]): Counts {
  return eachCount((name) => rows.reduce((sum, { counts }) => sum + counts[name], 0));
}

function eachCount(count: (name: (typeof COUNTED)[number]) => number): Counts {
  return Object.fromEntries(COUNTED.map((name) => [name, count(name)])) as Counts;
}
