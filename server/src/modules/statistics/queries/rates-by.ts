import { BUCKETS } from '@banshi/contract/case-words';
import type { RateGrouping } from '@banshi/contract/indicator-words';
import type { RateRow } from '@banshi/contract/indicators';
import type { WorkCalendar } from '../../../kernel/work-calendar.ts';
import { inSnapshot, type Reader } from '../../../platform/database/index.ts';
import { readToleranceRates } from '../../cases/index.ts';
import { type EntryOn, readHallEntries } from '../../catalogue/index.ts';
import { readWaits } from '../../queue/index.ts';
import {
  hasDurations,
  isIn,
  keyOfMatter,
  type MatterDimension,
  splitKey,
} from '../core/dimensions.ts';
import { DURATION_DIMENSIONS, NO_DURATIONS } from '../core/durations.ts';
import { type Measure, measuresSince } from '../core/measures.ts';
import { type RateFacts, ratesOfCases, ratesOfMatters } from '../core/rates.ts';
import type { Period } from '../core/statistics-period.ts';
import type { CountedMatter } from '../deps.ts';
import { entryRate } from '../entry-rows.ts';
import { placesIn } from '../matter-places.ts';
import { readCountedVersion } from './counted-version.ts';
import { readDurations } from './durations.ts';
import { type MeasuredGround, measuredIn } from './measured-table.ts';
import { inOrder, type RatesDeps } from './rates.ts';
import { nameOf, withNames } from './row-names.ts';

const MEASURES = [
  'accepted',
  'acceptedCrossProvince',
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
  'legalDays',
] as const satisfies readonly Measure[];

/** The rates of a period by the keys of a dimension, as far as what they divide is kept there; all of one snapshot. */
export async function findRatesBy(
  deps: RatesDeps,
  period: Period,
  by: RateGrouping,
): Promise<RateRow[]> {
  const [matters, calendar] = [await deps.matters(), await deps.calendar()];
  return inSnapshot(deps.db, async (db) => {
    const ground = { db, matters, calendar, version: await readCountedVersion(db) };
    const counted = await countedFacts(ground, by, period);
    const besides: readonly FactsOf[] = [
      await instantFacts(ground, by, period),
      await durationFacts(ground, by, period),
    ];
    const tolerances = by === 'department' ? await toleranceFacts(ground, period) : NO_FACTS;
    const waits = by === 'window' ? await waitFacts(db, period) : NO_FACTS;
    const groups = mattersBy(ground, by);
    const entries = await entriesBy(ground, by, period);
    const keys =
      by === 'bucket'
        ? BUCKETS
        : [...new Set([...counted.keys, ...groups.keys(), ...waits.keys()])];
    const rows = keys.map((key) => {
      const of = Object.assign(
        counted.factsOf(key),
        ...besides.map((factsOf) => factsOf(key)),
        tolerances.get(key),
        waits.get(key),
      ) as RateFacts;
      const group = groups.get(key);
      const entered = entries.get(key);
      const ofMatters = [
        ...(group ? ratesOfMatters(group) : []),
        ...(entered ? [entryRate(entered)] : []),
      ];
      const rates = [...ratesOfCases(of), ...ofMatters];
      return { ...nameOf(key, by, matters), departmentId: idOf(group, by), rates: inOrder(rates) };
    });
    const told = rows.filter(({ rates }) => rates.some(({ whole }) => whole !== 0));
    return (await withNames(db, by, told)).toSorted((one, other) => (one.key < other.key ? -1 : 1));
  });
}

interface Ground extends MeasuredGround {
  readonly calendar: WorkCalendar;
  /** Of which count the totals are. */
  readonly version: number;
}

type FactsOf = (key: string) => RateFacts;
type Facts = ReadonlyMap<string, RateFacts>;
const NO_FACTS: Facts = new Map();

/** What is counted under the keys themselves; of a key that was not met it is nothing. */
async function countedFacts(ground: Ground, by: RateGrouping, period: Period) {
  const known = measuresSince(ground.version);
  const measures = MEASURES.filter((name) => isIn(by, name) && known.has(name));
  const { keys, within } = await measuredIn(ground, { dimension: by, measures }, period);
  const factsOf = (key: string): RateFacts => {
    const counts: Partial<Record<Measure, number>> = Object.fromEntries(
      measures.map((name) => [name, within(key, name)]),
    );
    const { acceptedOnline, acceptedEntrusted, legalDays } = counts;
    return {
      counts,
      ...(acceptedOnline === undefined ? {} : { acceptedOnline }),
      ...(acceptedEntrusted === undefined ? {} : { acceptedEntrusted }),
      ...(legalDays === undefined ? {} : { legalDays }),
    };
  };
  return { keys, factsOf };
}

/** 即办件率: by the lists of the matters as they stand, so that it is made of the totals by matter. */
async function instantFacts(ground: Ground, by: RateGrouping, period: Period): Promise<FactsOf> {
  const dimension = instantIn(ground.version, by);
  if (dimension === undefined) return () => ({});
  const { keys, within } = await measuredIn(ground, { dimension, measures: ['accepted'] }, period);
  const sums = new Map<string, number>();
  for (const kept of keys) {
    const { first, matterId } =
      dimension === 'matter' ? ofMatter(ground, by, kept) : splitKey(kept);
    const isInstant = ground.matters.byId.get(matterId)?.projectType === 'INSTANT';
    sums.set(first, (sums.get(first) ?? 0) + (isInstant ? within(kept, 'accepted') : 0));
  }
  return (key) => ({ acceptedInstant: sums.get(key) ?? 0 });
}

/** Where it is kept how many cases of each matter were accepted under a key. */
function instantIn(version: number, by: RateGrouping) {
  if (isOfMatters(by)) return 'matter';
  if (!hasDurations(version)) return undefined;
  if (by === 'area') return 'areaMatter';
  return by === 'window' ? 'windowMatter' : undefined;
}

function ofMatter({ matters }: Ground, by: RateGrouping, id: string) {
  const matterId = Number(id);
  const first = isOfMatters(by) ? keyOfMatter(by, matterId, placesIn(matters)) : id;
  return { first, matterId };
}

/** How long the finished cases of a key took, and how many of them were accepted in the period; of a key without any, none. */
async function durationFacts(ground: Ground, by: RateGrouping, period: Period): Promise<FactsOf> {
  const dimension = DURATION_DIMENSIONS.find((one) => one === by);
  if (dimension === undefined || !hasDurations(ground.version)) return () => ({});
  const read = { ...ground, placeOf: placesIn(ground.matters) };
  const sums = await readDurations(read, dimension, period);
  return (key) => sums.get(key) ?? NO_DURATIONS;
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

/** 平均等候时长: of those whom a window called and served. */
async function waitFacts(db: Reader, period: Period): Promise<Facts> {
  const waits = await readWaits(db, period);
  return new Map(
    waits.map(({ windowId, tickets, seconds }) => [
      String(windowId),
      { waits: { tickets, seconds } },
    ]),
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

/** What had entered the hall on the last day, and what had not, under each key. */
async function entriesBy(
  { db, matters }: MeasuredGround,
  by: RateGrouping,
  { to }: Period,
): Promise<Map<string, EntryOn[]>> {
  if (!isOfMatters(by)) return new Map();
  const entries = await readHallEntries(db, matters, to);
  return Map.groupBy(entries, ({ matterId }) => keyOfMatter(by, matterId, placesIn(matters)));
}

function idOf(group: readonly CountedMatter[] | undefined, by: RateGrouping): number | null {
  return by === 'department' ? (group?.[0]?.department.id ?? null) : null;
}
