import { BUCKETS } from '@banshi/contract/case-words';
import type { CountedGrouping } from '@banshi/contract/indicator-words';
import type { RateRow } from '@banshi/contract/indicators';
import type { WorkCalendar } from '../../../kernel/work-calendar.ts';
import { inSnapshot, type Reader } from '../../../platform/database/index.ts';
import { readToleranceRates } from '../../cases/index.ts';
import { type EntryOn, readHallEntries } from '../../catalogue/index.ts';
import { readWaits } from '../../queue/index.ts';
import { isWholeIn, keyOfMatter, type MatterDimension } from '../core/dimensions.ts';
import { NO_DURATIONS } from '../core/durations.ts';
import type { Measure } from '../core/measures.ts';
import { type RateFacts, ratesOfCases, ratesOfMatters } from '../core/rates.ts';
import { marksOf, type Period } from '../core/statistics-period.ts';
import type { CountedMatter } from '../deps.ts';
import { entryRate } from '../entry-rows.ts';
import { placesIn } from '../matter-places.ts';
import { readCountedVersion } from './counted-version.ts';
import { readDurationsBy } from './durations-by.ts';
import { readInstant } from './instant-cases.ts';
import { keptIn, type MeasuredGround, measuredBy } from './measured-table.ts';
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
  by: CountedGrouping,
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
async function countedFacts(ground: Ground, by: CountedGrouping, period: Period) {
  const measures = MEASURES.filter((name) => isWholeIn(ground.version, keptIn(by), name));
  const { start, end } = marksOf(period);
  const { keys, sumOf } = await measuredBy(ground, { by, measures }, [start, end]);
  const within = (key: string, name: Measure) => sumOf(key, name, end) - sumOf(key, name, start);
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

/** 即办件率, where it is kept how many cases of each matter were accepted under a key. */
async function instantFacts(ground: Ground, by: CountedGrouping, period: Period): Promise<FactsOf> {
  const sums = await readInstant(ground, by, period);
  return (key) => (sums ? { acceptedInstant: sums.get(key) ?? 0 } : {});
}

/** How long the finished cases of a key took, and how many of them were accepted in the period; of a key without any, none. */
async function durationFacts(
  ground: Ground,
  by: CountedGrouping,
  period: Period,
): Promise<FactsOf> {
  const read = { ...ground, placeOf: placesIn(ground.matters) };
  const sums = await readDurationsBy(read, by, period);
  return (key) => (sums ? (sums.get(key) ?? NO_DURATIONS) : {});
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

function isOfMatters(
  by: CountedGrouping,
): by is CountedGrouping & Exclude<MatterDimension, 'matter'> {
  return by === 'bucket' || by === 'type' || by === 'department';
}

/** The matters under each key, where a dimension follows from the matter. */
function mattersBy({ matters }: MeasuredGround, by: CountedGrouping): Map<string, CountedMatter[]> {
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
  by: CountedGrouping,
  { to }: Period,
): Promise<Map<string, EntryOn[]>> {
  if (!isOfMatters(by)) return new Map();
  const entries = await readHallEntries(db, matters, to);
  return Map.groupBy(entries, ({ matterId }) => keyOfMatter(by, matterId, placesIn(matters)));
}

function idOf(group: readonly CountedMatter[] | undefined, by: CountedGrouping): number | null {
  return by === 'department' ? (group?.[0]?.department.id ?? null) : null;
}
