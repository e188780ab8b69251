import { BUCKETS } from '@banshi/contract/case-words';
import { COUNTED, type CountedGrouping } from '@banshi/contract/indicator-words';
import type { CountRow } from '@banshi/contract/indicators';
import type { SumOf } from '../core/figures.ts';
import { marksOf, type Period } from '../core/statistics-period.ts';
import type { StatisticsDeps } from '../deps.ts';
import { measuredBy } from './measured-table.ts';
import { nameOf, withNames } from './row-names.ts';
import { inSnapshotOf } from './statistics.ts';

/** Everything that is counted in a period, by the day of each event, and its total; exact at this moment. */
export async function findCounts(
  deps: StatisticsDeps,
  period: Period,
  by: CountedGrouping,
): Promise<{ rows: CountRow[]; total: CountRow }> {
  const matters = await deps.matters();
  const marks = marksOf(period);
  const { sumOf, keys } = await inSnapshotOf(deps.db, by, (db) =>
    measuredBy({ db, matters }, { by, measures: COUNTED }, [marks.start, marks.end]),
  );
  const rows = (by === 'bucket' ? BUCKETS : keys)
    .map((key) => ({ ...nameOf(key, by, matters), counts: countsOf(sumOf, key, marks) }))
    .filter(({ counts }) => by === 'bucket' || COUNTED.some((name) => counts[name] !== 0));
  return {
    rows: await withNames(deps.db, by, rows),
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
