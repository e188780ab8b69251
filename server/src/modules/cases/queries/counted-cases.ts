import type { CaseSummary } from '@banshi/contract/case-views';
import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { addDays, localDateOf } from '../../../kernel/local-date.ts';
import { cursorAfter, readMomentCursor } from '../../../kernel/page-cursor.ts';
import { toTimestamp } from '../../../platform/database/index.ts';
import type { CaseDeps } from '../deps.ts';
import {
  describeCounted,
  type ReadsRow,
  SUMMARY_COLUMNS,
  type SummaryRow,
} from './case-summary.ts';
import {
  acceptedWhen,
  behind,
  type CountedQuery,
  cameIn,
  heldBy,
  within,
} from './counted-conditions.ts';
import {
  mattersByArea,
  mattersByOrigin,
  OF_AREA,
  OF_ORIGIN,
  type OriginAsked,
  originIs,
} from './origins.ts';
import {
  closedOfBefore,
  hourOf,
  OPEN_NOW,
  openBefore,
  STRANDS,
  type Strand,
  startOf,
  type Unit,
} from './strands.ts';

type Row = SummaryRow & { readonly at: Instant };

/** The streams of a list: of each matter, or each origin or area of it, the strands that its figure counts. */
interface Streams {
  /** A table of matters, and of their origins or areas where these are gone by. */
  readonly wanted: RawBuilder<unknown>;
  /** The cases of a row of it. */
  readonly holds: RawBuilder<unknown>;
  readonly strands: readonly Strand[];
  readonly unit: Unit;
  readonly limit: number;
}

/**
 * The list behind a figure, oldest first. Each stream is read from an index that holds its cases hour after hour, or day after day, no further than a page
 * needs, so that it costs the same however many cases are counted; only what is shown is read whole.
 */
export async function listCounted(
  deps: CaseDeps,
  query: CountedQuery,
  reads: ReadsRow,
): Promise<{ cases: CaseSummary[]; next: string | null }> {
  const rows = await readRows(deps, query);
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return {
    cases: await describeCounted(deps, page, reads),
    next: last ? cursorAfter(String(last.at), last.id) : null,
  };
}

async function readRows(deps: CaseDeps, query: CountedQuery): Promise<readonly Row[]> {
  const streams = streamsOf(deps, query);
  if (!skipsMany(query)) return readHeads(deps, streams, whenFull(streams, query.matterIds.length));
  for (const hours of SKIPPING_HOURS) {
    const rows = await readHeads(deps, streams, hoursFrom(query, hours));
    if (rows.length > query.limit || hours === undefined) return rows;
  }
  return [];
}

function streamsOf(deps: CaseDeps, query: CountedQuery): Streams {
  const { matterIds, limit } = query;
  const ofMatter = sql`matter_id = wanted.matter_id`;
  const narrowed = narrowedTo(query);
  const came = narrowed?.isByOrigin ? sql`true` : cameIn(query);
  const unit = narrowed ? 'day' : 'hour';
  return {
    wanted: narrowed?.wanted ?? sql`select unnest(${[...matterIds]}::int[]) as matter_id`,
    holds: narrowed ? sql`${ofMatter} and ${narrowed.holds}` : ofMatter,
    strands: strandsUnder(deps, query).map((strand) => narrow(strand, { query, came, unit })),
    unit,
    limit,
  };
}

interface Narrowing {
  readonly query: CountedQuery;
  readonly came: RawBuilder<unknown>;
  readonly unit: Unit;
}

/** A strand, narrowed to the days of the figure, and to what comes after the page before. */
function narrow({ moment, counts }: Strand, { query, came, unit }: Narrowing): Strand {
  const days = query.measure === 'open' ? sql`true` : within(query, moment, unit);
  return {
    moment,
    counts: sql`${days} and ${counts} and ${heldBy(query)} and ${came}
      and ${acceptedWhen(query)} and ${behind(query.after, moment, unit)}`,
  };
}

function strandsUnder({ now }: CaseDeps, query: CountedQuery): readonly Strand[] {
  const { measure, acceptance, from, to } = query;
  if (measure === 'closed' && acceptance === 'before') return closedOfBefore(from);
  if (measure !== 'open') return STRANDS[measure];
  return to >= localDateOf(now()) ? [OPEN_NOW] : openBefore(addDays(to, 1));
}

/** The measures that are found by origin, and by area: each has one strand, and indexes by this moment. */
const MOMENTS: ReadonlyMap<CountedQuery['measure'], string> = new Map([
  ['received', 'received_at'],
  ['accepted', 'accepted_at'],
  ['closed', 'closed_at'],
  ['closedAccepted', 'closed_at'],
]);

/** The matters with what else their cases are sought by, where an index gives it; undefined where none does. */
function narrowedTo(query: CountedQuery) {
  const { measure, acceptance, matterIds, area, windowId, staffId } = query;
  const column = MOMENTS.get(measure);
  const isElsewhere = windowId !== undefined || staffId !== undefined || isAcross(query);
  if (!column || acceptance === 'before' || isElsewhere) return undefined;
  const moment = sql.ref(column);
  const asked = originIs(toldBy(query));
  if (asked) {
    const wanted = mattersByOrigin({ matterIds, moment, asked });
    return { wanted, holds: OF_ORIGIN, isByOrigin: true };
  }
  if (area === undefined || isOfProvince(area)) return undefined;
  return { wanted: mattersByArea(area, { matterIds, moment }), holds: OF_AREA, isByOrigin: false };
}

