import type { Instant } from '../../../kernel/instant.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type Actor, holds } from '../../identity/index.ts';
import type { Finding, MatterBody } from '../core/matter-body.ts';
import { type LifeRefusal, refusalOf } from '../core/matter-life.ts';
import type { MatterStand } from '../core/matter-stand.ts';
import { findMatterForUpdate, saveDraft } from '../store/matter-store.ts';

export type SaveDraftRefusal =
  | LifeRefusal
  | { readonly code: 'catalogue/not-found' }
  | { readonly code: 'catalogue/stale'; readonly revision: number }
  | { readonly code: 'catalogue/invalid'; readonly field: string; readonly findings: Finding[] };

export interface DraftSaving {
  readonly matterId: number;
  readonly actor: Actor;
  /** The revision that the editor had before him; 0 when there was no draft. */
  readonly revision: number;
  readonly body: MatterBody;
  readonly at: Instant;
}

/** Keeps the draft of the next version; it may break rules until it is published. */
export async function saveMatterDraft(
  tx: Tx,
  { matterId, actor, revision, body, at }: DraftSaving,
): Promise<Result<MatterStand, SaveDraftRefusal>> {
  const matter = await findMatterForUpdate(tx, matterId);
  if (!matter) return refuse({ code: 'catalogue/not-found' });
  const refusal = refusalOf((roles, body) => holds(actor, roles, body), 'saveDraft', matter);
  if (refusal) return refuse(refusal);
  const seen = matter.draft?.revision ?? 0;
  if (seen !== revision) return refuse({ code: 'catalogue/stale', revision: seen });
  if (body.type !== matter.type) {
    const message = `the type of a matter stays ${matter.type}, as its code says`;
    const findings = [{ path: 'type', rule: 'codes-agree', message }];
    return refuse({ code: 'catalogue/invalid', field: 'type', findings });
  }
  const next = { revision: revision + 1, body };
  await saveDraft(tx, matterId, { ...next, at, by: actor.staffId });
  return ok({ ...matter, draft: next });
}
