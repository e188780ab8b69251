import type { CaseSummary } from '@banshi/contract/case-views';
import type { Acceptance } from '@banshi/contract/case-words';
import type { listCountedCases } from '@banshi/contract/cases';
import type { QueryOf } from '@banshi/contract/endpoint';
import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { toTimestamp } from '../../../platform/database/index.ts';
import type { CaseDeps } from '../deps.ts';
import {
  describeCounted,
  type ReadsRow,
  SUMMARY_COLUMNS,
  type SummaryRow,
} from './case-summary.ts';
import { cursorAfter, readMomentCursor } from './cursor.ts';

/** Which cases stand behind a figure; both days are inclusive, Asia/Shanghai. */
export interface CountedQuery {
  readonly measure: QueryOf<typeof listCountedCases>['measure'];
  /** Of those that were closed, which by when they were accepted, and of those accepted, which late; all when undefined. */
  readonly acceptance: Acceptance | undefined;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Only this hour of the first day. */
  readonly hour: number | undefined;
  /** The matters that the figure is about; the shell resolves bucket, type and department to them. */
  readonly matterIds: readonly number[];
  readonly area: string | undefined;
  /** 委托办件: only what is handled in the name of this body. */
  readonly principalId: number | undefined;
  readonly after: string | undefined;
  readonly limit: number;
}

/** The moment by which a measure counts a case, and so the order of its list. */
const MOMENTS = {
  received: 'received_at',
  accepted: 'accepted_at',
  closed: 'closed_at',
  refused: 'closed_at',
  open: 'accepted_at',
} as const satisfies Record<CountedQuery['measure'], string>;

type Row = SummaryRow & { readonly at: Instant };

/** So many hours from the first case that counts are looked through, until they hold a page; then the whole period. */
const WINDOWS_HOURS = [1, 8, 64, undefined] as const;

/**
 * The list behind a figure, oldest first. Each matter is read from its own index by hour, no further than a page needs,
 * so that it costs the same however many cases are counted; only what is shown is read whole.
 */
export async function listCounted(
  deps: CaseDeps,
  query: CountedQuery,
  reads: ReadsRow,
): Promise<{ cases: CaseSummary[]; next: string | null }> {
  const rows =
    query.measure === 'open' ? await openThen(deps, query) : await inWindows(deps, query);
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return {
    cases: await describeCounted(deps, page, reads),
    next: last ? cursorAfter(String(last.at), last.id) : null,
  };
}

async function inWindows(deps: CaseDeps, query: CountedQuery): Promise<readonly Row[]> {
  const moment = sql.ref(MOMENTS[query.measure]);
  const hour = hourOf(moment);
  const counted = sql`${within(query, hour)}
    and ${inArea(query)} and ${acceptedWhen(query)} and ${behind(query.after, moment, hour)}`;
  for (const hours of WINDOWS_HOURS) {
    const heads = sql`
      select id, ${moment} as at from cases.cases
      where matter_id = wanted.matter_id and ${counted}
        and ${hours ? sql`${hour} < (select at from first) + ${hours} * interval '1 hour'` : sql`true`}
      order by ${hour}, ${moment}, id
      limit ${query.limit + 1}`;
    const first = sql`
      select min(one.at) as at
      from unnest(${query.matterIds}::int[]) as wanted (matter_id)
      cross join lateral (
        select ${hour} as at from cases.cases
        where matter_id = wanted.matter_id and ${counted} order by ${hour} limit 1) one`;
    const rows = await readHeads(deps, query, { heads, first });
    if (rows.length > query.limit || hours === undefined) return rows;
  }
  return [];
}

/** Open at the end of the period: those that are open now, and those that were closed since. */
function openThen(deps: CaseDeps, query: CountedQuery): Promise<readonly Row[]> {
  const moment = sql.ref(MOMENTS.open);
  const hour = hourOf(moment);
  const dayAfter = addDays(query.to, 1);
  const counted = sql`${inArea(query)} and ${behind(query.after, moment, hour)}`;
  const head = (isOpen: RawBuilder<unknown>) => sql`
    (select id, accepted_at as at from cases.cases
     where matter_id = wanted.matter_id and ${hour} < ${dayAfter}::timestamp and ${isOpen} and ${counted}
     order by ${hour}, accepted_at, id
     limit ${query.limit + 1})`;
  const since = sql`${hourOf(sql.ref(MOMENTS.closed))} >= ${dayAfter}::timestamp`;
  const heads = sql`${head(sql`closed_at is null`)} union all ${head(since)}`;
  return readHeads(deps, query, { heads, first: sql`select 1` });
}

/** Between the days; or in one hour, as the indexes have it. */
function within({ from, to, hour: only }: CountedQuery, hour: RawBuilder<unknown>) {
  if (only !== undefined) return sql`${hour} = ${from}::timestamp + ${only} * interval '1 hour'`;
  return sql`${hour} >= ${from}::timestamp and ${hour} < ${addDays(to, 1)}::timestamp`;
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

/** As the indexes are built; in other words they would not be used. */
export function hourOf(moment: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`date_trunc('hour', ${moment} at time zone 'Asia/Shanghai')`;
}

/** So many digits of an area name the prefecture, whatever the county. */
const PREFECTURE_DIGITS = 4;

function inArea({ area, principalId }: CountedQuery): RawBuilder<unknown> {
  const entrusted = principalId === undefined ? sql`true` : sql`principal_id = ${principalId}`;
  if (area === undefined) return entrusted;
  const isPrefecture = area.length === PREFECTURE_DIGITS;
  const there = isPrefecture ? sql`area like ${`${area}%`}` : sql`area = ${area}`;
  return sql`(${there} and ${entrusted})`;
}

/** The parts of what was closed in a period, as the explanation of its figures has them. */
function acceptedWhen({ measure, acceptance, from, to }: CountedQuery): RawBuilder<unknown> {
  if (measure === 'refused') return sql`close_type = 'refused'`;
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
