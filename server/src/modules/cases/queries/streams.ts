import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { type Reader, toTimestamp } from '../../../platform/database/index.ts';
import { ROWS_OF_PAGE, type SummaryRow } from './case-summary.ts';
import { type Strand, startOf, type Unit } from './strands.ts';

/** A case of a list, and the moment by which the list goes. */
export type CountedRow = SummaryRow & { readonly at: Instant };

/** The streams of a list: of each matter, or each origin or area of it, the strands that its figure counts. */
export interface Streams {
  /** A table of matters, and of their origins or areas where these are gone by. */
  readonly wanted: RawBuilder<unknown>;
  /** Where cases are read; all of them unless it is told. */
  readonly cases?: RawBuilder<unknown>;
  /** The cases of a row of it. */
  readonly holds: RawBuilder<unknown>;
  readonly strands: readonly Strand[];
  readonly unit: Unit;
  readonly limit: number;
}

/** The last hour, or day, of a page; none, where it is not bounded. */
interface Last {
  /** A table of it. */
  readonly last: RawBuilder<unknown>;
}

/**
 * When a page is full at the latest: as many cases have come by then as it has rows. Read from the first cases of each stream, a page
 * of all matters together, so that streams that begin later are not read at all, and those that go on are not read to the page's length.
 */
export function whenFull(streams: Streams, matters: number): Last {
  const { limit } = streams;
  const firsts = firstOf(streams, Math.ceil((limit + 1) / Math.max(matters, 1)));
  return {
    last: sql`select one.at from wanted
      cross join lateral (${firsts}) one
      order by one.at offset ${limit} limit 1`,
  };
}

/** How far a page looks: to this moment, or to the end. */
interface Reach {
  readonly until: Instant | null;
}

/** No page looks through more cases, unless one hour, or one day of a stream by days, has more. */
const LOOKED_MAX = 2_000;
/** As far as a page may look, in hours or days; the first within which there are no more. */
const REACHES = [undefined, 4096, 512, 64, 8, 1] as const;

/** How far a page may look through streams of which it shows but a part, so that it costs the same however little it shows. */
export async function reachOf(db: Reader, looked: Streams): Promise<Reach> {
  for (const units of REACHES) {
    const { until, count } = await countedUntil(db, looked, units);
    if (count <= LOOKED_MAX || units === 1) return { until };
  }
  return { until: null };
}

/** How many cases there are in so many hours or days from the first one; no more than have to be known are counted. */
async function countedUntil(db: Reader, looked: Streams, units: number | undefined) {
  const { wanted, unit } = looked;
  const reach =
    units === undefined ? sql`null::interval` : sql`${units} * interval ${sql.lit(`1 ${unit}`)}`;
  const end = sql`coalesce(first.at + ${reach}, 'infinity')`;
  const { rows } = await sql<{ until: Instant | null; count: number }>`
    with wanted as materialized (${wanted}),
    first as materialized (
      select min(one.at) as at from wanted cross join lateral (${firstOf(looked, 1)}) one)
    select (first.at + ${reach}) at time zone 'Asia/Shanghai' as until,
      (select count(*) from (
        select 1 from wanted
        cross join lateral (${firstOf(looked, LOOKED_MAX + 1, end)}) one
        limit ${LOOKED_MAX + 1}) looked)::int as count
    from first`.execute(db);
  return rows[0] ?? { until: null, count: 0 };
}

/** How many cases each matter has, until so many are counted as the streams have for a limit. */
export async function countByMatter(
  db: Reader,
  streams: Streams,
): Promise<ReadonlyMap<number, number>> {
  const { wanted, limit } = streams;
  const { rows } = await sql<{ matter: number; n: number }>`
    with wanted as materialized (${wanted})
    select counted.matter_id as matter, count(*)::integer as n
    from (
      select wanted.matter_id from wanted
      cross join lateral (${firstOf(streams, limit)}) one
      limit ${limit}) counted
    group by counted.matter_id`.execute(db);
  return new Map(rows.map(({ matter, n }) => [matter, n]));
}

const ALL_CASES = sql`cases.cases`;

/** When the first cases of each strand of a stream came, before an end where one is given. */
function firstOf(
  { cases = ALL_CASES, holds, strands, unit }: Streams,
  limit: number,
  end?: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const firsts = strands.map(({ moment, counts }) => {
    const start = startOf(unit, moment);
    const isNear = end ? sql`${start} < ${end}` : sql`true`;
    return sql`(select ${start} as at from ${cases}
      where ${holds} and ${counts} and ${isNear} order by ${start} limit ${limit})`;
  });
  return sql.join(firsts, sql` union all `);
}

/** Up to where a page looks. */
export function within({ until }: Reach, unit: Unit): Last {
  if (until === null) return { last: sql`select 'infinity'::timestamp as at` };
  const end = sql`${toTimestamp(until)}::timestamptz at time zone 'Asia/Shanghai'`;
  return { last: sql`select ${end} - interval ${sql.lit(`1 ${unit}`)} as at` };
}

/** The first rows of one stream. */
function headsOf({ cases = ALL_CASES, holds, strands, unit, limit }: Streams): RawBuilder<unknown> {
  const heads = strands.map(({ moment, counts }) => {
    const start = startOf(unit, moment);
    return sql`(select id, ${moment} as at from ${cases}
      where ${holds} and ${counts} and ${start} <= coalesce((select at from last), 'infinity')
      order by ${start}, ${moment}, id
      limit ${limit + 1})`;
  });
  return sql.join(heads, sql` union all `);
}

/** The first rows of all streams together. */
export async function readHeads(
  db: Reader,
  streams: Streams,
  { last }: Last,
): Promise<readonly CountedRow[]> {
  const { rows } = await sql<CountedRow>`
    with wanted as materialized (${streams.wanted}),
    last as materialized (${last}),
    page as (
      select head.id, head.at
      from wanted
      cross join lateral (${headsOf(streams)}) head
      order by head.at, head.id
      limit ${streams.limit + 1})
    ${ROWS_OF_PAGE}`.execute(db);
  return rows;
}
