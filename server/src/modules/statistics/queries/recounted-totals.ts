import { sql } from 'kysely';
import type { Reader } from '../../../platform/database/index.ts';
import { COUNTED_TOPIC, type CountStep, type PackedStep, unpackStep } from '../../cases/index.ts';
import { isWholeIn } from '../core/dimensions.ts';
import { addedDays, type DurationMonth } from '../core/duration-months.ts';
import { type DurationDimension, type DurationIncrement, isLastingIn } from '../core/durations.ts';
import { HOUR_MEASURES, type HourIncrement } from '../core/hours.ts';
import {
  type CohortIncrement,
  createCount,
  type Increments,
  type TotalIncrement,
} from '../core/increments.ts';
import type { CountedMatters } from '../deps.ts';
import { placesIn } from '../matter-places.ts';
import { readCountedVersion } from './counted-version.ts';
import { listedDays } from './finished-days.ts';

/** A recount of the totals from the journal, while it is under way. */
export interface TotalsRecount {
  readonly add: (step: CountStep) => void;
  /**
   * Rows of the totals that differ from what was added, once what still waits is folded in mind: each is
   * named as the totals name it.
   */
  readonly differing: (db: Reader) => Promise<string[]>;
}

/** Begins a recount; its memory does not grow with the cases. */
export function recountTotals(matters: CountedMatters): TotalsRecount {
  const count = createCount(placesIn(matters));
  return {
    add: count.add,
    differing: async (db) => {
      for (const step of await waitingSteps(db)) count.add({ ...step, n: -step.n });
      return differingFrom(db, count.increments());
    },
  };
}

async function differingFrom(db: Reader, expected: Increments): Promise<string[]> {
  const version = await readCountedVersion(db);
  const isWhole = ({ dimension, measure }: TotalIncrement) =>
    isWholeIn(version, dimension, measure);
  const isLasting = ({ dimension }: Lasting) => isLastingIn(version, dimension);
  const wanted = new Map<string, number | string>([
    ...expected.totals.filter(isWhole).map((row) => [totalName(row), row.n] as const),
    ...expected.cohorts.map((row) => [cohortName(row), row.n] as const),
    ...expected.durations.filter(isLasting).flatMap(namedDurations),
    ...expected.durationMonths.filter(isLasting).flatMap(namedMonth),
    ...expected.hours.flatMap(namedHours),
  ]);
  const kept = new Map<string, number | string>([
    ...(await keptTotals(db, isWhole)),
    ...(await keptCohorts(db)),
    ...(await keptDurations(db, isLasting)),
    ...(await keptMonths(db, isLasting)),
    ...(await keptHours(db)),
  ]);
  const names = new Set([...wanted.keys(), ...kept.keys()]);
  return [...names].filter((name) => (wanted.get(name) ?? 0) !== (kept.get(name) ?? 0)).sort();
}

/** The steps that wait to be folded, as they were told. */
export async function waitingSteps(db: Reader): Promise<CountStep[]> {
  const { rows } = await sql<{ facts: PackedStep[] }>`
    select facts from platform.outbox
    where subscriber = 'statistics' and topic = ${COUNTED_TOPIC} order by id`.execute(db);
  return rows.flatMap((row) => row.facts.map(unpackStep));
}

/** Of what was not counted from the start no row is whole. */
async function keptTotals(
  db: Reader,
  isWhole: (row: TotalIncrement) => boolean,
): Promise<(readonly [string, number])[]> {
  const { rows } = await sql<TotalIncrement>`
    select dimension, measure, grain, period_start as start, key, n from statistics.totals`.execute(
    db,
  );
  return rows.filter(isWhole).map((row) => [totalName(row), row.n] as const);
}

async function keptCohorts(db: Reader): Promise<(readonly [string, number])[]> {
  const { rows } = await sql<CohortIncrement>`
    select bucket, closed_grain as "closedGrain", accepted_grain as "acceptedGrain",
      closed_start as "closedStart", accepted_start as "acceptedStart", n
    from statistics.cohorts`.execute(db);
  return rows.map((row) => [cohortName(row), row.n] as const);
}

function totalName({ dimension, measure, grain, start, key }: TotalIncrement): string {
  return `${measure} of ${dimension} ${key}, ${grain} ${start}`;
}

function cohortName(row: CohortIncrement): string {
  const { bucket, closedGrain, closedStart, acceptedGrain, acceptedStart } = row;
  return `cohort of ${bucket}, closed ${closedGrain} ${closedStart}, accepted ${acceptedGrain} ${acceptedStart}`;
}

interface Lasting {
  readonly dimension: DurationDimension;
}

async function keptDurations(
  db: Reader,
  isLasting: (row: Lasting) => boolean,
): Promise<(readonly [string, number])[]> {
  const { rows } = await sql<DurationIncrement>`
    select dimension, closed_on as closed, accepted_on as accepted, key, n, limited
    from statistics.durations`.execute(db);
  return rows.filter(isLasting).flatMap(namedDurations);
}

function namedDurations(row: DurationIncrement): (readonly [string, number])[] {
  const { dimension, key, closed, accepted, n, limited } = row;
  const name = `duration of ${dimension} ${key}, closed ${closed}, accepted ${accepted}`;
  return [
    [name, n],
    [`${name}, with a legal limit`, limited],
  ];
}

async function keptMonths(
  db: Reader,
  isLasting: (row: Lasting) => boolean,
): Promise<(readonly [string, string])[]> {
  const { rows } = await sql<Omit<DurationMonth, 'days'> & Parameters<typeof listedDays>[0]>`
    select dimension, closed_month as "closedMonth", accepted_month as "acceptedMonth", key,
      days::text, n::text as days_n, limited::text as days_limited
    from statistics.duration_months`.execute(db);
  return rows
    .filter(isLasting)
    .flatMap((row) => namedMonth({ ...row, days: addedDays(listedDays(row)) }));
}

/** All days of a row as one text; of which nothing is left is as if it were not there. */
function namedMonth(row: DurationMonth): (readonly [string, string])[] {
  const { dimension, key, closedMonth, acceptedMonth, days } = row;
  if (days.length === 0) return [];
  const name = `durations by month of ${dimension} ${key}, closed ${closedMonth}, accepted ${acceptedMonth}`;
  return [[name, days.map(({ day, n, limited }) => `${day} ${n} ${limited}`).join(',')]];
}

/** They are whole from the start: the migration that made them counted the cases that there were. */
async function keptHours(db: Reader): Promise<(readonly [string, number])[]> {
  const { rows } = await sql<HourIncrement>`
    select day, department, received, closed, refused_acceptance as "refusedAcceptance"
    from statistics.hours`.execute(db);
  return rows.flatMap(namedHours);
}

function namedHours({ day, department, ...sums }: HourIncrement) {
  return HOUR_MEASURES.flatMap((measure) =>
    sums[measure].flatMap((n, hour) =>
      n === 0 ? [] : [[`${measure} in hour ${hour} of ${department}, ${day}`, n] as const],
    ),
  );
}
