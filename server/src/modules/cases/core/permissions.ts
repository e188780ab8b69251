import type { CaseAction } from '@banshi/contract/case-words';
import { CASE_HANDLERS, CASE_READERS, type RoleId } from '@banshi/contract/roles';
import type { StaffId } from '../../identity/index.ts';
import { acceptanceOf, type Case, type CounterCase } from './case.ts';
import { actionsFrom, transitionOf } from './lifecycle.ts';
import type { CaseRefusal } from './refusal.ts';
import { isToleranceInSight, toleranceBlock } from './tolerance-permissions.ts';

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

/** Whether this person may look behind what is masked in the case: he handles such cases, at the counter. */
export function mayUnmask(
  caller: Caller,
  { origin, departmentId }: Pick<Case, 'origin' | 'departmentId'>,
): boolean {
  return origin === 'counter' && caller.holds(CASE_HANDLERS, departmentId);
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
    .filter((action) => isInSight(action, encounter))
    .map((action) => ({ action, blocked: blockOf(action, encounter) }));
}

/** Whether the case has come so far that the action makes sense at all; else it is not shown. */
function isInSight(action: CaseAction, { current, projectType }: Encounter<CounterCase>): boolean {
  const asked = 'askedProcedure' in current ? current.askedProcedure : undefined;
  const stage = 'hearing' in current ? current.hearing?.stage : undefined;
  const isHearing = stage === 'asked' || stage === 'set';
  switch (action) {
    case 'decideAtOnce':
      return projectType === 'INSTANT';
    case 'askProcedure':
      return asked === undefined;
    case 'suspend':
    case 'declineProcedure':
      return asked !== undefined;
    case 'endProcedure':
      return 'runningSteps' in current && current.runningSteps.length > 0;
    case 'offerHearing':
      return stage === undefined;
    case 'askHearing':
      return stage === 'offered';
    case 'setHearing':
      return isHearing;
    case 'holdHearing':
      return stage === 'set';
    case 'resume':
      return !isHearing;
    case 'repairCredit':
      return current.credit === 'open';
    case 'proposeVoid':
      return current.voidProposedBy === undefined;
    case 'voidCase':
      return current.voidProposedBy !== undefined;
    default:
      return isToleranceInSight(action, current);
  }
}

function blockOf(action: CaseAction, encounter: Encounter<CounterCase>): CaseRefusal | undefined {
  const { current } = encounter;
  if (action === 'requestCorrection' && current.notifiedOnce) {
    return { code: 'cases/already-notified' };
  }
  return (
    toleranceBlock(action, current) ??
    extensionBlock(action, current) ??
    separationOfDuties(action, encounter)
  );
}

function extensionBlock(action: CaseAction, current: CounterCase): CaseRefusal | undefined {
  if (action !== 'extend' || !('extension' in current)) return undefined;
  if (current.extension) return { code: 'cases/already-extended' };
  return current.acceptance.dueOnLegal ? undefined : { code: 'cases/no-legal-limit' };
}

/**
 * No one judges his own work: the acceptor of a promise-type case is never its decider, the handler never
 * his own verifier or the host of its hearing, and what one person asks for another agrees to.
 */
function separationOfDuties(
  action: CaseAction,
  { caller: { staffId }, current, projectType }: Encounter<CounterCase>,
): CaseRefusal | undefined {
  const did = ownWork(action, current, staffId);
  if (did) return { code: 'cases/same-person', did, action };
  const decides = action === 'grant' || action === 'refuse';
  if (decides && projectType !== 'INSTANT' && acceptanceOf(current)?.by === staffId) {
    return { code: 'cases/same-person', did: 'accept', action };
  }
  return undefined;
}

type OwnWork = 'review' | 'askProcedure' | 'askTolerance' | 'proposeVoid';

function ownWork(action: CaseAction, current: CounterCase, staffId: StaffId): OwnWork | undefined {
  const done = WORK_BEFORE[action];
  return done && done.by(current) === staffId ? done.did : undefined;
}

interface WorkBefore {
  readonly did: OwnWork;
  /** Whose work the action judges or answers. */
  readonly by: (current: CounterCase) => StaffId | undefined;
}

const REVIEWED: WorkBefore = {
  did: 'review',
  by: (current) => ('handlerId' in current ? current.handlerId : undefined),
};
const PROCEDURE_ASKED: WorkBefore = {
  did: 'askProcedure',
  by: (current) => ('askedProcedure' in current ? current.askedProcedure?.by : undefined),
};
const TOLERANCE_ASKED: WorkBefore = {
  did: 'askTolerance',
  by: (current) => ('askedTolerance' in current ? current.askedTolerance?.by : undefined),
};

const WORK_BEFORE: Partial<Record<CaseAction, WorkBefore>> = {
  verify: REVIEWED,
  holdHearing: REVIEWED,
  suspend: PROCEDURE_ASKED,
  declineProcedure: PROCEDURE_ASKED,
  allowTolerance: TOLERANCE_ASKED,
  declineTolerance: TOLERANCE_ASKED,
  voidCase: { did: 'proposeVoid', by: ({ voidProposedBy }) => voidProposedBy },
};
