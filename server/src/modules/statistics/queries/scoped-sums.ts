import type { Instant } from '../../../kernel/instant.ts';
import type { Reader } from '../../../platform/database/index.ts';
import { recordedSince } from '../../cases/index.ts';
import { sumSteps } from '../core/as-of.ts';
import { DEFINITION, measuresOf } from '../core/definition.ts';
import type { KeyedSum } from '../core/figures.ts';
import { keyed } from '../core/grouping.ts';
import type { ScopedFigures, SnapshotScope } from '../core/snapshot.ts';
import { marksOf } from '../core/statistics-period.ts';
import type { CountedMatters, StatisticsDeps } from '../deps.ts';
import { placesIn } from '../matter-places.ts';
import { scopedFigures } from '../scoped-figures.ts';
import type { DefinedPeriod } from './statistics.ts';
import { addUntil } from './statistics-as-of.ts';
import { measuredBefore } from './sums.ts';

/** The figures of a scope by bucket, exact at this moment. */
export async function findScopedFigures(
  { db, matters }: Pick<StatisticsDeps, 'matters'> & { readonly db: Reader },
  asked: SnapshotScope & DefinedPeriod,
): Promise<ScopedFigures> {
  const known = await matters();
  return scopedFigures(await sumsByMatter(db, known, asked), { ...asked, matters: known });
}

/** Sums of the four figures by matter, folded and waiting together. */
async function sumsByMatter(
  db: Reader,
  matters: CountedMatters,
  period: DefinedPeriod,
): Promise<KeyedSum[]> {
  const { start, end } = marksOf(period);
  const wanted = {
    dimension: 'matter',
    measures: measuresOf(period.definition ?? DEFINITION),
  } as const;
  const { folded, waiting } = await measuredBefore(db, wanted, [start, end]);
  return [...folded, ...keyed(waiting, 'matter', placesIn(matters))];
}

/** The same as of any moment that is over, counted anew from the whole journal. */
export async function recountScopedFigures(
  { db, matters }: Pick<StatisticsDeps, 'db' | 'matters'>,
  asked: SnapshotScope & DefinedPeriod & { readonly asOf: Instant },
  onProgress?: (entries: number) => void,
): Promise<ScopedFigures> {
  const known = await matters();
  const sums = sumSteps(asked, { by: 'matter' }, placesIn(known));
  await addUntil(db, asked.asOf, { sums, onProgress });
  return scopedFigures(sums.sums(), { ...asked, matters: known });
}

/**
 * The same as of a moment that is not long over: the sums of now less what was recorded later, which the seals of the
 * journal name. Costs what was recorded since; `db` is one snapshot.
 */
export async function findScopedFiguresAsOf(
  { db, matters }: { readonly db: Reader; readonly matters: CountedMatters },
  asked: SnapshotScope & DefinedPeriod & { readonly asOf: Instant },
): Promise<ScopedFigures> {
  const now = await sumsByMatter(db, matters, asked);
  const later = sumSteps(asked, { by: 'matter' }, placesIn(matters));
  for await (const { steps } of recordedSince(db, asked.asOf)) steps.forEach(later.add);
  const without = later.sums().map((sum) => ({ ...sum, n: -sum.n }));
  return scopedFigures([...now, ...without], { ...asked, matters });
}
