import { BUCKETS } from '@banshi/contract/case-words';
import type { Explanation } from '@banshi/contract/statistics';
import { inSnapshot, type Reader } from '../../../platform/database/index.ts';
import { DEFINITION, measuresOf } from '../core/definition.ts';
import type { PlaceOf } from '../core/dimensions.ts';
import { addedUp, type StockIdentity, stockIdentityOf } from '../core/explanation.ts';
import { tableBy } from '../core/grouping.ts';
import { marksOf } from '../core/statistics-period.ts';
import type { StatisticsDeps } from '../deps.ts';
import { placesIn } from '../matter-places.ts';
import { cohortsBefore, originsOf } from './cohorts.ts';
import { BUCKET_LABELS } from './row-names.ts';
import type { DefinedPeriod } from './statistics.ts';
import { measuredBefore } from './sums.ts';

/** Why finished may exceed accepted, per bucket and in total; totals and cohorts of one snapshot. */
export async function explainPeriod(
  { db, matters }: StatisticsDeps,
  period: DefinedPeriod,
): Promise<Explained> {
  const placeOf = placesIn(await matters());
  return inSnapshot(db, (tx) => explainIn(tx, placeOf, period));
}

interface Explained {
  readonly rows: ExplainedRow[];
  readonly total: ExplainedRow;
}

type ExplainedRow = Omit<Explanation, 'acceptedLate'> & Pick<StockIdentity, 'acceptedLate'>;

/** The same in a snapshot that is open. */
export async function explainIn(
  db: Reader,
  placeOf: PlaceOf,
  { definition = DEFINITION, ...period }: DefinedPeriod,
): Promise<Explained> {
  const { start, end } = marksOf(period);
  const measures = [...measuresOf(definition), 'acceptedLate' as const];
  const sums = await measuredBefore(db, { dimension: 'bucket', measures }, [start, end]);
  const cohorts = await cohortsBefore(db, [start, end], placeOf);
  const { sumOf } = tableBy('bucket', sums, placeOf);
  const rows = BUCKETS.map((key) => ({
    key,
    label: BUCKET_LABELS[key],
    ...stockIdentityOf({
      ...{ sumOf, key, start, end, definition },
      ...originsOf(cohorts, key, { start, end }),
    }),
  }));
  return { rows, total: { key: 'total', label: '合计', ...addedUp(rows) } };
}
