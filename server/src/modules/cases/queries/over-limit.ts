import type { CaseSummary } from '@banshi/contract/case-views';
import { sql } from 'kysely';
import { parseInstant } from '../../../kernel/instant-text.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { cursorAfter, readDayCursor } from '../../../kernel/page-cursor.ts';
import { workDaysLeft } from '../core/clocks/urgency.ts';
import type { CaseDeps } from '../deps.ts';
import {
  describeCounted,
  type ReadsRow,
  SUMMARY_COLUMNS,
  type SummaryRow,
} from './case-summary.ts';
import { listCounted } from './counted-cases.ts';
import type { CountedQuery } from './counted-conditions.ts';
import { lampConditions } from './lamp-conditions.ts';

/** A case that went over its limit: by how many working days, until it was finished or until today. */
export interface OverLimitCase {
  readonly summary: CaseSummary;
  readonly dueOn: LocalDate;
  readonly finishedOn: LocalDate | null;
  readonly daysOver: number;
}

interface Asked extends Pick<CountedQuery, 'from' | 'to' | 'matterIds' | 'after' | 'limit'> {}

interface OverLimitPage {
  readonly cases: readonly OverLimitCase[];
  readonly next: string | null;
}

/** Before every open case: the cursor of a page that ends with the last of those that were finished. */
const BEFORE_OPEN = cursorAfter('0001-01-01', '00000000-0000-0000-0000-000000000000');

/**
 * T6: what was finished in the period later than promised, the list behind that figure, and after it what is open now and
 * was due before its last day. A page costs the same however many cases there are: the first part reads the index of what was
 * finished late, the second one that of urgency.
 */
export async function listOverLimit(
  deps: CaseDeps,
  asked: Asked,
  reads: ReadsRow,
): Promise<OverLimitPage> {
  if (readDayCursor(asked.after)) return listOpen(deps, asked, reads);
  const finished = await listFinished(deps, asked, reads);
  if (finished.next !== null) return finished;
  const left = asked.limit - finished.cases.length;
  const open = await listOpen(
    deps,
    { ...asked, after: undefined, limit: Math.max(left, 1) },
    reads,
  );
  if (left > 0) return { cases: [...finished.cases, ...open.cases], next: open.next };
  return { cases: finished.cases, next: open.cases.length > 0 ? BEFORE_OPEN : null };
}

async function listFinished(
  deps: CaseDeps,
  { from, to, matterIds, after, limit }: Asked,
  reads: ReadsRow,
): Promise<OverLimitPage> {
  const query = { measure: 'closedLate', from, to, matterIds, after, limit } as const;
  const { cases, next } = await listCounted(deps, query, reads);
  const calendar = await deps.calendar();
  const dueOn = await promisedDays(deps, cases);
  const described = cases.flatMap((summary) => {
    const due = dueOn.get(summary.caseId);
    const closed = summary.closedAt === null ? undefined : parseInstant(summary.closedAt);
    if (due === undefined || closed === undefined) return [];
    const finishedOn = localDateOf(closed);
    return [{ summary, dueOn: due, finishedOn, daysOver: over(due, finishedOn, calendar) }];
  });
  return { cases: described, next };
}

async function promisedDays(
  { db }: CaseDeps,
  cases: readonly CaseSummary[],
): Promise<ReadonlyMap<string, LocalDate>> {
  const { rows } = await sql<{ id: string; due: LocalDate }>`
    select id, due_on_promised as due from cases.cases
    where id = any(${cases.map(({ caseId }) => caseId)}::uuid[])
      and due_on_promised is not null`.execute(db);
  return new Map(rows.map(({ id, due }) => [id, due]));
}

async function listOpen(
  deps: CaseDeps,
  { to, after, limit }: Asked,
  reads: ReadsRow,
): Promise<OverLimitPage> {
  const { red } = await lampConditions(deps);
  const cursor = readDayCursor(after);
  const { rows } = await sql<SummaryRow & { readonly due_on: LocalDate }>`
    select ${SUMMARY_COLUMNS}
    from cases.cases c
    left join cases.sources s on s.id = c.source_id
    where ${red} and c.due_on < ${to}::date and c.closed_at is null
      and ${cursor ? sql`(c.due_on, c.id) > (${cursor.on}::date, ${cursor.id}::uuid)` : sql`true`}
    order by c.due_on, c.id
    limit ${limit + 1}`.execute(deps.db);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const [calendar, today] = [await deps.calendar(), localDateOf(deps.now())];
  const summaries = await describeCounted(deps, page, reads);
  const cases = page.flatMap(({ due_on: dueOn }, at) => {
    const summary = summaries[at];
    if (!summary) return [];
    return [{ summary, dueOn, finishedOn: null, daysOver: over(dueOn, today, calendar) }];
  });
  return { cases, next: last ? cursorAfter(last.due_on, last.id) : null };
}

function over(due: LocalDate, end: LocalDate, calendar: Parameters<typeof workDaysLeft>[2]) {
  return Math.abs(workDaysLeft(due, end, calendar));
}
