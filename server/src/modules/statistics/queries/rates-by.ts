import { BUCKETS } from '@banshi/contract/case-words';
import type { RateGrouping } from '@banshi/contract/indicator-words';
import type { RateRow } from '@banshi/contract/indicators';
import { inSnapshot } from '../../../platform/database/index.ts';
import { readToleranceRates } from '../../cases/index.ts';
import { isIn, keyOfMatter, type MatterDimension } from '../core/dimensions.ts';
import { type Measure, measuresSince } from '../core/measures.ts';
import { type RateFacts, ratesOfCases, ratesOfMatters } from '../core/rates.ts';
import { marksOf, type Period } from '../core/statistics-period.ts';
import type { CountedMatter } from '../deps.ts';
import { placesIn } from '../matter-places.ts';
import { cohortsBefore, originsOf } from './cohorts.ts';
import { readCountedVersion } from './counted-version.ts';
import { type MeasuredGround, measuredIn } from './measured-table.ts';
import { inOrder, type RatesDeps } from './rates.ts';
import { nameOf, withNames } from './row-names.ts';
import { readTakenDaysByBucket } from './taken-days.ts';

const MEASURES = [
  'accepted',
  'acceptedEntrusted',
  'acceptedOnline',
  'closed',
  'closedEarly',
  'closedInLegalTime',
  'closedInTime',
  'closedWithLegal',
  'closedWithPromise',
  'corrected',
  'correctedAgain',
] as const satisfies readonly Measure[];

/** The rates of a period by the keys of a dimension, as far as what they divide is kept there; all of one snapshot. */
export async function findRatesBy(
  deps: RatesDeps,
  period: Period,
  by: RateGrouping,
): Promise<RateRow[]> {
  const [matters, calendar] = [await deps.matters(), await deps.calendar()];
  return inSnapshot(deps.db, async (db) => {
    const ground = { db, matters };
    const counted = await countedFacts(ground, by, period);
    const beside = [
      await instantFacts(ground, by, period),
      ...(by === 'bucket' ? [await bucketFacts(ground, calendar, period)] : []),
      ...(by === 'department' ? [await toleranceFacts(ground, period)] : []),
    ];
    const groups = mattersBy(ground, by);
    const keys = by === 'bucket' ? BUCKETS : [...new Set([...counted.keys, ...groups.keys()])];
    const rows = keys.map((key) => {
      const of = Object.assign(
        counted.factsOf(key),
        ...beside.map((table) => table.get(key)),
      ) as RateFacts;
      const group = groups.get(key);
      const rates = [...ratesOfCases(of), ...(group ? ratesOfMatters(group) : [])];
      return { ...nameOf(key, by, matters), departmentId: idOf(group, by), rates: inOrder(rates) };
    });
    const told = rows.filter(({ rates }) => rates.some(({ whole }) => whole !== 0));
    return (await withNames(db, by, told)).toSorted((one, other) => (one.key < other.key ? -1 : 1));
  });
}

type Facts = ReadonlyMap<string, RateFacts>;

/** What is counted under the keys themselves; of a key that was not met it is nothing. */
async function countedFacts(ground: MeasuredGround, by: RateGrouping, period: Period) {
  const known = measuresSince(await readCountedVersion(ground.db));
  const measures = MEASURES.filter((name) => isIn(by, name) && known.has(name));
  const { keys, within } = await measuredIn(ground, { dimension: by, measures }, period);
  const factsOf = (key: string): RateFacts => {
    const counts: Partial<Record<Measure, number>> = Object.fromEntries(
      measures.map((name) => [name, within(key, name)]),
    );
    const { acceptedOnline, acceptedEntrusted } = counts;
    return {
      counts,
      ...(acceptedOnline === undefined ? {} : { acceptedOnline }),
      ...(acceptedEntrusted === undefined ? {} : { acceptedEntrusted }),
    };
  };
  return { keys, factsOf };
}

/** 即办件率: by the lists of the matters as they stand, so that it is made of the totals by matter. */
async function instantFacts(
  ground: MeasuredGround,
  by: RateGrouping,
  period: Period,
): Promise<Facts> {
  if (!isOfMatters(by)) return new Map();
  const wanted = { dimension: 'matter', measures: ['accepted'] } as const;
  const { keys, within } = await measuredIn(ground, wanted, period);
  const sums = new Map<string, number>();
  for (const id of keys) {
    const isInstant = ground.matters.byId.get(Number(id))?.projectType === 'INSTANT';
    const key = keyOfMatter(by, Number(id), placesIn(ground.matters));
    sums.set(key, (sums.get(key) ?? 0) + (isInstant ? within(id, 'accepted') : 0));
  }
  return new Map([...sums].map(([key, acceptedInstant]) => [key, { acceptedInstant }]));
}

/** What only the cohorts tell, which are kept by bucket. */
async function bucketFacts(
  { db, matters }: MeasuredGround,
  calendar: Awaited<ReturnType<RatesDeps['calendar']>>,
  period: Period,
): Promise<Facts> {
  const marks = marksOf(period);
  const placeOf = placesIn(matters);
  const cohorts = await cohortsBefore(db, [marks.start, marks.end], placeOf);
  const days = await readTakenDaysByBucket(db, calendar, { ...period, placeOf });
  return new Map(
    BUCKETS.map((bucket) => [
      bucket,
      {
        closedFromPeriod: originsOf(cohorts, bucket, marks).closedFromPeriod,
        days: days.get(bucket) ?? { cases: 0, days: 0 },
      },
    ]),
  );
}

async function toleranceFacts({ db, matters }: MeasuredGround, period: Period): Promise<Facts> {
  const codes = new Map(
    [...matters.byId.values()].map(({ department: { id, code } }) => [id, code]),
  );
  const rates = await readToleranceRates(db, period);
  return new Map(
    rates.flatMap(({ departmentId, due, onTime }) => {
      const code = codes.get(departmentId);
      return code === undefined ? [] : [[code, { tolerances: { due, onTime } }] as const];
    }),
  );
}

function isOfMatters(by: RateGrouping): by is RateGrouping & Exclude<MatterDimension, 'matter'> {
  return by === 'bucket' || by === 'type' || by === 'department';
}

/** The matters under each key, where a dimension follows from the matter. */
function mattersBy({ matters }: MeasuredGround, by: RateGrouping): Map<string, CountedMatter[]> {
  const groups = new Map<string, CountedMatter[]>();
  if (!isOfMatters(by)) return groups;
  for (const [id, matter] of matters.byId) {
    const key = keyOfMatter(by, id, placesIn(matters));
    groups.set(key, [...(groups.get(key) ?? []), matter]);
  }
  return groups;
}

function idOf(group: readonly CountedMatter[] | undefined, by: RateGrouping): number | null {
  return by === 'department' ? (group?.[0]?.department.id ?? null) : null;
}
