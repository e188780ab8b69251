import type { MatterAction, MatterState } from '@banshi/contract/catalogue-words';
import type { RoleId } from '@banshi/contract/roles';

interface Transition {
  readonly action: MatterAction;
  readonly by: RoleId;
  readonly from: readonly MatterState[];
  /** Undefined: the state stays. */
  readonly to: MatterState | undefined;
}

/**
 * The life of a matter: who may do what, from where, to where. A cancelled matter is over; its codes
 * are never used again and its open cases go on (domain.md §2.6).
 */
export const MATTER_TRANSITIONS = [
  {
    action: 'saveDraft',
    by: 'MATTER_EDITOR',
    from: ['DRAFT', 'PUBLISHED', 'SUSPENDED'],
    to: undefined,
  },
  {
    action: 'publish',
    by: 'MATTER_PUBLISHER',
    from: ['DRAFT', 'PUBLISHED', 'SUSPENDED'],
    to: 'PUBLISHED',
  },
  { action: 'suspend', by: 'MATTER_PUBLISHER', from: ['PUBLISHED'], to: 'SUSPENDED' },
  { action: 'resume', by: 'MATTER_PUBLISHER', from: ['SUSPENDED'], to: 'PUBLISHED' },
  {
    action: 'cancel',
    by: 'MATTER_PUBLISHER',
    from: ['DRAFT', 'PUBLISHED', 'SUSPENDED'],
    to: 'CANCELLED',
  },
] as const satisfies readonly Transition[];

/** The row of the table for an action. */
export function transitionOf(action: MatterAction): Transition {
  const row: Transition | undefined = MATTER_TRANSITIONS.find((one) => one.action === action);
  if (!row) throw new Error(`${action} has no row in the table of matters`);
  return row;
}

/** Whether `action` may start from `state`. */
export function mayStartFrom(action: MatterAction, state: MatterState): boolean {
  return transitionOf(action).from.includes(state);
}

/** Where a matter stands after `action`. */
export function stateAfter(action: MatterAction, state: MatterState): MatterState {
  return transitionOf(action).to ?? state;
}

/** Whether someone holds one of the roles for a body; handed in from identity's door. */
export type Holds = (roles: readonly RoleId[], organisationId: number) => boolean;

/** Why an action on a matter is refused before its content is looked at. */
export type LifeRefusal =
  | { readonly code: 'catalogue/other-organisation'; readonly departmentId: number }
  | { readonly code: 'catalogue/wrong-state'; readonly state: MatterState };

/** What stands against this person doing `action` to this matter; undefined means nothing. */
export function refusalOf(
  holds: Holds,
  action: MatterAction,
  matter: { readonly departmentId: number; readonly state: MatterState },
): LifeRefusal | undefined {
  const { departmentId, state } = matter;
  if (!holds([transitionOf(action).by], departmentId)) {
    return { code: 'catalogue/other-organisation', departmentId };
  }
  return mayStartFrom(action, state) ? undefined : { code: 'catalogue/wrong-state', state };
}

/** What this person may do to this matter now; publishing needs a draft. */
export function allowedActions(
  holds: Holds,
  matter: {
    readonly departmentId: number;
    readonly state: MatterState;
    readonly hasDraft: boolean;
  },
): MatterAction[] {
  return MATTER_TRANSITIONS.map((row) => row.action)
    .filter((action) => action !== 'publish' || matter.hasDraft)
    .filter((action) => refusalOf(holds, action, matter) === undefined);
}
