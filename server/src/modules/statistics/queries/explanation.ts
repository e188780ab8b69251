import { BUCKETS } from '@banshi/contract/case-words';
import type { Explanation } from '@banshi/contract/statistics';
import { addedUp, stockIdentityOf } from '../core/explanation.ts';
import { tableOf } from '../core/figures.ts';
import { keyed } from '../core/grouping.ts';
import { marksOf, type Period } from '../core/statistics-period.ts';
import type { StatisticsDeps } from '../deps.ts';
import { placesIn } from '../matter-places.ts';
import { cohortsBefore, originsOf } from './cohorts.ts';
import { BUCKET_LABELS } from './row-names.ts';
import { sumsBefore } from './sums.ts';

/** Why finished may exceed accepted, per bucket and in total; totals and cohorts of one snapshot. */
export async function explainPeriod(
  { db, matters }: StatisticsDeps,
  period: Period,
): Promise<{ rows: Explanation[]; total: Explanation }> {
  const placeOf = placesIn(await matters());
  const { start, end } = marksOf(period);
  const snapshot = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  const { sums, cohorts } = await snapshot.execute(async (tx) => ({
    sums: await sumsBefore(tx, 'bucket', [start, end]),
    cohorts: await cohortsBefore(tx, [start, end], placeOf),
  }));
  const { sumOf } = tableOf([...sums.folded, ...keyed(sums.waiting, 'bucket', placeOf)]);
  const rows = BUCKETS.map((key) => ({
    key,
    label: BUCKET_LABELS[key],
    ...stockIdentityOf({ sumOf, key, start, end, ...originsOf(cohorts, key, { start, end }) }),
  }));
  return { rows, total: { key: 'total', label: '合计', ...addedUp(rows) } };
}
