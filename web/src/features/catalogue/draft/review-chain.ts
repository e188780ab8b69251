import { type ChainRole, type ReviewStepKind, STEP_ROLES } from '@banshi/contract/catalogue-words';
import type { ReviewStep } from '@banshi/contract/matter-file';

/** A step as it is added: one that checks. */
export const FRESH_STEP: ReviewStep = {
  name: '',
  kind: 'verify',
  roles: ['VERIFIER'],
  bodies: [],
  limitDays: null,
  twoPersons: false,
  apart: false,
  returnTo: null,
};

/** The usual three steps, to begin with. */
export function freshChain(names: Readonly<Record<ReviewStepKind, string>>): ReviewStep[] {
  return [
    { ...FRESH_STEP, name: names.handle, kind: 'handle', roles: ['REVIEWER'], apart: true },
    { ...FRESH_STEP, name: names.verify, apart: true },
    { ...FRESH_STEP, name: names.decide, kind: 'decide', roles: ['CHIEF_REP', 'DEPT_LEADER'] },
  ];
}

/** The step as one of another kind, with the roles and bodies that such a step may have. */
export function withKind(step: ReviewStep, kind: ReviewStepKind): ReviewStep {
  const known: readonly ChainRole[] = STEP_ROLES[kind];
  const kept = step.roles.filter((role) => known.includes(role));
  const asksOthers = kind === 'countersign' || kind === 'consult';
  return {
    ...step,
    kind,
    roles: kept.length > 0 ? kept : [...known],
    bodies: asksOthers ? step.bodies : [],
    twoPersons: kind !== 'decide' && step.twoPersons,
  };
}

/** The step done by one role more or fewer; somebody does it always. */
export function withRole(step: ReviewStep, role: ChainRole, isNamed: boolean): ReviewStep {
  const rest = step.roles.filter((one) => one !== role);
  const roles = isNamed ? [...rest, role] : rest;
  return roles.length === 0 ? step : { ...step, roles };
}
