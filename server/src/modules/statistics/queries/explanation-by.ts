import type { Explanation, ExplanationGrouping } from '@banshi/contract/statistics';
import { sql } from 'kysely';
import { inSnapshot, type Reader } from '../../../platform/database/index.ts';
import { DEFINITION, measuresOf } from '../core/definition.ts';
import { keyIn, type PlaceOf } from '../core/dimensions.ts';
import { addedUp, stockIdentityOf } from '../core/explanation.ts';
import { tableBy } from '../core/grouping.ts';
import { marksOf, type Period } from '../core/statistics-period.ts';
import type { StatisticsDeps } from '../deps.ts';
import { placesIn } from '../matter-places.ts';
import { nameOf } from './row-names.ts';
import type { DefinedPeriod } from './statistics.ts';
import { measuredBefore } from './sums.ts';
import { WAITING_STEPS } from './waiting-steps.ts';

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

type Row = Origins & {
  readonly key: string | null;
  readonly matter_id: number | null;
  readonly area: string | null;
};

/** What finished in a period, by when it was accepted, folded and waiting by one statement; grows with days × keys. */
async function readOrigins(
  db: Reader,
  placeOf: PlaceOf,
  { from, to, by }: Period & { readonly by: By },
): Promise<(key: string) => Origins> {
  const { rows } = await sql<Row>`
    select d.key, null::integer as matter_id, null as area,
      coalesce(sum(d.n) filter (where d.accepted_on < ${from}::date), 0)::bigint as "closedFromStock",
      coalesce(sum(d.n) filter (where d.accepted_on between ${from}::date and ${to}::date), 0)::bigint
        as "closedFromPeriod"
    from statistics.durations d
    where d.dimension = ${by} and d.closed_on between ${from}::date and ${to}::date
    group by d.key
    union all
    select null, step.matter_id, step.area,
      coalesce(sum(step.n) filter (where step.accepted < ${from}::date), 0)::bigint,
      coalesce(sum(step.n) filter (where step.accepted between ${from}::date and ${to}::date), 0)::bigint
    from (${WAITING_STEPS}) as step
    where step.closed between ${from}::date and ${to}::date and step.accepted is not null
    group by 2, 3`.execute(db);
  const origins = new Map<string, Origins>();
  for (const { key, matter_id: matterId, area, ...row } of rows) {
    const found = key ?? keyIn(by, { matterId: matterId ?? 0, area: area ?? '' }, placeOf) ?? '';
    const known = origins.get(found) ?? NONE;
    origins.set(found, {
      closedFromStock: known.closedFromStock + row.closedFromStock,
      closedFromPeriod: known.closedFromPeriod + row.closedFromPeriod,
    });
  }
  return (key) => origins.get(key) ?? NONE;
}

const NONE: Origins = { closedFromStock: 0, closedFromPeriod: 0 };
