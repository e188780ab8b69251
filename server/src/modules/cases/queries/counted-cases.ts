import type { CaseSummary } from '@banshi/contract/case-views';
import type { listCountedCases } from '@banshi/contract/cases';
import type { QueryOf } from '@banshi/contract/endpoint';
import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { addDays, type LocalDate, startOfDay } from '../../../kernel/local-date.ts';
import { toTimestamp } from '../../../platform/database/index.ts';
import type { CaseDeps } from '../deps.ts';
import { describeRows, SUMMARY_COLUMNS, type SummaryRow } from './case-summary.ts';
import { cursorAfter, readMomentCursor } from './cursor.ts';

/** Which cases stand behind a figure; both days are inclusive, Asia/Shanghai. */
export interface CountedQuery {
  readonly measure: QueryOf<typeof listCountedCases>['measure'];
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The matters that the figure is about; the shell resolves bucket, type and department to them. */
  readonly matterIds: readonly number[];
  readonly area: string | undefined;
  readonly after: string | undefined;
  readonly limit: number;
}

/** The moment by which a measure counts a case, and so the order of its list. */
const MOMENTS = {
  received: 'received_at',
  accepted: 'accepted_at',
  closed: 'closed_at',
  open: 'accepted_at',
} as const satisfies Record<CountedQuery['measure'], string>;

/**
 * The list behind a figure, oldest first. Each matter is read from its own index by hour and the heads
 * are merged, so that a page costs the same however many cases are counted; only what is shown is read whole.
 */
export async function listCounted(
  deps: CaseDeps,
  query: CountedQuery,
): Promise<{ cases: CaseSummary[]; next: string | null }> {
  const moment = sql.ref(MOMENTS[query.measure]);
  // As the indexes are built; in other words they would not be used.
  const hour = sql`date_trunc('hour', ${moment} at time zone 'Asia/Shanghai')`;
  const { rows } = await sql<SummaryRow & { at: Instant }>`
    with page as (
      select head.id, head.at
      from unnest(${query.matterIds}::int[]) as wanted (matter_id)
      cross join lateral (
        select id, ${moment} as at from cases.cases
        where matter_id = wanted.matter_id and ${within(query, hour)}
          and ${query.area ? sql`area = ${query.area}` : sql`true`} and ${behind(query.after, moment, hour)}
        order by ${hour}, ${moment}, id
        limit ${query.limit + 1}) head
      order by head.at, head.id
      limit ${query.limit + 1})
    select ${SUMMARY_COLUMNS}, page.at
    from page
    join cases.cases c on c.id = page.id
    left join cases.sources s on s.id = c.source_id
    order by page.at, page.id`.execute(deps.db);
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return {
    cases: await describeRows(deps, page),
    next: last ? cursorAfter(String(last.at), last.id) : null,
  };
}

function within({ measure, from, to }: CountedQuery, hour: RawBuilder<unknown>) {
  const dayAfter = addDays(to, 1);
  if (measure !== 'open')
    return sql`${hour} >= ${from}::timestamp and ${hour} < ${dayAfter}::timestamp`;
  const end = toTimestamp(startOfDay(dayAfter));
  return sql`${hour} < ${dayAfter}::timestamp and (closed_at is null or closed_at >= ${end})`;
}

function behind(after: string | undefined, moment: RawBuilder<unknown>, hour: RawBuilder<unknown>) {
  const cursor = readMomentCursor(after);
  if (!cursor) return sql`true`;
  const at = toTimestamp(Number(cursor.on) as Instant);
  return sql`${hour} >= date_trunc('hour', ${at} at time zone 'Asia/Shanghai')
    and (${moment}, id) > (${at}, ${cursor.id}::uuid)`;
}
