import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { cursorAfter, readDayCursor } from '../../../kernel/page-cursor.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { CaseId } from '../core/case.ts';
import type { CaseDeps } from '../deps.ts';

/** A case that is over a limit now, while the limit runs. */
export interface RunningOver {
  readonly caseId: CaseId;
  readonly matterId: number;
  /** The body that answers for it: its own, or the principal of an entrustment (行政许可法第二十四条). */
  readonly authorityId: number;
  /** Who handles it in the name of that body, where it is another. */
  readonly handlerId: number | null;
  readonly receivedAt: Instant;
  readonly dueOnLegal: LocalDate | null;
  readonly dueOnPromised: LocalDate | null;
}

interface Asked {
  readonly authorityId: number | undefined;
  readonly after: string | undefined;
  readonly limit: number;
}

/** Whose limit ran out and who still waits for the decision; what stands still by law is not among them. */
const isOver = (today: LocalDate) =>
  sql`c.due_on < ${today}::date and c.due_clock in ('promise', 'statutory')`;

const AUTHORITY = sql`coalesce(c.principal_id, c.department_id)`;

/** The cases that are over a limit now, those that were due first before the others; by the index of urgency. */
export async function listRunningOver(
  { db, now }: { readonly db: Reader; readonly now: CaseDeps['now'] },
  { authorityId, after, limit }: Asked,
): Promise<{ readonly cases: readonly RunningOver[]; readonly next: string | null }> {
  const cursor = readDayCursor(after);
  const { rows } = await sql<OverRow>`
    select c.id, c.matter_id, c.department_id, c.principal_id, c.received_at, c.due_on, c.due_on_legal,
      c.due_on_promised
    from cases.cases c
    where ${isOver(localDateOf(now()))}
      and ${authorityId === undefined ? sql`true` : sql`${AUTHORITY} = ${authorityId}`}
      and ${cursor ? sql`(c.due_on, c.id) > (${cursor.on}::date, ${cursor.id}::uuid)` : sql`true`}
    order by c.due_on, c.id
    limit ${limit + 1}`.execute(db);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { cases: page.map(describe), next: last ? cursorAfter(last.due_on, last.id) : null };
}

/** For how many cases each body answers that are over a limit now. */
export async function countRunningOver({
  db,
  now,
}: {
  readonly db: Reader;
  readonly now: CaseDeps['now'];
}): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ readonly authority_id: number; readonly count: number }>`
    select ${AUTHORITY} as authority_id, count(*)::integer as count from cases.cases c
    where ${isOver(localDateOf(now()))}
    group by authority_id`.execute(db);
  return new Map(rows.map(({ authority_id, count }) => [authority_id, count]));
}

interface OverRow {
  readonly id: CaseId;
  readonly matter_id: number;
  readonly department_id: number;
  readonly principal_id: number | null;
  readonly received_at: Instant;
  readonly due_on: LocalDate;
  readonly due_on_legal: LocalDate | null;
  readonly due_on_promised: LocalDate | null;
}

function describe(row: OverRow): RunningOver {
  return {
    caseId: row.id,
    matterId: row.matter_id,
    authorityId: row.principal_id ?? row.department_id,
    handlerId: row.principal_id === null ? null : row.department_id,
    receivedAt: row.received_at,
    dueOnLegal: row.due_on_legal,
    dueOnPromised: row.due_on_promised,
  };
}
