import type { CaseAction } from '@banshi/contract/case-words';
import type { ReviewStepKind } from '@banshi/contract/catalogue-words';
import type { Instant } from '../../../../kernel/instant.ts';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { ReviewStep } from '../../../catalogue/index.ts';
import type { StaffId } from '../../../identity/index.ts';
import { principalOf } from '../authority.ts';
import type { Caller } from '../caller.ts';
import type { ActiveCase, Case, CounterCase } from '../case.ts';
import { rolesFor, transitionOf } from '../lifecycle.ts';
import type { CaseRefusal } from '../refusal.ts';
import {
  bodiesAsked,
  bodiesOf,
  bodiesReached,
  currentStep,
  STEP_ACTS,
  signaturesOf,
} from './review-chain.ts';
import { personsIn } from './stand-in.ts';

/** Whose turn it is: the step that waits, since and until when, and the bodies that have not answered. */
export interface Turn {
  readonly step: ReviewStep;
  readonly since: Instant;
  readonly due: LocalDate | undefined;
  readonly bodyIds: readonly number[];
}

/** Whose turn it is; undefined where no step of a review chain waits. */
export function turnOf(current: Case): Turn | undefined {
  if (!isOnItsWay(current)) return undefined;
  const { since, due } = current.progress;
  return { step: currentStep(current), since, due, bodyIds: bodiesAsked(current) };
}

function isOnItsWay(current: Case): current is ActiveCase {
  return (
    current.status !== 'SUSPENDED' &&
    current.origin === 'counter' &&
    'progress' in current &&
    !('decidedAt' in current)
  );
}

/** Whether this person could ever do `action` to this case: his role, in a body that it names for it. */
export function isInReach(action: CaseAction, caller: Caller, current: Case): boolean {
  if (caller.holds(rolesFor(action), current.departmentId)) return true;
  return current.origin === 'counter' && isAskedFor(action, caller, current);
}

function isAskedFor(action: CaseAction, caller: Caller, current: CounterCase): boolean {
  if (!('progress' in current)) return false;
  const kind = action === 'sendBack' ? 'countersign' : stepKindOf(action);
  const { chain } = current.acceptance;
  const steps = action === 'sendBack' ? [currentStep(current)] : chain;
  return steps.some((step) => step.kind === kind && seatsIn(step, caller, current).length > 0);
}

/** The kind of step that an act does, if it does one. */
function stepKindOf(action: CaseAction): ReviewStepKind | undefined {
  return action in STEP_ACTS ? STEP_ACTS[action as keyof typeof STEP_ACTS] : undefined;
}

/** Whether the step that waits is one that `action` does; acts beside the chain fit every step. */
export function fitsStep(action: CaseAction, current: CounterCase): boolean {
  const kind = stepKindOf(action);
  return !kind || !isOnItsWay(current) || currentStep(current).kind === kind;
}

/** Whether the step that waits is one that `action` does, and this person's. */
export function isItsTurn(action: CaseAction, caller: Caller, current: CounterCase): boolean {
  if (!stepKindOf(action) || !isOnItsWay(current)) return true;
  return fitsStep(action, current) && seatsIn(currentStep(current), caller, current).length > 0;
}

/** Why it is not this person's turn, in words: which step waits, and who does it. */
export function turnRefusal(
  action: CaseAction,
  caller: Caller,
  current: CounterCase,
): CaseRefusal | undefined {
  if (!stepKindOf(action) || !isOnItsWay(current)) return undefined;
  const step = currentStep(current);
  const asked = bodiesAsked(current);
  const { name, roles } = step;
  if (!isItsTurn(action, caller, current)) {
    return { code: 'cases/not-your-step', action, step: name, roles, bodyIds: asked };
  }
  const open = seatsIn(step, caller, current).filter((bodyId) => asked.includes(bodyId));
  if (open.length === 0) return { code: 'cases/answered-already', step: name };
  if (bodySpokenFor(caller, current) !== undefined) return undefined;
  return { code: 'cases/second-person', step: name };
}

/** The body for which this person would sign now: asked, his, and not signed for by himself. */
export function bodySpokenFor(caller: Caller, current: ActiveCase): number | undefined {
  const asked = bodiesAsked(current);
  const step = currentStep(current);
  return seatsIn(step, caller, current).find((bodyId) => {
    const inPlaceOf = caller.inPlaceOf?.({ roles: step.roles, organisationId: bodyId }, undefined);
    const persons: readonly (StaffId | undefined)[] = [caller.staffId, inPlaceOf];
    const signed = signaturesOf(current, bodyId).flatMap(personsIn);
    return asked.includes(bodyId) && !signed.some((one) => persons.includes(one));
  });
}

/** The bodies of a step for which this person holds one of its roles. */
function seatsIn(
  step: ReviewStep,
  caller: Caller,
  { departmentId }: Pick<Case, 'departmentId'>,
): readonly number[] {
  return bodiesOf(step, departmentId).filter((bodyId) => caller.holds(step.roles, bodyId));
}

/** The bodies that read this case: its own, those that its chain has asked, and the one in whose name it is handled. */
export function bodiesConcerned(current: Case): readonly number[] {
  const asked = 'progress' in current ? bodiesReached(current) : [];
  const principalId = principalOf(current);
  return [current.departmentId, ...asked, ...(principalId === undefined ? [] : [principalId])];
}

/** AB 岗: in whose place this person does `action`, as the journal tells it; nothing where he does it for himself. */
export function placeHeld(
  action: CaseAction,
  caller: Caller,
  current: CounterCase,
): { readonly inPlaceOf?: StaffId } {
  const whose = 'handlerId' in current ? current.handlerId : undefined;
  const inPlaceOf = caller.inPlaceOf?.(seatOf(action, caller, current), whose);
  return inPlaceOf === undefined ? {} : { inPlaceOf };
}

function seatOf(action: CaseAction, caller: Caller, current: CounterCase) {
  if (stepKindOf(action) && isOnItsWay(current) && fitsStep(action, current)) {
    const { roles } = currentStep(current);
    const bodyId = bodySpokenFor(caller, current) ?? current.departmentId;
    return { roles, organisationId: bodyId };
  }
  const { by } = transitionOf(action);
  const { departmentId } = current;
  // Whoever stands in for an office holds none of its seats, and has one of his own or of somebody away.
  const roles = caller.holds(by, departmentId) ? by : rolesFor(action);
  return { roles, organisationId: departmentId };
}
