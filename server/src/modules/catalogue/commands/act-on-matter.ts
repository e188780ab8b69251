import type { MatterAction, MatterState } from '@banshi/contract/catalogue-words';
import type { Instant } from '../../../kernel/instant.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../identity/index.ts';
import { callerOf } from '../caller.ts';
import { movedDraft } from '../core/draft.ts';
import { type AttemptRefusal, attempted, type MatterStand } from '../core/matter-stand.ts';
import {
  countChange,
  dropDraft,
  findMatterForUpdate,
  moveDraft,
  recordAct,
} from '../store/matter-store.ts';

/** The acts that move a matter or its draft along the table and write nothing else. */
export type PlainAction = Exclude<MatterAction, 'saveDraft' | 'submit' | 'publish'>;

export interface MatterMove {
  readonly matterId: number;
  readonly actor: Actor;
  readonly action: PlainAction;
  /** The revision of the draft, or the state of the matter, that the actor has read. */
  readonly seen: { readonly revision: number } | { readonly state: MatterState };
  readonly reason: string | undefined;
  readonly at: Instant;
}

/**
 * Reviews, recalls or discards a draft; suspends, resumes or cancels a matter. Where that leads, the
 * table says. New cases of a matter that is not in force are refused, open ones go on.
 */
export async function actOnMatter(
  tx: Tx,
  { matterId, actor, action, seen, reason, at }: MatterMove,
): Promise<Result<MatterStand, AttemptRefusal>> {
  const found = await findMatterForUpdate(tx, matterId);
  const attempt = attempted(found, { action, caller: callerOf(actor), seen, reason });
  if (!attempt.ok) return attempt;
  const { matter, next } = attempt.value;
  const draft = matter.draft && movedDraft(matter.draft, next.stage);
  if (!draft) await dropDraft(tx, matterId);
  else if (draft !== matter.draft) await moveDraft(tx, matterId, draft);
  const act = { action, from: matter.state, to: next.state, reason, at, by: actor.staffId };
  await recordAct(tx, matterId, act);
  await countChange(tx);
  return ok({ ...matter, state: next.state, draft });
}
