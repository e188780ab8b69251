import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { COUNTED_TOPIC, type CountStep, type PackedStep, unpackStep } from '../../cases/index.ts';
import type { DurationIncrement } from '../core/durations.ts';
import { HOUR_MEASURES, type HourIncrement } from '../core/hours.ts';
import type { CohortIncrement, Increments, TotalIncrement } from '../core/increments.ts';

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

/** Adds to all that is counted. */
export async function addCounted(tx: Tx, increments: Increments): Promise<void> {
  await addToTotals(tx, increments.totals);
  await addToCohorts(tx, increments.cohorts);
  await addToDurations(tx, increments.durations);
  await addToHours(tx, increments.hours);
}

/** Adds to the totals; the rows come in the order of their keys. */
function addToTotals(tx: Tx, rows: readonly TotalIncrement[]): Promise<void> {
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
function addToCohorts(tx: Tx, rows: readonly CohortIncrement[]): Promise<void> {
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
function addToDurations(tx: Tx, rows: readonly DurationIncrement[]): Promise<void> {
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

/** Adds to the sums by hour; the rows come in the order of their keys. */
function addToHours(tx: Tx, rows: readonly HourIncrement[]): Promise<void> {
  return byParts(rows, async (part) => {
    const sums = HOUR_MEASURES.map((measure) => listsOf(part, (row) => row[measure]));
    await sql`
    insert into statistics.hours as h (day, department, received, closed, refused_acceptance)
    select day, department, received::integer[], closed::integer[], refused::integer[] from unnest(
      ${listOf(part, ({ day }) => day)}::date[], ${listOf(part, ({ department }) => department)}::text[],
      ${sql.join(sums.map((lists) => sql`${lists}::text[]`))})
      as given (day, department, received, closed, refused)
    on conflict (day, department) do update set
      received = ${bothOf('received')}, closed = ${bothOf('closed')},
      refused_acceptance = ${bothOf('refused_acceptance')}`.execute(tx);
  });
}

/** Hour after hour, what is kept and what comes to it. */
function bothOf(column: 'received' | 'closed' | 'refused_acceptance'): RawBuilder<number[]> {
  const [kept, added] = [sql.ref(`h.${column}`), sql.ref(`excluded.${column}`)];
  return sql`(select array_agg(kept + added order by hour)
    from unnest(${kept}, ${added}) with ordinality as both_of (kept, added, hour))`;
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

/** An array literal of array literals; PostgreSQL unnests nested arrays to the bottom, so that each is a text of its own. */
function listsOf<T>(rows: readonly T[], pick: (row: T) => readonly number[]): string {
  return listOf(rows, (row) => `"{${pick(row).join(',')}}"`);
}
