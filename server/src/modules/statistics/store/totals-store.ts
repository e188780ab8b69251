import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { COUNTED_TOPIC, type CountStep, type PackedStep, unpackStep } from '../../cases/index.ts';
import type { DurationMonth, ListedDay } from '../core/duration-months.ts';
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
    delete from platform.outbox where subscriber = 'statistics' and id = any (array(
      select id from platform.outbox
      where subscriber = 'statistics' and topic = ${COUNTED_TOPIC}
      order by id limit ${ROWS_MAX}))
    returning facts`.execute(tx);
  return rows.flatMap((row) => row.facts.map(unpackStep));
}

/** Adds to all that is counted. */
export async function addCounted(tx: Tx, increments: Increments): Promise<void> {
  await addToTotals(tx, increments.totals);
  await addToCohorts(tx, increments.cohorts);
  await addToDurations(tx, increments.durations);
  await addToDurationMonths(tx, increments.durationMonths);
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

/** Twice as many as the days of two months. */
const LISTED_MAX = 124;

/**
 * Adds to the durations by month; the rows come in the order of their keys. Days are listed behind those that stand there, and added up
 * once the list is long: to add them up each time would take ten times as long.
 */
function addToDurationMonths(tx: Tx, rows: readonly DurationMonth[]): Promise<void> {
  return byParts(rows, async (part) => {
    const lists = (pick: (day: ListedDay) => number) =>
      listOf(part, ({ days }) => days.map(pick).join(' '));
    await sql`
    insert into statistics.duration_months as m
      (dimension, closed_month, accepted_month, key, days, n, limited)
    select dimension, closed_month, accepted_month, key, string_to_array(days, ' ')::smallint[],
      string_to_array(n, ' ')::integer[], string_to_array(limited, ' ')::integer[]
    from unnest(
      ${listOf(part, ({ dimension }) => dimension)}::text[], ${listOf(part, ({ closedMonth }) => closedMonth)}::date[],
      ${listOf(part, ({ acceptedMonth }) => acceptedMonth)}::date[], ${listOf(part, ({ key }) => key)}::text[],
      ${lists(({ day }) => day)}::text[], ${lists(({ n }) => n)}::text[],
      ${lists(({ limited }) => limited)}::text[])
      as added (dimension, closed_month, accepted_month, key, days, n, limited)
    on conflict (dimension, closed_month, accepted_month, key) do update set (days, n, limited) = (
      select m.days || excluded.days, m.n || excluded.n, m.limited || excluded.limited
      where cardinality(m.days) + cardinality(excluded.days) <= ${LISTED_MAX}::integer
      union all
      select array_agg(day), array_agg(n), array_agg(limited)
      from (
        select day, sum(n)::integer as n, sum(limited)::integer as limited
        from (
          select * from unnest(m.days, m.n, m.limited)
          union all
          select * from unnest(excluded.days, excluded.n, excluded.limited)
        ) as listed (day, n, limited)
        group by day) as by_day
      having cardinality(m.days) + cardinality(excluded.days) > ${LISTED_MAX}::integer)`.execute(
      tx,
    );
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
