import type { MatterState } from '@banshi/contract/catalogue-words';
import type { Instant } from '../../../kernel/instant.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type Actor, holds } from '../../identity/index.ts';
import { type LifeRefusal, refusalOf, stateAfter } from '../core/matter-life.ts';
import type { MatterStand } from '../core/matter-stand.ts';
import { changeState, countChange, findMatterForUpdate } from '../store/matter-store.ts';

export type ChangeStateRefusal =
  | LifeRefusal
  | { readonly code: 'catalogue/not-found' }
  | { readonly code: 'catalogue/stale'; readonly state: MatterState };

export interface StateChange {
  readonly matterId: number;
  readonly actor: Actor;
  readonly action: 'suspend' | 'resume' | 'cancel';
  /** The state that the publisher had before him. */
  readonly state: MatterState;
  readonly reason: string;
  readonly at: Instant;
}

/** Suspends, resumes or cancels a matter: new cases are refused, open ones go on. */
export async function changeMatterState(
  tx: Tx,
  { matterId, actor, action, state, reason, at }: StateChange,
): Promise<Result<MatterStand, ChangeStateRefusal>> {
  const matter = await findMatterForUpdate(tx, matterId);
  if (!matter) return refuse({ code: 'catalogue/not-found' });
  const refusal = refusalOf((roles, body) => holds(actor, roles, body), action, matter);
  if (refusal) return refuse(refusal);
  if (matter.state !== state) return refuse({ code: 'catalogue/stale', state: matter.state });
  const to = stateAfter(action, matter.state);
  const by = actor.staffId;
  await changeState(tx, matterId, { action, from: matter.state, to, reason, at, by });
  await countChange(tx);
  return ok({ ...matter, state: to });
}
