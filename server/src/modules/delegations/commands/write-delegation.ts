import type { DelegationStep } from '@banshi/contract/delegation-acts';
import { assert } from '../../../kernel/assert.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type Actor, holds } from '../../identity/index.ts';
import { type DelegationContent, stateOn } from '../core/delegation.ts';
import { type Caller, type LifeRefusal, lifeRefusal, mayBegin } from '../core/delegation-life.ts';
import { type DelegationFinding, writingFindings } from '../core/delegation-rules.ts';
import type { DelegationDeps } from '../deps.ts';
import { backgroundOf } from '../queries/background.ts';
import { findDelegation } from '../queries/delegations.ts';
import { insertDelegation, lockDelegation, updateDelegation } from '../store/delegation-store.ts';

/** What is wrong with a delegation: the first finding and all of them. */
export interface DelegationInvalid {
  readonly code: 'delegations/invalid';
  readonly field: string;
  readonly findings: readonly DelegationFinding[];
}

export type WritingRefusal =
  | LifeRefusal
  | DelegationInvalid
  | { readonly code: 'identity/organisation-unknown' };

/** The actor as the rules ask for him. */
export function callerOf(actor: Actor): Caller {
  return {
    staffId: actor.staffId,
    holds: (roles, organisationId) => holds(actor, roles, organisationId),
  };
}

/** Begins a delegation of a body's power; what it holds by an entrustment it passes on to nobody. */
export async function createDelegation(
  deps: DelegationDeps,
  tx: Tx,
  { actor, content }: { readonly actor: Actor; readonly content: DelegationContent },
): Promise<Result<DelegationStep, WritingRefusal>> {
  const { fromOrgId: organisationId, toOrgId } = content;
  const { byId } = await deps.organisations();
  if (!byId.has(organisationId) || !byId.has(toOrgId)) {
    return refuse({ code: 'identity/organisation-unknown' });
  }
  if (!mayBegin(callerOf(actor), organisationId)) {
    return refuse({ code: 'delegations/of-others', organisationId });
  }
  const wrong = invalid(writingFindings(content, await backgroundOf(deps, tx, content)));
  if (wrong) return refuse(wrong);
  const by = { at: deps.now(), by: actor.staffId };
  const delegationId = await insertDelegation(tx, content, by);
  return ok({ delegationId, revision: 1, state: 'DRAFT' as const });
}

/** Keeps the draft as it is now; who gives what to whom stays. */
export async function saveDelegation(
  deps: DelegationDeps,
  tx: Tx,
  given: {
    readonly actor: Actor;
    readonly delegationId: number;
    readonly revision: number;
    readonly content: DelegationContent;
  },
): Promise<Result<DelegationStep, WritingRefusal>> {
  const { actor, delegationId, revision } = given;
  await lockDelegation(tx, delegationId);
  const found = await findDelegation(tx, delegationId);
  const at = deps.now();
  const state = found && stateOn(found, localDateOf(at));
  const refusal = lifeRefusal('save', { found, state, caller: callerOf(actor), revision });
  if (refusal) return refuse(refusal);
  assert(found, 'a delegation that is not there is refused');
  const { catalogCode, fromOrgId, toOrgId } = found.content;
  const content = { ...given.content, catalogCode, fromOrgId, toOrgId };
  const wrong = invalid(writingFindings(content, await backgroundOf(deps, tx, content)));
  if (wrong) return refuse(wrong);
  const editors = [...new Set([...found.editors, actor.staffId])];
  const next = { ...found, revision: revision + 1, content, editors };
  await updateDelegation(tx, next, { action: 'save', act: {}, at, by: actor.staffId });
  return ok({ delegationId, revision: next.revision, state: 'DRAFT' as const });
}

/** The refusal that these findings make, if there is one. */
export function invalid(findings: readonly DelegationFinding[]): DelegationInvalid | undefined {
  const [first] = findings;
  return first && { code: 'delegations/invalid', field: first.path, findings };
}
