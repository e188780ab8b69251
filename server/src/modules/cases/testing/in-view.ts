import type { CaseAction } from '@banshi/contract/case-words';
import type { INBOX_VIEWS } from '@banshi/contract/cases';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/index.ts';
import { awaitsBeside } from '../core/awaits.ts';
import type { Caller } from '../core/caller.ts';
import type { Case, CaseId } from '../core/case.ts';
import { turnOf } from '../core/chain/turn.ts';
import { awaitedFrom, rolesFor, transitionOf } from '../core/lifecycle.ts';

/** What lies on the desk of one person, and what he follows. */
export interface Desk {
  readonly taken: ReadonlySet<CaseId>;
  readonly followed: ReadonlySet<CaseId>;
}

/** Every third case is taken, every fourth followed. */
export function deskOf(ids: readonly CaseId[]): Desk {
  return {
    taken: new Set(ids.filter((_, place) => place % 3 === 0)),
    followed: new Set(ids.filter((_, place) => place % 4 === 0)),
  };
}

/** Puts them on the desk of this person. */
export async function layOnDesk(db: Database, staffId: string, desk: Desk): Promise<void> {
  await sql`
    update cases.cases set assignee_id = ${staffId}
    where id = any(${[...desk.taken]}::uuid[])`.execute(db);
  await sql`
    insert into cases.follows (case_id, staff_id, since)
    select id, ${staffId}::uuid, now() from unnest(${[...desk.followed]}::uuid[]) id`.execute(db);
}

interface Sight {
  readonly current: Case;
  readonly caller: Caller;
  /** The caller's. */
  readonly desk: Desk;
  /** Whether the body has a seal officer of its own, who alone closes what it decided. */
  readonly hasSealOfficer: (bodyId: number) => boolean;
}

/** The rules of core on who sees a case that he may read in which view. */
export function isInView(view: (typeof INBOX_VIEWS)[number], sight: Sight): boolean {
  const { current, caller, desk } = sight;
  switch (view) {
    case 'open':
      return true;
    case 'todo':
      return isToDo(sight);
    case 'unclaimed':
      return isToDo(sight) && !desk.taken.has(current.id);
    case 'claimed':
      return desk.taken.has(current.id);
    case 'followed':
      return desk.followed.has(current.id);
    case 'mine':
      return (
        ('handlerId' in current && current.handlerId === caller.staffId) ||
        ('acceptance' in current && current.acceptance.by === caller.staffId)
      );
  }
}

/** Whether somebody else has to do it is a question of the single case, and not of the list. */
function isToDo({ current, caller, hasSealOfficer }: Sight): boolean {
  if (current.origin === 'source') return false;
  const beside = awaitsBeside(current);
  const { departmentId } = current;
  const rolesNow = (action: CaseAction) =>
    hasSealOfficer(departmentId) ? transitionOf(action).by : rolesFor(action);
  const holds = (action: CaseAction) => caller.holds(rolesNow(action), departmentId);
  if (beside && holds(beside)) return true;
  const turn = turnOf(current);
  if (turn) return turn.bodyIds.some((bodyId) => caller.holds(turn.step.roles, bodyId));
  return awaitedFrom(current.status).some(holds);
}
