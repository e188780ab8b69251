import type { CaseComment, CaseDesk } from '@banshi/contract/case-desk';
import { CASE_HOLDERS } from '@banshi/contract/roles';
import type { Instant } from '../../../kernel/instant.ts';
import { formatInstant } from '../../../kernel/instant-text.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId, StaffName } from '../../identity/index.ts';
import type { Caller } from '../core/caller.ts';
import type { Case, CaseId } from '../core/case.ts';
import { claimRefusal, handoverRefusal, mayUndo } from '../core/desk.ts';
import type { CaseDeps } from '../deps.ts';

const HANDOVERS_MAX = 20;
const COMMENTS_MAX = 200;

interface Handed {
  readonly at: Instant;
  readonly by: StaffId;
  readonly to: StaffId | null;
}

export interface SaidRow {
  readonly commentId: string;
  readonly at: Instant;
  readonly by: StaffId;
  readonly body: string | null;
  readonly takesBack: string | null;
}

/** Who has the case on his desk now. */
export async function readHolder(db: Reader, caseId: CaseId): Promise<StaffId | null> {
  const row = await db
    .selectFrom('cases.cases')
    .select('assignee_id')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  return row.assignee_id as StaffId | null;
}

/** Where the case lies, who follows it and what is said of it, as this person sees it. */
export async function describeDesk(
  deps: CaseDeps,
  caller: Caller,
  current: Case,
): Promise<CaseDesk> {
  const { db, now } = deps;
  const [holder, handed, said, follows] = await Promise.all([
    readHolder(db, current.id),
    readHandovers(db, current.id),
    readComments(db, current.id),
    isFollowing(db, current.id, caller.staffId),
  ]);
  const mentioned = [
    holder,
    ...handed.flatMap((one) => [one.by, one.to]),
    ...said.map((one) => one.by),
  ];
  const names = await deps.staffNames(mentioned);
  const nameOf = (id: StaffId | null) => (id && names.get(id)?.name) ?? '';
  const [last] = handed;
  const undoableBy = undoableIn(last, now());
  const mayMove = !handoverRefusal(caller, current, { staffId: holder, undoableBy, name: '' });
  return {
    assignee: holder && { staffId: holder, name: nameOf(holder) },
    since: holder && last ? formatInstant(last.at) : null,
    mayClaim: holder === null && !claimRefusal(caller, current),
    mayRelease: holder !== null && mayMove,
    colleagues: mayMove
      ? [...(await deps.departmentStaff(current.departmentId, CASE_HOLDERS))]
      : [],
    follows,
    handovers: handed.map((one) => ({
      at: formatInstant(one.at),
      byName: nameOf(one.by),
      toName: one.to && nameOf(one.to),
    })),
    comments: describeComments(said, { names, caller, now: now() }),
  };
}

/** Who gave the case where it is within the last minute. */
export function undoableIn(last: Handed | undefined, now: Instant): StaffId | undefined {
  return last && mayUndo(last.at, now) ? last.by : undefined;
}

/** Everything said, the first one first; of what was taken back only that it was there. */
export function describeComments(
  said: readonly SaidRow[],
  seen: {
    readonly names: ReadonlyMap<StaffId, StaffName>;
    readonly caller: Caller;
    readonly now: Instant;
  },
): CaseComment[] {
  const takenBack = new Set(said.map((one) => one.takesBack));
  return said
    .filter((one) => one.takesBack === null)
    .map(({ commentId, at, by, body }) => {
      const isThere = !takenBack.has(commentId);
      return {
        commentId,
        at: formatInstant(at),
        byName: seen.names.get(by)?.name ?? '',
        text: isThere ? body : null,
        mayTakeBack: isThere && by === seen.caller.staffId && mayUndo(at, seen.now),
      };
    });
}

/** What was said of a case and what of it was taken back, in order. */
export async function readComments(db: Reader, caseId: CaseId): Promise<SaidRow[]> {
  const rows = await db
    .selectFrom('cases.comments')
    .select(['comment_id', 'at', 'by_staff', 'body', 'takes_back'])
    .where('case_id', '=', caseId)
    .orderBy('at', 'desc')
    .orderBy('comment_id', 'desc')
    .limit(COMMENTS_MAX)
    .execute();
  return rows.toReversed().map((row) => ({
    commentId: row.comment_id,
    at: row.at,
    by: row.by_staff as StaffId,
    body: row.body,
    takesBack: row.takes_back,
  }));
}

/** Who gave the case to whom, the last one first. */
export async function readHandovers(db: Reader, caseId: CaseId): Promise<Handed[]> {
  const rows = await db
    .selectFrom('cases.assignments')
    .select(['at', 'by_staff', 'assignee_id'])
    .where('case_id', '=', caseId)
    .orderBy('at', 'desc')
    .orderBy('assignment_id', 'desc')
    .limit(HANDOVERS_MAX)
    .execute();
  return rows.map((row) => ({
    at: row.at,
    by: row.by_staff as StaffId,
    to: row.assignee_id as StaffId | null,
  }));
}

async function isFollowing(db: Reader, caseId: CaseId, staffId: StaffId): Promise<boolean> {
  const row = await db
    .selectFrom('cases.follows')
    .select('staff_id')
    .where('case_id', '=', caseId)
    .where('staff_id', '=', staffId)
    .executeTakeFirst();
  return row !== undefined;
}
