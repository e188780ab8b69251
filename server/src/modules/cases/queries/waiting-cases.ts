import { LAMPS, type Lamp } from '@banshi/contract/case-words';
import type { listWaitingCases } from '@banshi/contract/dashboard';
import type { QueryOf, ReplyOf } from '@banshi/contract/endpoint';
import { type RawBuilder, sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { cursorAfter, readDayCursor } from '../../../kernel/page-cursor.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { CaseDeps } from '../deps.ts';
import {
  describeCounted,
  type ReadsRow,
  SUMMARY_COLUMNS,
  type SummaryRow,
} from './case-summary.ts';
import { lampConditions } from './lamp-conditions.ts';

type Counts = Record<Lamp, number> & {
  readonly tolerances: number;
  readonly tolerancesLate: number;
};

/**
 * How many open cases of the counter show which lamp, and how many tolerances are open, past their day among them; of
 * one department or of all. Grows with what is open: finished cases are in neither index.
 */
export async function countWaiting(
  db: Reader,
  deps: Pick<CaseDeps, 'now' | 'calendar'>,
  departmentId: number | undefined,
): Promise<Counts> {
  const lamps = await lampConditions(deps);
  const today = localDateOf(deps.now());
  const each = LAMPS.map(
    (lamp) => sql`(count(*) filter (where ${lamps[lamp]}))::int as ${sql.ref(lamp)}`,
  );
  const { rows } = await sql<Counts>`
    select by_lamp.*, tolerated.*
    from (select ${sql.join(each)} from cases.cases c
      where c.due_on is not null and ${ofBody(departmentId)}) by_lamp,
    (select count(*)::int as tolerances,
        (count(*) filter (where c.tolerance_on < ${today}::date))::int as "tolerancesLate"
      from cases.cases c
      where c.tolerance_on is not null and ${ofBody(departmentId)}) tolerated`.execute(db);
  const [counts] = rows;
  assert(counts, 'aggregates have a row');
  return counts;
}

type Query = QueryOf<typeof listWaitingCases>;

/** The cases that `countWaiting` counts, the most urgent first. */
export async function listWaiting(
  deps: CaseDeps,
  { waitingFor, departmentId, matterId, after, limit }: Query,
  reads: ReadsRow,
): Promise<ReplyOf<typeof listWaitingCases>> {
  const { day, condition } = await waited(deps, waitingFor);
  const cursor = readDayCursor(after);
  const { rows } = await sql<SummaryRow & { readonly waits_until: LocalDate }>`
    select ${SUMMARY_COLUMNS}, ${day} as waits_until
    from cases.cases c left join cases.sources s on s.id = c.source_id
    where ${day} is not null and ${condition} and ${ofBody(departmentId)}
      and ${matterId === undefined ? sql`true` : sql`c.matter_id = ${matterId}`}
      and ${cursor ? sql`(${day}, c.id) > (${cursor.on}::date, ${cursor.id}::uuid)` : sql`true`}
    order by ${day}, c.id
    limit ${limit + 1}`.execute(deps.db);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    cases: await describeCounted(deps, page, reads),
    next: last ? cursorAfter(last.waits_until, last.id) : null,
  };
}

/** As a policy document counts the open cases that it concerns. */
const ACCEPTED_OR_NOT = {
  unaccepted: sql`c.accepted_at is null`,
  accepted: sql`c.accepted_at is not null and c.closed_at is null`,
} as const;

async function waited(
  deps: CaseDeps,
  waitingFor: Query['waitingFor'],
): Promise<Readonly<Record<'day' | 'condition', RawBuilder<unknown>>>> {
  if (waitingFor === 'tolerance') return { day: sql`c.tolerance_on`, condition: sql`true` };
  if (waitingFor === 'toleranceLate') {
    const today = localDateOf(deps.now());
    return { day: sql`c.tolerance_on`, condition: sql`c.tolerance_on < ${today}::date` };
  }
  if (waitingFor === 'unaccepted' || waitingFor === 'accepted') {
    return { day: sql`c.due_on`, condition: ACCEPTED_OR_NOT[waitingFor] };
  }
  return { day: sql`c.due_on`, condition: (await lampConditions(deps))[waitingFor] };
}

function ofBody(departmentId: number | undefined): RawBuilder<unknown> {
  return departmentId === undefined ? sql`true` : sql`c.department_id = ${departmentId}`;
}
