import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { CaseId } from '../core/case.ts';
import type { CalendarMove } from '../core/clocks/calendar-moves.ts';

const ROWS_MAX = 200;

/** Received cases whose five working days have passed in silence, the longest first. */
export async function silentCases(db: Reader, today: LocalDate): Promise<readonly CaseId[]> {
  const { rows } = await sql<{ id: CaseId }>`
    select id from cases.cases
    where due_on < ${today}::date and status = 'RECEIVED' and not due_provisional
    order by due_on, id limit ${ROWS_MAX}`.execute(db);
  return rows.map((row) => row.id);
}

/** Cases whose applicants are to be reminded of a correction or of what is to be mended, before its last day has passed, the longest first. */
export async function dueReminders(db: Reader, today: LocalDate): Promise<readonly CaseId[]> {
  const { rows } = await sql<{ id: CaseId }>`
    select id from cases.cases
    where reminds_on <= ${today}::date and greatest(due_on, promise_on) >= ${today}::date
    order by reminds_on, id limit ${ROWS_MAX}`.execute(db);
  return rows.map((row) => row.id);
}

/** Cases in which the law reminds of what was tolerated, or ends it, the longest first. */
export async function dueTolerances(db: Reader, today: LocalDate): Promise<readonly CaseId[]> {
  const { rows } = await sql<{ id: CaseId }>`
    select id from cases.cases
    where tolerance_acts_on <= ${today}::date
    order by tolerance_acts_on, id limit ${ROWS_MAX}`.execute(db);
  return rows.map((row) => row.id);
}

/** An open case and the day on which its clock runs out. */
export interface DueCase {
  readonly id: CaseId;
  readonly due_on: LocalDate;
}

/** Open cases of the counter whose due days depend on the calendar, by due day. */
async function casesWithDues(db: Reader, after: DueCase | undefined): Promise<readonly DueCase[]> {
  const isAfter = after && sql`(due_on, id) > (${after.due_on}::date, ${after.id}::uuid)`;
  const { rows } = await sql<DueCase>`
    select id, due_on from cases.cases
    where due_on is not null and ${isAfter ?? sql`true`}
      and status in ('RECEIVED', 'CORRECTING', 'ACCEPTED', 'REVIEWING', 'DECIDING', 'SUSPENDED',
        'GRANTED', 'REFUSED', 'CLOSED')
    order by due_on, id limit ${ROWS_MAX}`.execute(db);
  return rows;
}

/** Decided cases in which something is to be mended and its reminder lies ahead, by the day of it. */
async function casesWithReminders(
  db: Reader,
  after: DueCase | undefined,
): Promise<readonly DueCase[]> {
  const isAfter = after && sql`(reminds_on, id) > (${after.due_on}::date, ${after.id}::uuid)`;
  const { rows } = await sql<DueCase>`
    select id, reminds_on as due_on from cases.cases
    where reminds_on is not null and promise_on is not null and ${isAfter ?? sql`true`}
    order by reminds_on, id limit ${ROWS_MAX}`.execute(db);
  return rows;
}

/** Cases in which something tolerated is still to be supplied, by the day of it. */
async function casesWithTolerance(
  db: Reader,
  after: DueCase | undefined,
): Promise<readonly DueCase[]> {
  const isAfter = after && sql`(tolerance_on, id) > (${after.due_on}::date, ${after.id}::uuid)`;
  const { rows } = await sql<DueCase>`
    select id, tolerance_on as due_on from cases.cases
    where tolerance_on is not null and ${isAfter ?? sql`true`}
    order by tolerance_on, id limit ${ROWS_MAX}`.execute(db);
  return rows;
}

/** Where the cases are found in which the calendar may move something, page by page. */
export const CASES_THAT_MOVE = [
  ['dues', casesWithDues],
  ['tolerance', casesWithTolerance],
  ['rectification', casesWithReminders],
] as const satisfies readonly (readonly [CalendarMove, typeof casesWithDues])[];
