import type { CaseSummary } from '@banshi/contract/case-views';
import type {
  Acceptance,
  AcceptanceMode,
  Among,
  ApplicantKind,
  Channel,
} from '@banshi/contract/case-words';
import type { listCountedCases } from '@banshi/contract/cases';
import type { QueryOf } from '@banshi/contract/endpoint';
import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { cursorAfter, readMomentCursor } from '../../../kernel/page-cursor.ts';
import { toTimestamp } from '../../../platform/database/index.ts';
import type { CaseDeps } from '../deps.ts';
import {
  describeCounted,
  type ReadsRow,
  SUMMARY_COLUMNS,
  type SummaryRow,
} from './case-summary.ts';
import { hourOf, openAfter, STRANDS, type Strand } from './strands.ts';

/** Which cases stand behind a figure; both days are inclusive, Asia/Shanghai. */
export interface CountedQuery {
  readonly measure: QueryOf<typeof listCountedCases>['measure'];
  /** Of those that were closed, which by when they were accepted, and of those accepted, which late; all when undefined. */
  readonly acceptance?: Acceptance | undefined;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Only this hour of each day. */
  readonly hour?: number | undefined;
  /** The matters that the figure is about; the shell resolves bucket, type and department to them. */
  readonly matterIds: readonly number[];
  readonly area?: string | undefined;
  /** 委托办件: only what is handled in the name of this body. */
  readonly principalId?: number | undefined;
  /** Only what is handled in the name of this body: of its own matters, and by others under an entrustment. */
  readonly nominal?: { readonly id: number; readonly matterIds: readonly number[] } | undefined;
  /** 跨省通办: only what came from this province. */
  readonly originArea?: string | undefined;
  /** The window of the hall at which it was accepted, or received. */
  readonly windowId?: number | undefined;
  /** Who accepted it. */
  readonly staffId?: string | undefined;
  readonly mode?: AcceptanceMode | undefined;
  /** Who applies, where the journal names it. */
  readonly applicantKind?: ApplicantKind | undefined;
  readonly channel?: Channel | undefined;
  /** The departmental system that reported it, or `hall`. */
  readonly source?: string | undefined;
  readonly among?: Among | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

type Row = SummaryRow & { readonly at: Instant };

/** So many hours from the first case that counts are looked through, until they hold a page; then the whole period. */
const WINDOWS_HOURS = [1, 8, 64, undefined] as const;

/** Where most of what is looked through may be skipped: so many hours from the first day. */
const SKIPPING_HOURS = [8, 64, 512, 4096, undefined] as const;

/**
 * The list behind a figure, oldest first. Each matter is read from its own index by hour, no further than a page needs,
 * so that it costs the same however many cases are counted; only what is shown is read whole.
 */
export async function listCounted(
  deps: CaseDeps,
  query: CountedQuery,
  reads: ReadsRow,
): Promise<{ cases: CaseSummary[]; next: string | null }> {
  const rows = await inWindows(deps, query);
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return {
    cases: await describeCounted(deps, page, reads),
    next: last ? cursorAfter(String(last.at), last.id) : null,
  };
}

async function inWindows(deps: CaseDeps, query: CountedQuery): Promise<readonly Row[]> {
  const strands = strandsOf(query);
  for (const hours of windowsFor(query)) {
    const rows = await readHeads(deps, query, {
      heads: headsOf(strands, query, hours),
      first: hours === undefined ? sql`select 1` : firstOf(strands, query),
    });
    if (rows.length > query.limit || hours === undefined) return rows;
  }
  return [];
}

function windowsFor(query: CountedQuery): readonly (number | undefined)[] {
  if (query.measure === 'open') return [undefined];
  return skipsMany(query) ? SKIPPING_HOURS : WINDOWS_HOURS;
}

/** No index gives what is asked for: to look for its first case would be to look through all that there are. */
function skipsMany(query: CountedQuery): boolean {
  const { channel, source, among, staffId, windowId, originArea, mode, measure } = query;
  const { applicantKind } = query;
  if ([channel, source, mode, applicantKind].some((one) => one !== undefined)) return true;
  if (among !== undefined && RARE.has(among)) return true;
  const isNarrowed = windowId !== undefined || originArea !== undefined;
  return staffId !== undefined || (isNarrowed && !INDEXED.has(measure));
}

/** Of which there may be few, and none for long. */
const RARE: ReadonlySet<Among> = new Set(['online', 'byStaff', 'counter', 'kindTold']);

/** By window and by province of origin. */
const INDEXED: ReadonlySet<CountedQuery['measure']> = new Set([
  'accepted',
  'closed',
  'closedAccepted',
  'open',
]);

/** What the figure counts, narrowed to its days, and to what comes after the page before. */
function strandsOf(query: CountedQuery): readonly Strand[] {
  const { measure, to, after } = query;
  const dayAfter = sql`${addDays(to, 1)}::timestamp`;
  const strands = measure === 'open' ? openAfter(dayAfter) : STRANDS[measure];
  return inNameOf(query, strands).map(({ moment, counts }) => {
    const hour = hourOf(moment);
    const days = measure === 'open' ? sql`true` : within(query, hour);
    return {
      moment,
      counts: sql`${days} and ${counts} and ${inArea(query)} and ${cameIn(query)}
        and ${acceptedWhen(query)} and ${behind(after, moment, hour)}`,
    };
  });
}

/** Each strand once for what the body handles in its own name, and once for what others handle for it. */
function inNameOf({ nominal }: CountedQuery, strands: readonly Strand[]): readonly Strand[] {
  if (nominal === undefined) return strands;
  const own = sql`principal_id is null and wanted.matter_id = any(${nominal.matterIds}::int[])`;
  return [own, sql`principal_id = ${nominal.id}`].flatMap((isIts) =>
    strands.map(({ moment, counts }) => ({ moment, counts: sql`${isIts} and ${counts}` })),
  );
}

/** The first rows of one matter, of so many hours from the first case that counts. */
function headsOf(
  strands: readonly Strand[],
  { limit }: CountedQuery,
  hours: number | undefined,
): RawBuilder<unknown> {
  const heads = strands.map(({ moment, counts }) => {
    const hour = hourOf(moment);
    const window = hours
      ? sql`${hour} < (select at from first) + ${hours} * interval '1 hour'`
      : sql`true`;
    return sql`(select id, ${moment} as at from cases.cases
      where matter_id = wanted.matter_id and ${counts} and ${window}
      order by ${hour}, ${moment}, id
      limit ${limit + 1})`;
  });
  return sql.join(heads, sql` union all `);
}

/** The hour of the first case that counts. */
function firstOf(strands: readonly Strand[], query: CountedQuery): RawBuilder<unknown> {
  const { matterIds, from, after } = query;
  if (skipsMany(query)) {
    const cursor = readMomentCursor(after);
    return cursor
      ? sql`select ${hourOf(sql`${toTimestamp(Number(cursor.on) as Instant)}::timestamptz`)} as at`
      : sql`select ${from}::timestamp as at`;
  }
  const firsts = strands.map(({ moment, counts }) => {
    const hour = hourOf(moment);
    return sql`(select ${hour} as at from cases.cases
      where matter_id = wanted.matter_id and ${counts} order by ${hour} limit 1)`;
  });
  return sql`select min(one.at) as at
    from unnest(${matterIds}::int[]) as wanted (matter_id)
    cross join lateral (${sql.join(firsts, sql` union all `)}) one`;
}

/** Between the days, or in one hour of each; of a single day as the indexes have it. */
function within({ from, to, hour: only }: CountedQuery, hour: RawBuilder<unknown>) {
  if (only !== undefined && from === to) {
    return sql`${hour} = ${from}::timestamp + ${only} * interval '1 hour'`;
  }
  const ofDay = only === undefined ? sql`true` : sql`extract(hour from ${hour}) = ${only}`;
  return sql`${ofDay} and ${hour} >= ${from}::timestamp and ${hour} < ${addDays(to, 1)}::timestamp`;
}

/** The first rows of all matters together, from the `heads` of each. */
async function readHeads(
  { db }: CaseDeps,
  { matterIds, limit }: CountedQuery,
  { heads, first }: Readonly<Record<'heads' | 'first', RawBuilder<unknown>>>,
): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    with first as (${first}),
    page as (
      select head.id, head.at
      from unnest(${matterIds}::int[]) as wanted (matter_id)
      cross join lateral (${heads}) head
      order by head.at, head.id
      limit ${limit + 1})
    select ${SUMMARY_COLUMNS}, page.at
    from page
    join cases.cases c on c.id = page.id
    left join cases.sources s on s.id = c.source_id
    order by page.at, page.id`.execute(db);
  return rows;
}

/** Cases that no departmental system reported. */
const HALL = 'hall';

/** So many digits of an area name the prefecture, whatever the county. */
const PREFECTURE_DIGITS = 4;

function inArea({ area, principalId }: CountedQuery): RawBuilder<unknown> {
  const entrusted = principalId === undefined ? sql`true` : sql`principal_id = ${principalId}`;
  if (area === undefined) return entrusted;
  const isPrefecture = area.length === PREFECTURE_DIGITS;
  const there = isPrefecture ? sql`area like ${`${area}%`}` : sql`area = ${area}`;
  return sql`(${there} and ${entrusted})`;
}

/** How it came in, and in whose name it is handled, as far as the figure is about that. */
function cameIn({
  channel,
  source,
  among,
  windowId,
  staffId,
  mode,
  applicantKind,
  originArea,
}: CountedQuery): RawBuilder<unknown> {
  const conditions = [
    // Written out, so that the index of rare channels is known to hold it.
    channel === undefined ? [] : [sql`channel = ${sql.lit(channel)}`],
    source === undefined ? [] : [reportedBy(source)],
    windowId === undefined ? [] : [sql`window_id = ${windowId}`],
    mode === undefined ? [] : [acceptedAs(mode)],
    applicantKind === undefined ? [] : [sql`kind_told and applicant_kind = ${applicantKind}`],
    originArea === undefined ? [] : [sql`origin_area = ${originArea}`],
    staffId === undefined ? [] : [sql`acceptor_id = ${staffId}::uuid`],
    among === undefined ? [] : [AMONG[among] ?? sql`true`],
  ].flat();
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

/** The usual way is not written down. */
function acceptedAs(mode: AcceptanceMode): RawBuilder<unknown> {
  if (mode !== 'NORMAL') return sql`accepted_as = ${mode}`;
  return sql`accepted_as is null and accepted_at is not null`;
}

/** Groups that the case tells and not its matter. */
const AMONG: Readonly<Partial<Record<Among, RawBuilder<unknown>>>> = {
  online: sql`channel in ('web', 'mobile')`,
  entrusted: sql`principal_id is not null`,
  crossProvince: sql`origin_area is not null`,
  accepted: sql`accepted_at is not null`,
  atWindow: sql`window_id is not null`,
  kindTold: sql`kind_told`,
  byStaff: sql`acceptor_id is not null`,
  counter: reportedBy(HALL),
};

function reportedBy(source: string): RawBuilder<unknown> {
  if (source === HALL) return sql`source_id is null`;
  return sql`source_id = (select s.id from cases.sources s where s.name = ${source})`;
}

/** The parts of what was closed in a period, as the explanation of its figures has them. */
function acceptedWhen({ measure, acceptance, from, to }: CountedQuery): RawBuilder<unknown> {
  if (acceptance === 'late') return sql`accepted_late`;
  if (measure !== 'closed' || acceptance === undefined) return sql`true`;
  if (acceptance === 'never') return sql`accepted_at is null`;
  const start = (day: LocalDate) => sql`${day}::timestamp at time zone 'Asia/Shanghai'`;
  return acceptance === 'before'
    ? sql`accepted_at < ${start(from)}`
    : sql`accepted_at >= ${start(from)} and accepted_at < ${start(addDays(to, 1))}`;
}

/** What comes after the row at which the page before ended, in the order of the moment. */
export function behind(
  after: string | undefined,
  moment: RawBuilder<unknown>,
  hour: RawBuilder<unknown>,
) {
  const cursor = readMomentCursor(after);
  if (!cursor) return sql`true`;
  const at = toTimestamp(Number(cursor.on) as Instant);
  return sql`${hour} >= date_trunc('hour', ${at} at time zone 'Asia/Shanghai')
    and (${moment}, id) > (${at}, ${cursor.id}::uuid)`;
}
