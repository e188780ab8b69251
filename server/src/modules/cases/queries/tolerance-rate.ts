import type { getToleranceRate, listSettledTolerances } from '@banshi/contract/case-tolerances';
import type { QueryOf, ReplyOf } from '@banshi/contract/endpoint';
import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { cursorAfter, readDayCursor } from '../../../kernel/page-cursor.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { CaseDeps } from '../deps.ts';
import {
  describeCounted,
  type ReadsRow,
  SUMMARY_COLUMNS,
  type SummaryRow,
} from './case-summary.ts';

/** 按期补齐率 of a period: tolerances supplied in time, of those that were settled in it. */
export async function readToleranceRate(
  db: Reader,
  asked: { readonly from: LocalDate; readonly to: LocalDate; readonly departmentId?: number },
): Promise<ReplyOf<typeof getToleranceRate>> {
  const { from, to, departmentId } = asked;
  const { rows } = await sql<{ due: number; on_time: number }>`
    select coalesce(sum(due), 0)::integer as due, coalesce(sum(on_time), 0)::integer as on_time
    from cases.tolerance_sums
    where settled_on between ${from}::date and ${to}::date and ${ofBody(departmentId)}`.execute(db);
  const { due, on_time: onTime } = rows[0] ?? { due: 0, on_time: 0 };
  return { from, to, due, onTime };
}

/** The same of each department. */
export async function readToleranceRates(
  db: Reader,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<readonly { departmentId: number; due: number; onTime: number }[]> {
  const { rows } = await sql<{ departmentId: number; due: number; onTime: number }>`
    select department_id as "departmentId", sum(due)::integer as due, sum(on_time)::integer as "onTime"
    from cases.tolerance_sums
    where settled_on between ${from}::date and ${to}::date
    group by department_id`.execute(db);
  return rows;
}

type Query = QueryOf<typeof listSettledTolerances>;

/** The cases that the rate counts, in order of the day on which each was settled. */
export async function readSettled(
  deps: CaseDeps,
  {
    from,
    to,
    outcome,
    departmentId,
    after,
    limit,
  }: Pick<Query, 'outcome' | 'departmentId' | 'after' | 'limit'> & {
    readonly from: LocalDate;
    readonly to: LocalDate;
  },
  reads: ReadsRow,
): Promise<ReplyOf<typeof listSettledTolerances>> {
  const cursor = readDayCursor(after);
  const { rows } = await sql<SummaryRow & { readonly settled_on: LocalDate }>`
    with page as (
      select case_id, settled_on from cases.tolerance_outcomes
      where settled_on between ${from}::date and ${to}::date
        and ${ofBody(departmentId)}
        and ${outcome ? sql`is_on_time = ${outcome === 'onTime'}` : sql`true`}
        and ${cursor ? sql`(settled_on, case_id) > (${cursor.on}::date, ${cursor.id}::uuid)` : sql`true`}
      order by settled_on, case_id
      limit ${limit + 1})
    select ${SUMMARY_COLUMNS}, page.settled_on
    from page
    join cases.cases c on c.id = page.case_id
    left join cases.sources s on s.id = c.source_id
    order by page.settled_on, page.case_id`.execute(deps.db);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    settled: await describeCounted(deps, page, reads),
    next: last ? cursorAfter(last.settled_on, last.id) : null,
  };
}

function ofBody(departmentId: number | undefined) {
  return departmentId === undefined ? sql`true` : sql`department_id = ${departmentId}`;
}
