import type { Explanation, ExplanationGrouping } from '@banshi/contract/statistics';
import { inSnapshot, type Reader } from '../../../platform/database/index.ts';
import { DEFINITION, measuresOf } from '../core/definition.ts';
import type { PlaceOf } from '../core/dimensions.ts';
import { addedUp, stockIdentityOf } from '../core/explanation.ts';
import { tableBy } from '../core/grouping.ts';
import { marksOf, type Period } from '../core/statistics-period.ts';
import type { StatisticsDeps } from '../deps.ts';
import { placesIn } from '../matter-places.ts';
import { readFinishedDays } from './finished-days.ts';
import { nameOf } from './row-names.ts';
import type { DefinedPeriod } from './statistics.ts';
import { measuredBefore } from './sums.ts';

type By = Exclude<ExplanationGrouping, 'bucket'>;

/** Why finished may exceed accepted, by department, type or area; totals and durations of one snapshot, which check each other. */
export async function explainBy(
  { db, matters }: StatisticsDeps,
  { definition = DEFINITION, ...period }: DefinedPeriod,
  by: By,
): Promise<{ rows: Explanation[]; total: Explanation }> {
  const known = await matters();
  const placeOf = placesIn(known);
  const marks = marksOf(period);
  const wanted = { dimension: by, measures: measuresOf(definition) };
  return inSnapshot(db, async (tx) => {
    const sums = await measuredBefore(tx, wanted, [marks.start, marks.end]);
    const originsOf = await readOrigins(tx, placeOf, { ...period, by });
    const { sumOf, keys } = tableBy(by, sums, placeOf);
    const identities = keys
      .map((key) => stockIdentityOf({ sumOf, key, ...marks, definition, ...originsOf(key) }))
      .map((identity, at) => ({ ...nameOf(keys[at] ?? '', by, known), ...identity }))
      .filter(({ openStart, accepted, closed }) => openStart !== 0 || accepted + closed !== 0);
    return {
      rows: identities.map((row) => ({ ...row, acceptedLate: null })),
      total: { key: 'total', label: '合计', ...addedUp(identities), acceptedLate: null },
    };
  });
}

interface Origins {
  readonly closedFromStock: number;
  readonly closedFromPeriod: number;
}

/** What finished in a period, by when it was accepted, folded and waiting by one statement. */
async function readOrigins(
  db: Reader,
  placeOf: PlaceOf,
  { by, ...period }: Period & { readonly by: By },
): Promise<(key: string) => Origins> {
  const origins = new Map<string, Origins>();
  for (const { key, accepted, n } of await readFinishedDays({ db, placeOf }, by, period)) {
    if (accepted === undefined) continue;
    const { closedFromStock, closedFromPeriod } = origins.get(key) ?? NONE;
    const isOfStock = accepted < period.from;
    origins.set(key, {
      closedFromStock: closedFromStock + (isOfStock ? n : 0),
      closedFromPeriod: closedFromPeriod + (isOfStock ? 0 : n),
    });
  }
  return (key) => origins.get(key) ?? NONE;
}

const NONE: Origins = { closedFromStock: 0, closedFromPeriod: 0 };
