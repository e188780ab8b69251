import type { CaseAction } from '@banshi/contract/case-words';
import type { PromiseState } from '@banshi/contract/promise-words';
import {
  CASE_HANDLERS,
  CASE_READERS,
  type OfficeStoodInFor,
  PROTECTORS,
} from '@banshi/contract/roles';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Approach, Caller, Encounter, JointUnder } from './caller.ts';
import { type Case, type CounterCase, wasNotified } from './case.ts';
import { roleStoodInFor, sealingRefusal } from './chain/sealing.ts';
import { separationOfDuties } from './chain/separation-of-duties.ts';
import { bodiesConcerned, isInReach, isItsTurn, turnRefusal } from './chain/turn.ts';
import { overrunsOf } from './clocks/over-limit.ts';
import { actionsFrom, transitionOf } from './lifecycle.ts';
import { notNow } from './not-now.ts';
import { type Hearing, isHearingOwed, offerAsked } from './procedures/hearing-stage.ts';
import type { CaseRefusal } from './refusal.ts';
import { isToleranceInSight, toleranceBlock } from './tolerance/tolerance-permissions.ts';

/**
 * Whether this person may do `action` to this case, whatever its status: the role of the table, held
 * for the department of the case, and the separation of duties. Undefined means yes.
 */
export function mayAct(action: CaseAction, approach: Approach): CaseRefusal | undefined {
  const { caller, current } = approach;
  if (!isInReach(action, caller, current)) {
    return { code: 'cases/other-organisation', departmentId: current.departmentId };
  }
  if (current.origin === 'source') return { code: 'cases/owned-by-source', source: current.source };
  const atCounter = { ...approach, current };
  return sealingRefusal(action, atCounter) ?? separationOfDuties(action, atCounter);
}

/** Whether this person may read the case: a reading role held for its body, or for one that was asked. */
export function mayRead(caller: Caller, current: Case): boolean {
  return bodiesConcerned(current).some((bodyId) => caller.holds(CASE_READERS, bodyId));
}

/** Whether this person may look behind what is masked in the case: he handles such cases, at the counter. */
export function mayUnmask(
  caller: Caller,
  { origin, departmentId }: Pick<Case, 'origin' | 'departmentId'>,
): boolean {
  return origin === 'counter' && caller.holds(CASE_HANDLERS, departmentId);
}

/** Why this person may not look behind it. */
export function unmaskingRefusal(caller: Caller, current: CounterCase): CaseRefusal | undefined {
  if (mayUnmask(caller, current)) return undefined;
  return { code: 'cases/other-organisation', departmentId: current.departmentId };
}

/** Whether this person decides whose data are specially protected: his department handles the case, at the counter. */
export function mayProtect(
  caller: Caller,
  { origin, departmentId }: Pick<Case, 'origin' | 'departmentId'>,
): boolean {
  return origin === 'counter' && caller.holds(PROTECTORS, departmentId);
}

/** Why this person may not decide it. */
export function protectionRefusal(caller: Caller, current: CounterCase): CaseRefusal | undefined {
  if (mayProtect(caller, current)) return undefined;
  return { code: 'cases/other-organisation', departmentId: current.departmentId };
}

/** Whether the table has something left for this person in the case; to find it an entry error is nobody's duty. */
export function hasWorkLeft(caller: Caller, current: Case, today: LocalDate): boolean {
  if (current.origin === 'source') return false;
  return actionsFrom(current.status)
    .filter((action) => action !== 'proposeVoid' && isInReach(action, caller, current))
    .some((action) => isInSight(action, { caller, current, projectType: 'OTHER', today }));
}

/** An action of this person on this case, and what stands in its way now. */
export interface Allowed {
  readonly action: CaseAction;
  readonly blocked: CaseRefusal | undefined;
  /** In a body without anybody of this role, he does it in its place. */
  readonly inPlaceOfRole?: OfficeStoodInFor;
}

/** What this person may do next: the table's actions from here that the roles allow, in its order. */
export function allowedActions(given: Encounter): readonly Allowed[] {
  const { caller, current } = given;
  if (current.origin === 'source') return [];
  const encounter = { ...given, current };
  return actionsFrom(current.status)
    .filter((action) => isInReach(action, caller, current))
    .filter((action) => isItsTurn(action, caller, current) && isInSight(action, encounter))
    .map((action) => {
      const blocked = blockOf(action, encounter);
      const inPlaceOfRole = blocked ? undefined : roleStoodInFor(action, given.caller, current);
      return { action, blocked, ...(inPlaceOfRole ? { inPlaceOfRole } : {}) };
    });
}

