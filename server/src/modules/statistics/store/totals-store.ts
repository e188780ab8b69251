import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { COUNTED_TOPIC, type CountStep, type PackedStep, unpackStep } from '../../cases/index.ts';
import type { DurationIncrement } from '../core/durations.ts';
import type { CohortIncrement, TotalIncrement } from '../core/increments.ts';

/** Held by whoever changes the totals. */
export const FOLD_LOCK = 7_215_011;
/** Facts of one folding; an import leaves one row for some thousand lines. */
const ROWS_MAX = 120;
/** Rows of one statement: a folding of an import comes to some hundred thousand. */
const ROWS_AT_ONCE = 10_000;

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
export function addToTotals(tx: Tx, rows: readonly TotalIncrement[]): Promise<void> {
  return byParts(rows, async (part) => {
    await sql`
    insert into statistics.totals as t (dimension, measure, grain, period_start, key, n)
    select * from unnest(
      ${listOf(part, ({ dimension }) => dimension)}::text[], ${listOf(part, ({ measure }) => measure)}::text[],
      ${listOf(part, ({ grain }) => grain)}::text[], ${listOf(part, ({ start }) => start)}::date[],
      ${listOf(part, ({ key }) => key)}::text[], ${listOf(part, ({ n }) => n)}::bigint[])
    on conflict (dimension, measure, grain, period_start, key) do update set n = t.n + excluded.n`.execute(
      tx,
    );
  });
}

/** Adds to the cohorts; the rows come in the order of their keys. */
export function addToCohorts(tx: Tx, rows: readonly CohortIncrement[]): Promise<void> {
  return byParts(rows, async (part) => {
    await sql`
    insert into statistics.cohorts as c
      (closed_grain, accepted_grain, closed_start, accepted_start, bucket, n)
    select * from unnest(
      ${listOf(part, ({ closedGrain }) => closedGrain)}::text[], ${listOf(part, ({ acceptedGrain }) => acceptedGrain)}::text[],
      ${listOf(part, ({ closedStart }) => closedStart)}::date[], ${listOf(part, ({ acceptedStart }) => acceptedStart)}::date[],
      ${listOf(part, ({ bucket }) => bucket)}::text[], ${listOf(part, ({ n }) => n)}::bigint[])
    on conflict (closed_grain, accepted_grain, closed_start, accepted_start, bucket)
      do update set n = c.n + excluded.n`.execute(tx);
  });
}

/** Adds to the durations; the rows come in the order of their keys. */
export function addToDurations(tx: Tx, rows: readonly DurationIncrement[]): Promise<void> {
  return byParts(rows, async (part) => {
    await sql`
    insert into statistics.durations as d (dimension, closed_on, accepted_on, key, n, limited)
    select * from unnest(
      ${listOf(part, ({ dimension }) => dimension)}::text[], ${listOf(part, ({ closed }) => closed)}::date[],
      ${listOf(part, ({ accepted }) => accepted)}::date[], ${listOf(part, ({ key }) => key)}::text[],
      ${listOf(part, ({ n }) => n)}::integer[], ${listOf(part, ({ limited }) => limited)}::integer[])
    on conflict (dimension, closed_on, accepted_on, key)
      do update set n = d.n + excluded.n, limited = d.limited + excluded.limited`.execute(tx);
  });
}

/** Row after row, so many at once that no statement takes long. */
async function byParts<Row>(
  rows: readonly Row[],
  add: (part: readonly Row[]) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await add(rows.slice(from, from + ROWS_AT_ONCE));
  }
}

/** An array literal; keys and days hold neither quotes nor commas, and the driver would quote each. */
function listOf<T>(rows: readonly T[], pick: (row: T) => string | number): string {
  return `{${rows.map(pick).join(',')}}`;
}
