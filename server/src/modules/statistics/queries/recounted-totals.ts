import { sql } from 'kysely';
import type { Reader } from '../../../platform/database/index.ts';
import { COUNTED_TOPIC, type CountedFacts } from '../../cases/index.ts';
import { type CohortIncrement, incrementsOf, type TotalIncrement } from '../core/increments.ts';
import type { CountedMatters } from '../deps.ts';
import { placesIn } from '../matter-places.ts';

/**
 * Rows of the totals that differ from what `recounted` facts add up to, once what still waits is
 * folded in mind: each is named as the totals name it.
 */
export async function differingTotals(
  db: Reader,
  matters: CountedMatters,
  recounted: readonly CountedFacts[],
): Promise<string[]> {
  const waiting = await waitingFacts(db);
  const reversed = waiting.map((one) => ({
    ...one,
    steps: one.steps.map((step) => ({ ...step, count: -step.count })),
  }));
  const expected = incrementsOf([...recounted, ...reversed], placesIn(matters));
  const wanted = new Map([
    ...expected.totals.map((row) => [totalName(row), row.n] as const),
    ...expected.cohorts.map((row) => [cohortName(row), row.n] as const),
  ]);
  const kept = new Map([...(await keptTotals(db)), ...(await keptCohorts(db))]);
  const names = new Set([...wanted.keys(), ...kept.keys()]);
  return [...names].filter((name) => (wanted.get(name) ?? 0) !== (kept.get(name) ?? 0)).sort();
}

async function waitingFacts(db: Reader): Promise<CountedFacts[]> {
  const { rows } = await sql<{ facts: CountedFacts[] }>`
    select facts from platform.outbox
    where subscriber = 'statistics' and topic = ${COUNTED_TOPIC} order by id`.execute(db);
  return rows.flatMap((row) => row.facts);
}

async function keptTotals(db: Reader): Promise<(readonly [string, number])[]> {
  const { rows } = await sql<TotalIncrement>`
    select dimension, measure, grain, period_start as start, key, n from statistics.totals`.execute(
    db,
  );
  return rows.map((row) => [totalName(row), row.n] as const);
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