/** Whether the case has come so far that the action makes sense at all; else it is not shown. */
function isInSight(
  action: CaseAction,
  { current, projectType, today }: Encounter<CounterCase>,
): boolean {
  const asked = 'askedProcedure' in current ? current.askedProcedure : undefined;
  const hearing = 'hearing' in current ? current.hearing : undefined;
  switch (action) {
    case 'requestAgain':
      return wasNotified(current);
    case 'decideAtOnce':
      return projectType === 'INSTANT' || isOnPromise(current);
    case 'checkPromise':
      return isPromiseIn(['SIGNED', 'DEFECT'], current);
    case 'revokeDecision':
      return isPromiseIn(['FALSE'], current);
    case 'askProcedure':
      return asked === undefined;
    case 'suspend':
    case 'declineProcedure':
      return asked !== undefined;
    case 'endProcedure':
      return 'runningSteps' in current && current.runningSteps.length > 0;
    case 'offerHearing':
    case 'askHearing':
    case 'orderHearing':
    case 'dropHearing':
    case 'setHearing':
    case 'holdHearing':
    case 'resume':
      return isHearingInSight(action, hearing);
    case 'repairCredit':
      return current.credit === 'open';
    case 'explainDelay':
      return overrunsOf(current, today).length > 0;
    case 'proposeVoid':
      return current.voidProposedBy === undefined;
    case 'voidCase':
    case 'declineVoid':
      return current.voidProposedBy !== undefined;
    default:
      return isToleranceInSight(action, current);
  }
}

type HearingAction = Extract<CaseAction, `${string}Hearing`> | 'resume';

function isHearingInSight(action: HearingAction, hearing: Hearing | undefined): boolean {
  switch (action) {
    case 'offerHearing':
      return hearing === undefined;
    case 'askHearing':
      return hearing?.stage === 'offered';
    case 'orderHearing':
      return hearing === undefined || hearing.stage === 'offered';
    case 'dropHearing':
      return offerAsked(hearing) !== undefined;
    case 'setHearing':
      return isHearingOwed(hearing);
    case 'holdHearing':
      return hearing?.stage === 'set';
    case 'resume':
      return !isHearingOwed(hearing);
  }
}

function blockOf(action: CaseAction, encounter: Encounter<CounterCase>): CaseRefusal | undefined {
  const { current, today } = encounter;
  if (action === 'requestCorrection' && wasNotified(current)) {
    return { code: 'cases/already-notified' };
  }
  return (
    missingBlock(action, encounter) ??
    notNow(action, current, today) ??
    toleranceBlock(action, current) ??
    extensionBlock(action, encounter) ??
    sealingRefusal(action, encounter) ??
    separationOfDuties(action, encounter) ??
    turnRefusal(action, encounter.caller, current)
  );
}

function missingBlock(action: CaseAction, { missing = [] }: Encounter): CaseRefusal | undefined {
  if (action !== 'accept' || missing.length === 0) return undefined;
  return { code: 'cases/materials-incomplete', orderNums: missing };
}

function extensionBlock(
  action: CaseAction,
  { caller, current, jointUnder }: Encounter<CounterCase>,
): CaseRefusal | undefined {
  if (action !== 'extend' || !('extension' in current)) return undefined;
  if (current.extension) return { code: 'cases/already-extended' };
  if (!current.acceptance.dueOnLegal) return { code: 'cases/no-legal-limit' };
  return jointRefusal(caller, jointUnder);
}

/** What several bodies handle together is extended by the leader of the body above them (第四十二条第二款). */
export function jointRefusal(
  caller: Pick<Caller, 'holds'>,
  jointUnder: JointUnder | undefined,
): CaseRefusal | undefined {
  if (!jointUnder || caller.holds(transitionOf('extend').by, jointUnder.id)) return undefined;
  return { code: 'cases/joint-leader', body: jointUnder.name };
}

function isOnPromise(current: CounterCase): boolean {
  return 'promise' in current && current.promise?.scope === 'LICENCE';
}

function isPromiseIn(states: readonly PromiseState[], current: CounterCase): boolean {
  const promise = 'promise' in current ? current.promise : undefined;
  return promise !== undefined && states.includes(promise.state);
}
