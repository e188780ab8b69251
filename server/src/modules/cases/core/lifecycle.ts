import type { CaseAction, CaseStatus } from '@banshi/contract/case-words';
import type { RoleId } from '@banshi/contract/roles';
import { assert } from '../../../kernel/assert.ts';
import { ENDINGS } from './lifecycle/endings.ts';
import { EXAMINATION } from './lifecycle/examination.ts';
import { INTAKE } from './lifecycle/intake.ts';
import { PROCEDURES } from './lifecycle/procedures.ts';
import { PROMISES } from './lifecycle/promises.ts';
import { TOLERANCES } from './lifecycle/tolerances.ts';
import type { Transition } from './lifecycle/transition.ts';

/**
 * The lifecycle of a case: who may do what, from where, to where, under which article, and what that
 * does to the clocks. docs/lifecycle.md is drawn from it, and a test compares the CHECK of the database.
 */
export const CASE_TRANSITIONS = [
  ...INTAKE,
  ...EXAMINATION,
  ...PROCEDURES,
  ...TOLERANCES,
  ...PROMISES,
  ...ENDINGS,
] as const satisfies readonly Transition[];

type Row<A extends CaseAction> = Extract<(typeof CASE_TRANSITIONS)[number], { action: A }>;

/** The statuses from which `A` may start. */
export type StatusBefore<A extends CaseAction> = Exclude<Row<A>['from'], 'nothing'>[number];

/** The types of events that the table writes. */
export type TransitionEventType = (typeof CASE_TRANSITIONS)[number]['event'];

/** The row of `action`; the table holds each action once. */
export function transitionOf<A extends CaseAction>(action: A): Row<A> {
  const row = CASE_TRANSITIONS.find((each): each is Row<A> => each.action === action);
  assert(row, `${action} has a row in the table of transitions`);
  return row;
}

/** Every role that may ever do it: whose act it is, and who stands in where a body has nobody for it. */
export function rolesFor(action: CaseAction): readonly RoleId[] {
  const { by, standIns = [] }: Transition = transitionOf(action);
  return [...by, ...standIns];
}

/** Whether the table lets `action` start from `status`. */
export function mayStartFrom(action: CaseAction, status: CaseStatus): boolean {
  const { from }: Transition = transitionOf(action);
  return from !== 'nothing' && from.includes(status);
}

/** The actions that the table lets start from `status`, in the order of the table. */
export function actionsFrom(status: CaseStatus): readonly CaseAction[] {
  return CASE_TRANSITIONS.map((row) => row.action).filter((action) => mayStartFrom(action, status));
}

/** For these a case waits in its status; whatever else the table allows makes no work by itself. */
const AWAITED: ReadonlySet<CaseAction> = new Set([
  'requestCorrection',
  'supplement',
  'accept',
  'refuseAcceptance',
  'declareNotRequired',
  'review',
  'verify',
  'countersign',
  'giveOpinion',
  'grant',
  'refuse',
  'close',
  'deliver',
  'resume',
]);

/** What a case in this status waits for. */
export function awaitedFrom(status: CaseStatus): readonly CaseAction[] {
  return actionsFrom(status).filter((action) => AWAITED.has(action));
}
