import { BUCKETS } from '@banshi/contract/case-words';
import type { Counted, CountedGrouping } from '@banshi/contract/indicator-words';
import type { ComparedCount } from '@banshi/contract/indicators';
import { type Compared, comparedWith } from '../core/comparison.ts';
import { marksOf, type Period } from '../core/statistics-period.ts';
import type { StatisticsDeps } from '../deps.ts';
import { figureOf } from './comparison.ts';
import { measuredBy } from './measured-table.ts';
import { nameOf, withNames } from './row-names.ts';
import { inSnapshotOf } from './statistics.ts';

/** What is compared. */
interface Asked {
  readonly by: CountedGrouping;
  readonly measure: Counted;
}

type Answer = Compared & { readonly rows: ComparedCount[]; readonly total: ComparedCount };

/** One count of each key against that of the period before and of the year before, all of one moment. */
export async function comparedCounts(
  deps: StatisticsDeps,
  period: Period,
  { by, measure }: Asked,
): Promise<Answer> {
  const matters = await deps.matters();
  const compared = comparedWith(period);
  const marks = [period, compared.before, compared.yearBefore].map(marksOf);
  const days = [...new Set(marks.flatMap(({ start, end }) => [start, end]))];
  const { sumOf, keys } = await inSnapshotOf(deps.db, by, (db) =>
    measuredBy({ db, matters }, { by, measures: [measure] }, days),
  );
  const within = (of: readonly string[]) =>
    marks.map(({ start, end }) =>
      of.reduce((sum, key) => sum + sumOf(key, measure, end) - sumOf(key, measure, start), 0),
    );
  const rows = (by === 'bucket' ? BUCKETS : keys)
    .map((key) => ({ key, counts: within([key]) }))
    .filter(({ counts }) => by === 'bucket' || counts.some((n) => n !== 0))
    .map(({ key, counts }) => ({ ...nameOf(key, by, matters), count: figureOf(counts) }));
  return {
    ...compared,
    rows: await withNames(deps.db, by, rows),
    total: { key: 'total', label: '合计', count: figureOf(within(keys)) },
  };
}
