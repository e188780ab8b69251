import type { listTolerances } from '@banshi/contract/case-tolerances';
import type { QueryOf, ReplyOf } from '@banshi/contract/endpoint';
import { CASE_READERS } from '@banshi/contract/roles';
import type { ToleranceState } from '@banshi/contract/tolerance-words';
import { sql } from 'kysely';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { type Actor, bodiesWithin } from '../../identity/index.ts';
import { lampFor, workDaysLeft } from '../core/urgency.ts';
import type { CaseDeps } from '../deps.ts';
import { describeRows, SUMMARY_COLUMNS, type SummaryRow } from './case-summary.ts';
import { cursorAfter, readDayCursor } from './cursor.ts';

interface ToleranceRow extends SummaryRow {
  readonly tolerance: ToleranceState;
  readonly tolerance_on: LocalDate;
}

/** Cases in which something follows still, by the day on which it is due. */
export async function listOpenTolerances(
  deps: CaseDeps,
  actor: Actor,
  { state, after, limit }: QueryOf<typeof listTolerances>,
): Promise<ReplyOf<typeof listTolerances>> {
  const cursor = readDayCursor(after);
  const { rows } = await sql<ToleranceRow>`
    select ${SUMMARY_COLUMNS}, c.tolerance, c.tolerance_on
    from cases.cases c left join cases.sources s on s.id = c.source_id
    where c.tolerance_on is not null
      and c.department_id = any(${bodiesWithin(actor, CASE_READERS)}::int[])
      and ${state ? sql`c.tolerance = ${state}` : sql`true`}
      and ${cursor ? sql`(c.tolerance_on, c.id) > (${cursor.on}::date, ${cursor.id}::uuid)` : sql`true`}
    order by c.tolerance_on, c.id
    limit ${limit + 1}`.execute(deps.db);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const summaries = await describeRows(deps, page);
  const calendar = await deps.calendar();
  const today = localDateOf(deps.now());
  return {
    cases: summaries.flatMap((summary, index) => {
      const row = page[index];
      if (!row) return [];
      const due = { clock: 'tolerance', on: row.tolerance_on, provisional: false } as const;
      // What arrived in time is not late, however long its examination takes.
      const isSupplied = row.tolerance === 'SUPPLIED';
      const lamp = isSupplied ? 'amber' : lampFor(due, today, calendar);
      const left = workDaysLeft(due.on, today, calendar);
      return [
        {
          ...summary,
          tolerance: { state: row.tolerance, due: { ...due, workDaysLeft: left, lamp } },
        },
      ];
    }),
    next: last ? cursorAfter(last.tolerance_on, last.id) : null,
  };
}