/** What the origin of a case tells of all that is asked. */
function toldBy(query: CountedQuery): OriginAsked {
  const { measure, acceptance, area } = query;
  return {
    ...query,
    wasAccepted: wasAccepted(query),
    isLate: measure === 'accepted' && acceptance === 'late',
    isOfProvince: area !== undefined && isOfProvince(area),
  };
}

function wasAccepted({ measure, acceptance }: CountedQuery): boolean | undefined {
  if (measure === 'closedAccepted') return true;
  return measure === 'closed' && acceptance === 'never' ? false : undefined;
}

/** Whether an area is the province itself; the first four digits of it name no prefecture. */
function isOfProvince(area: string): boolean {
  return /^[0-9]{2}0+$/.test(area);
}

/** Whether only cases across provinces are asked for, of which there are few. */
function isAcross({ originArea, among }: CountedQuery): boolean {
  return originArea !== undefined || among === 'crossProvince';
}

/** Those that have an index by the window, by who accepted, and of what came from another province. */
const BY_WINDOW = new Set(MOMENTS.keys());
const BY_STAFF = new Set([...BY_WINDOW].filter((measure) => measure !== 'received'));
const ACROSS = new Set<CountedQuery['measure']>([...BY_WINDOW, 'acceptedCrossProvince']);

/**
 * No index gives what is asked for: to look for its first case would be to look through all that there are. So it is where things are
 * asked at once of which each has an index of its own, and of measures that few cases have.
 */
function skipsMany(query: CountedQuery): boolean {
  const { measure, area, windowId, staffId } = query;
  if (measure === 'open') return false;
  const [only, other] = [
    originIs(toldBy(query)) ? [MOMENTS] : [],
    area === undefined || isOfProvince(area) ? [] : [MOMENTS],
    windowId === undefined ? [] : [BY_WINDOW],
    staffId === undefined ? [] : [BY_STAFF],
    isAcross(query) ? [ACROSS] : [],
  ].flat();
  return other !== undefined || (only !== undefined && !only.has(measure));
}

/** Where most of what is looked through may be skipped: so many hours from the first day. */
const SKIPPING_HOURS = [8, 64, 512, 4096, undefined] as const;

/** The last hour, or day, of a page; none, where it is not bounded. */
interface Last {
  /** A table of it. */
  readonly last: RawBuilder<unknown>;
}

/**
 * When a page is full at the latest: as many cases have come by then as it has rows. Read from the first cases of each stream, a page
 * of all matters together, so that streams that begin later are not read at all, and those that go on are not read to the page's length.
 */
function whenFull({ holds, strands, unit, limit }: Streams, matters: number): Last {
  const each = Math.ceil((limit + 1) / Math.max(matters, 1));
  const firsts = strands.map(({ moment, counts }) => {
    const start = startOf(unit, moment);
    return sql`(select ${start} as at from cases.cases
      where ${holds} and ${counts} order by ${start} limit ${each})`;
  });
  return {
    last: sql`select one.at from wanted
      cross join lateral (${sql.join(firsts, sql` union all `)}) one
      order by one.at offset ${limit} limit 1`,
  };
}

/** So many hours from the page before, or from the first day. */
function hoursFrom({ from, after }: CountedQuery, hours: number | undefined): Last {
  if (hours === undefined) return { last: sql`select 'infinity'::timestamp as at` };
  const cursor = readMomentCursor(after);
  const first = cursor
    ? hourOf(sql`${toTimestamp(Number(cursor.on) as Instant)}::timestamptz`)
    : sql`${from}::timestamp`;
  return { last: sql`select ${first} + ${hours - 1} * interval '1 hour' as at` };
}

/** The first rows of one stream. */
function headsOf({ holds, strands, unit, limit }: Streams): RawBuilder<unknown> {
  const heads = strands.map(({ moment, counts }) => {
    const start = startOf(unit, moment);
    return sql`(select id, ${moment} as at from cases.cases
      where ${holds} and ${counts} and ${start} <= coalesce((select at from last), 'infinity')
      order by ${start}, ${moment}, id
      limit ${limit + 1})`;
  });
  return sql.join(heads, sql` union all `);
}

/** The first rows of all streams together. */
async function readHeads(
  { db }: CaseDeps,
  streams: Streams,
  { last }: Last,
): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    with wanted as materialized (${streams.wanted}),
    last as materialized (${last}),
    page as (
      select head.id, head.at
      from wanted
      cross join lateral (${headsOf(streams)}) head
      order by head.at, head.id
      limit ${streams.limit + 1})
    select ${SUMMARY_COLUMNS}, page.at
    from page
    join cases.cases c on c.id = page.id
    left join cases.sources s on s.id = c.source_id
    order by page.at, page.id`.execute(db);
  return rows;
}
