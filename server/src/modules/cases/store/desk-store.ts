import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { type Database, type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { CaseId } from '../core/case.ts';

/** A case that goes from one desk to another. */
export interface Handover {
  readonly caseId: CaseId;
  readonly assignmentId: string;
  readonly to: StaffId | null;
  readonly by: StaffId;
  readonly at: Instant;
  /** Whose it may be now for this to happen: a person's, or nobody's; undefined: whosever it is. */
  readonly from: StaffId | null | undefined;
}

/**
 * Puts the case on a desk in one statement, and only if it moves, notes who gave it to whom. Of two at
 * once the second finds that it is no longer where it was: `moved` is false and nothing was written.
 */
export async function handOver(
  db: Database,
  { caseId, assignmentId, to, by, at, from }: Handover,
): Promise<{ readonly moved: boolean }> {
  const { rows } = await sql<{ moved: number }>`
    with moved as (
      update cases.cases set assignee_id = ${to}::uuid
      where id = ${caseId} and assignee_id is distinct from ${to}::uuid
        and ${from === undefined ? sql`true` : sql`assignee_id is not distinct from ${from}::uuid`}
      returning id),
    noted as (
      insert into cases.assignments (case_id, assignment_id, assignee_id, by_staff, at)
      select id, ${assignmentId}::uuid, ${to}::uuid, ${by}::uuid, ${toTimestamp(at)}::timestamptz
      from moved)
    select count(*)::integer as moved from moved`.execute(db);
  return { moved: rows[0]?.moved === 1 };
}

/** Notes that somebody follows a case; noting it again changes nothing. */
export async function noteFollower(
  db: Database,
  { caseId, by, at }: { readonly caseId: CaseId; readonly by: StaffId; readonly at: Instant },
): Promise<void> {
  await sql`
    insert into cases.follows (case_id, staff_id, since)
    values (${caseId}::uuid, ${by}::uuid, ${toTimestamp(at)}::timestamptz)
    on conflict do nothing`.execute(db);
}

/** Somebody follows a case no longer. */
export async function dropFollower(db: Database, caseId: CaseId, by: StaffId): Promise<void> {
  await db
    .deleteFrom('cases.follows')
    .where('case_id', '=', caseId)
    .where('staff_id', '=', by)
    .execute();
}

/** Something said of a case, or taken back. */
export interface Said {
  readonly caseId: CaseId;
  readonly commentId: string;
  readonly by: StaffId;
  readonly at: Instant;
  readonly body: string | null;
  readonly takesBack: string | null;
}

/** Appends what was said of a case. */
export async function appendComment(db: Database | Tx, said: Said): Promise<void> {
  await db
    .insertInto('cases.comments')
    .values({
      case_id: said.caseId,
      comment_id: said.commentId,
      by_staff: said.by,
      at: toTimestamp(said.at),
      body: said.body,
      takes_back: said.takesBack,
    })
    .execute();
}
