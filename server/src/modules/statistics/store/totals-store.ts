import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { COUNTED_TOPIC, type CountStep, type PackedStep, unpackStep } from '../../cases/index.ts';
import type { DurationIncrement } from '../core/durations.ts';
import type { CohortIncrement, TotalIncrement } from '../core/increments.ts';

/** Held by whoever changes the totals. */
export const FOLD_LOCK = 7_215_011;
/** Facts of one folding; an import leaves one row for some thousand lines. */
const ROWS_MAX = 120;

/** Whether this transaction may fold; another process may be at it. */
export async function mayFold(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(${FOLD_LOCK}::bigint) as mine`.execute(tx);
  return rows[0]?.mine === true;
}

/** Takes what waits to be counted out of the outbox; it is counted by this transaction or not at all. */
export async function takeCounted(tx: Tx): Promise<CountStep[]> {
  const { rows } = await sql<{ facts: PackedStep[] }>`
    delete from platform.outbox where id in (
      select id from platform.outbox
      where subscriber = 'statistics' and topic = ${COUNTED_TOPIC}
      order by id limit ${ROWS_MAX})
    returning facts`.execute(tx);
  return rows.flatMap((row) => row.facts.map(unpackStep));
}

/** Adds to the totals; the rows come in the order of their keys. */
export async function addToTotals(tx: Tx, rows: readonly TotalIncrement[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into statistics.totals as t (dimension, measure, grain, period_start, key, n)
    select * from unnest(
      ${listOf(rows, ({ dimension }) => dimension)}::text[], ${listOf(rows, ({ measure }) => measure)}::text[],
      ${listOf(rows, ({ grain }) => grain)}::text[], ${listOf(rows, ({ start }) => start)}::date[],
      ${listOf(rows, ({ key }) => key)}::text[], ${listOf(rows, ({ n }) => n)}::bigint[])
    on conflict (dimension, measure, grain, period_start, key) do update set n = t.n + excluded.n`.execute(
    tx,
  );
}

/** Adds to the cohorts; the rows come in the order of their keys. */
export async function addToCohorts(tx: Tx, rows: readonly CohortIncrement[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into statistics.cohorts as c
      (closed_grain, accepted_grain, closed_start, accepted_start, bucket, n)
    select * from unnest(
      ${listOf(rows, ({ closedGrain }) => closedGrain)}::text[], ${listOf(rows, ({ acceptedGrain }) => acceptedGrain)}::text[],
      ${listOf(rows, ({ closedStart }) => closedStart)}::date[], ${listOf(rows, ({ acceptedStart }) => acceptedStart)}::date[],
      ${listOf(rows, ({ bucket }) => bucket)}::text[], ${listOf(rows, ({ n }) => n)}::bigint[])
    on conflict (closed_grain, accepted_grain, closed_start, accepted_start, bucket)
      do update set n = c.n + excluded.n`.execute(tx);
}

/** Adds to the durations; the rows come in the order of their keys. */
export async function addToDurations(tx: Tx, rows: readonly DurationIncrement[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into statistics.durations as d (dimension, closed_on, accepted_on, key, n, limited)
    select * from unnest(
      ${listOf(rows, ({ dimension }) => dimension)}::text[], ${listOf(rows, ({ closed }) => closed)}::date[],
      ${listOf(rows, ({ accepted }) => accepted)}::date[], ${listOf(rows, ({ key }) => key)}::text[],
      ${listOf(rows, ({ n }) => n)}::integer[], ${listOf(rows, ({ limited }) => limited)}::integer[])
    on conflict (dimension, closed_on, accepted_on, key)
      do update set n = d.n + excluded.n, limited = d.limited + excluded.limited`.execute(tx);
}

/** An array literal; keys and days hold neither quotes nor commas, and the driver would quote each. */
function listOf<T>(rows: readonly T[], pick: (row: T) => string | number): string {
  return `{${rows.map(pick).join(',')}}`;
}
