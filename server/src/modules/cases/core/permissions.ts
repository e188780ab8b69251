import type { CaseAction } from '@banshi/contract/case-words';
import { CASE_READERS, type RoleId } from '@banshi/contract/roles';
import type { StaffId } from '../../identity/index.ts';
import { acceptanceOf, type Case, type CounterCase } from './case.ts';
import { actionsFrom, transitionOf } from './lifecycle.ts';
import type { CaseRefusal } from './refusal.ts';

/** Whether an actor holds one of the roles for a body; handed in by the shell from identity's door. */
export type Holds = (roles: readonly RoleId[], organisationId: number) => boolean;

/** Who acts, and how to ask for his roles. */
export interface Caller {
  readonly staffId: StaffId;
  readonly holds: Holds;
}

/** Whether a matter's cases are decided on the spot (即办件) or within a promised limit (承诺件). */
export type ProjectType = 'INSTANT' | 'PROMISE' | 'OTHER';

/** A person before a case: who asks, which case, and how its matter is decided. */
export interface Encounter<C extends Case = Case> {
  readonly caller: Caller;
  readonly current: C;
  readonly projectType: ProjectType;
}

/**
 * Whether this person may do `action` to this case, whatever its status: the role of the table, held
 * for the department of the case, and the separation of duties. Undefined means yes.
 */
export function mayAct(action: CaseAction, encounter: Encounter): CaseRefusal | undefined {
  const { caller, current, projectType } = encounter;
  if (!caller.holds(transitionOf(action).by, current.departmentId)) {
    return { code: 'cases/other-organisation', departmentId: current.departmentId };
  }
  if (current.origin === 'source') return { code: 'cases/owned-by-source', source: current.source };
  return separationOfDuties(action, { caller, current, projectType });
}

/** Whether this person may read the case: a reading role held for its department. */
export function mayRead(caller: Caller, current: Pick<Case, 'departmentId'>): boolean {
  return caller.holds(CASE_READERS, current.departmentId);
}

/** An action of this person on this case, and what stands in its way now. */
export interface Allowed {
  readonly action: CaseAction;
  readonly blocked: CaseRefusal | undefined;
}

/** What this person may do next: the table's actions from here that the roles allow, in its order. */
export function allowedActions({ caller, current, projectType }: Encounter): readonly Allowed[] {
  if (current.origin === 'source') return [];
  const encounter = { caller, current, projectType };
  return actionsFrom(current.status)
    .filter((action) => caller.holds(transitionOf(action).by, current.departmentId))
    .map((action) => ({ action, blocked: blockOf(action, encounter) }));
}

function blockOf(action: CaseAction, encounter: Encounter<CounterCase>): CaseRefusal | undefined {
  if (action === 'requestCorrection' && encounter.current.notifiedOnce) {
    return { code: 'cases/already-notified' };
  }
  return separationOfDuties(action, encounter);
}

/** The acceptor of a promise-type case is never its decider, the handler never his own verifier. */
function separationOfDuties(
  action: CaseAction,
  { caller: { staffId }, current, projectType }: Encounter<CounterCase>,
): CaseRefusal | undefined {
  const decides = action === 'grant' || action === 'refuse';
  if (decides && projectType !== 'INSTANT' && acceptanceOf(current)?.by === staffId) {
    return { code: 'cases/same-person', did: 'accept', action };
  }
  if (action === 'verify' && 'handlerId' in current && current.handlerId === staffId) {
    return { code: 'cases/same-person', did: 'review', action };
  }
  return undefined;
}
