import type { DelegationAction, DelegationState } from '@banshi/contract/delegation-words';
import type { RoleId } from '@banshi/contract/roles';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Delegation } from './delegation.ts';

type Kept = Delegation['state'];

interface DelegationTransition {
  readonly action: DelegationAction;
  readonly by: RoleId;
  readonly states: Readonly<Partial<Record<DelegationState, Kept>>>;
}

/**
 * The life of a delegation: who of the body that gives the power does what, from where, to where. It expires by its
 * days alone, so no row leads there. Announced it may be before or after it is handed over.
 */
const DELEGATION_TRANSITIONS: readonly DelegationTransition[] = [
  { action: 'save', by: 'MATTER_EDITOR', states: { DRAFT: 'DRAFT' } },
  { action: 'sign', by: 'MATTER_PUBLISHER', states: { DRAFT: 'SIGNED' } },
  {
    action: 'announce',
    by: 'MATTER_PUBLISHER',
    states: { SIGNED: 'SIGNED', HANDED_OVER: 'HANDED_OVER' },
  },
  { action: 'handOver', by: 'MATTER_PUBLISHER', states: { SIGNED: 'HANDED_OVER' } },
  { action: 'activate', by: 'MATTER_PUBLISHER', states: { HANDED_OVER: 'ACTIVE' } },
  { action: 'suspend', by: 'MATTER_PUBLISHER', states: { ACTIVE: 'SUSPENDED' } },
  { action: 'resume', by: 'MATTER_PUBLISHER', states: { SUSPENDED: 'ACTIVE' } },
  {
    action: 'recover',
    by: 'MATTER_PUBLISHER',
    states: {
      SIGNED: 'RECOVERED',
      HANDED_OVER: 'RECOVERED',
      ACTIVE: 'RECOVERED',
      SUSPENDED: 'RECOVERED',
    },
  },
];

/** Who acts, as the rules ask for him. */
export interface Caller {
  readonly staffId: string;
  readonly holds: (roles: readonly RoleId[], organisationId: number) => boolean;
}

export type LifeRefusal =
  | { readonly code: 'delegations/unknown' }
  | { readonly code: 'delegations/of-others'; readonly organisationId: number }
  | { readonly code: 'delegations/stale' }
  | { readonly code: 'delegations/wrong-state'; readonly state: DelegationState }
  | { readonly code: 'delegations/same-person' };

/** Whether somebody may begin delegations of powers of this body. */
export function mayBegin({ holds }: Pick<Caller, 'holds'>, fromOrgId: number): boolean {
  return holds([transitionOf('save').by], fromOrgId);
}

/** A delegation and where it stands today, with who acts and what he has read. */
export interface Attempt {
  readonly found: Delegation | undefined;
  readonly state: DelegationState | undefined;
  readonly caller: Caller;
  readonly revision?: number;
}

/** What stands against an act: it is the giving body's, of who has read it, and signed by who did not write it. */
export function lifeRefusal(
  action: DelegationAction,
  { found, state, caller, revision }: Attempt,
): LifeRefusal | undefined {
  if (!found || !state) return { code: 'delegations/unknown' };
  const { by, states } = transitionOf(action);
  const { fromOrgId: organisationId } = found.content;
  if (!caller.holds([by], organisationId)) return { code: 'delegations/of-others', organisationId };
  if (revision !== undefined && revision !== found.revision) return { code: 'delegations/stale' };
  if (!(state in states)) return { code: 'delegations/wrong-state', state };
  const isOwn = action === 'sign' && found.editors.includes(caller.staffId);
  return isOwn ? { code: 'delegations/same-person' } : undefined;
}

/** The state after an act that nothing stands against. */
export function stateAfter(action: DelegationAction, before: Kept): Kept {
  return transitionOf(action).states[before] ?? before;
}

/** What this person may do now, in the order of the table. */
export function delegationActionsOf(attempt: Attempt): DelegationAction[] {
  return DELEGATION_TRANSITIONS.map(({ action }) => action).filter(
    (action) => !lifeRefusal(action, attempt),
  );
}

/** The days on which an act may have been: after what it follows, and not in the future. */
export function daysFor(
  action: DelegationAction,
  { signedOn }: Pick<Delegation, 'signedOn'>,
  today: LocalDate,
): { readonly from: LocalDate | undefined; readonly to: LocalDate } {
  return { from: action === 'sign' ? undefined : (signedOn ?? undefined), to: today };
}

function transitionOf(action: DelegationAction): DelegationTransition {
  const found = DELEGATION_TRANSITIONS.find((one) => one.action === action);
  if (!found) throw new Error(`the table of delegations has no ${action}`);
  return found;
}
