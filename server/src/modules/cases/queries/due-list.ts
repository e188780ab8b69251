import type { ClockKind } from '@banshi/contract/case-words';
import { CASE_READERS } from '@banshi/contract/roles';
import { type RawBuilder, sql } from 'kysely';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { cursorAfter, readDayCursor } from '../../../kernel/page-cursor.ts';
import { type Actor, bodiesWithin } from '../../identity/index.ts';
import { describeDue } from '../core/clocks/urgency.ts';
import type { CaseDeps } from '../deps.ts';
import { describeRows, SUMMARY_COLUMNS, type SummaryRow } from './case-summary.ts';

/** Something beside the limits that a case waits for: its columns, and the clock that it runs by. */
const WAITED = {
  tolerance: { state: sql`c.tolerance`, on: sql`c.tolerance_on`, clock: 'tolerance' },
  promise: { state: sql`c.promise`, on: sql`c.promise_on`, clock: 'postCheck' },
} as const satisfies Record<
  string,
  { state: RawBuilder<unknown>; on: RawBuilder<unknown>; clock: ClockKind }
>;

interface DueRow extends SummaryRow {
  readonly waited_state: string;
  readonly waited_on: LocalDate;
}

interface DueListQuery {
  readonly state?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Cases that wait for `what` still, by the day on which it is due. */
export async function listDue(
  deps: CaseDeps,
  actor: Actor,
  { what, state, after, limit }: DueListQuery & { readonly what: keyof typeof WAITED },
) {
  const waited = WAITED[what];
  const cursor = readDayCursor(after);
  const { rows } = await sql<DueRow>`
    select ${SUMMARY_COLUMNS}, ${waited.state} as waited_state, ${waited.on} as waited_on
    from cases.cases c left join cases.sources s on s.id = c.source_id
    where ${waited.on} is not null
      and c.department_id = any(${bodiesWithin(actor, CASE_READERS)}::int[])
      and ${state ? sql`${waited.state} = ${state}` : sql`true`}
      and ${cursor ? sql`(${waited.on}, c.id) > (${cursor.on}::date, ${cursor.id}::uuid)` : sql`true`}
    order by ${waited.on}, c.id
    limit ${limit + 1}`.execute(deps.db);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    cases: await withDues(deps, page, waited.clock),
    next: last ? cursorAfter(last.waited_on, last.id) : null,
  };
}

async function withDues(deps: CaseDeps, page: readonly DueRow[], clock: ClockKind) {
  const summaries = await describeRows(deps, page);
  const calendar = await deps.calendar();
  const today = localDateOf(deps.now());
  return summaries.flatMap((summary, index) => {
    const row = page[index];
    const due =
      row && describeDue({ clock, on: row.waited_on, provisional: false }, today, calendar);
    return row && due ? [{ summary, state: row.waited_state, due }] : [];
  });
}
