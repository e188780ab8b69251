import { BUCKETS, type Channel, isOnline } from '@banshi/contract/case-words';
import { COUNTED, RATES } from '@banshi/contract/indicator-words';
import type { Rate } from '@banshi/contract/indicators';
import type { WorkCalendar } from '../../../kernel/work-calendar.ts';
import { inSnapshot, type Reader } from '../../../platform/database/index.ts';
import { readToleranceRate } from '../../cases/index.ts';
import { readHallEntries } from '../../catalogue/index.ts';
import { readWaits } from '../../queue/index.ts';
import { type Dimension, hasDurations, type PlaceOf } from '../core/dimensions.ts';
import { addedDurations } from '../core/durations.ts';
import { type RateFacts, ratesOfCases, ratesOfMatters, type Waits } from '../core/rates.ts';
import { marksOf, type Period } from '../core/statistics-period.ts';
import type { CountedMatters, StatisticsDeps } from '../deps.ts';
import { entryRate } from '../entry-rows.ts';
import { placesIn } from '../matter-places.ts';
import { cohortsBefore, originsOf } from './cohorts.ts';
import { readCountedVersion } from './counted-version.ts';
import { addedCounts, countsOf } from './counts.ts';
import { readDurations } from './durations.ts';
import { type MeasuredGround, measuredIn } from './measured-table.ts';

export interface RatesDeps extends StatisticsDeps {
  readonly calendar: () => Promise<WorkCalendar>;
}

/** The rates of a period, all of one snapshot; those of matters as their lists stand now, 进驻率 as of its last day. */
export async function findRates(deps: RatesDeps, period: Period): Promise<Rate[]> {
  const [matters, calendar] = [await deps.matters(), await deps.calendar()];
  return inSnapshot(deps.db, async (db) => {
    const facts = await factsOf({ db, matters, calendar }, period);
    const entries = await readHallEntries(db, matters, period.to);
    const ofMatters = ratesOfMatters([...matters.byId.values()]);
    return inOrder([...ratesOfCases(facts), ...ofMatters, entryRate(entries)]);
  });
}

/** Rates in the order in which they are told, whatever made them. */
export function inOrder(rates: ReturnType<typeof ratesOfCases>): Rate[] {
  const byName = new Map(rates.map((one) => [one.rate, one]));
  return RATES.flatMap((name) => {
    const found = byName.get(name);
    return found ? [{ ...found, value: found.value ?? null }] : [];
  });
}

interface Ground extends MeasuredGround {
  readonly calendar: WorkCalendar;
}

async function factsOf(ground: Ground, period: Period): Promise<RateFacts> {
  const { db, matters } = ground;
  const placeOf = placesIn(matters);
  const { start, end } = marksOf(period);
  const bucket = await measuredIn(
    ground,
    { dimension: 'bucket', measures: [...COUNTED, 'legalDays'] },
    period,
  );
  const counts = BUCKETS.map((key) => ({ counts: countsOf(bucket.sumOf, key, { start, end }) }));
  const legalDays = BUCKETS.reduce((sum, key) => sum + bucket.within(key, 'legalDays'), 0);
  return {
    counts: addedCounts(counts),
    closedFromPeriod: await closedFromPeriod(db, period, placeOf),
    acceptedInstant: await acceptedIn(
      ground,
      { dimension: 'matter', isOne: isInstant(matters) },
      period,
    ),
    acceptedOnline: await acceptedIn(
      ground,
      { dimension: 'channel', isOne: (key) => isOnline(key as Channel) },
      period,
    ),
    acceptedEntrusted: await acceptedIn(
      ground,
      { dimension: 'principal', isOne: () => true },
      period,
    ),
    legalDays,
    ...(await durationFacts(ground, period)),
    tolerances: await readToleranceRate(db, period),
    waits: waitsOf(await readWaits(db, period)),
  };
}

/** How long cases took; totals of an older count do not tell it. */
async function durationFacts(ground: Ground, period: Period): Promise<RateFacts> {
  const { db, matters } = ground;
  if (!hasDurations(await readCountedVersion(db))) return {};
  const read = { ...ground, placeOf: placesIn(matters) };
  const { days, limited } = addedDurations((await readDurations(read, 'bucket', period)).values());
  return { days, limited };
}

/** 即办件: by the list of the matter as it stands. */
function isInstant({ byId }: CountedMatters) {
  return (key: string) => byId.get(Number(key))?.projectType === 'INSTANT';
}

/** Those of all windows together. */
function waitsOf(windows: readonly Waits[]): Waits {
  return {
    tickets: windows.reduce((sum, { tickets }) => sum + tickets, 0),
    seconds: windows.reduce((sum, { seconds }) => sum + seconds, 0),
  };
}

interface Asked {
  readonly dimension: Dimension;
  readonly isOne: (key: string) => boolean;
}

async function acceptedIn(
  ground: Ground,
  { dimension, isOne }: Asked,
  period: Period,
): Promise<number> {
  const table = await measuredIn(ground, { dimension, measures: ['accepted'] }, period);
  return table.keys.filter(isOne).reduce((sum, key) => sum + table.within(key, 'accepted'), 0);
}

async function closedFromPeriod(db: Reader, period: Period, placeOf: PlaceOf): Promise<number> {
  const marks = marksOf(period);
  const cohorts = await cohortsBefore(db, [marks.start, marks.end], placeOf);
  return BUCKETS.reduce(
    (sum, bucket) => sum + originsOf(cohorts, bucket, marks).closedFromPeriod,
    0,
  );
}
