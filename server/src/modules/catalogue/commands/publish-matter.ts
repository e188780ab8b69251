import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type Actor, holds } from '../../identity/index.ts';
import { type LifeRefusal, refusalOf } from '../core/matter-life.ts';
import type { MatterStand } from '../core/matter-stand.ts';
import { nextVersion, type PublicationRefusal } from '../core/publication.ts';
import {
  changeState,
  countChange,
  findMatterForUpdate,
  insertVersion,
} from '../store/matter-store.ts';

export type PublishRefusal =
  | LifeRefusal
  | PublicationRefusal
  | { readonly code: 'catalogue/not-found' }
  | { readonly code: 'catalogue/stale'; readonly revision: number };

export interface Publishing {
  readonly matterId: number;
  readonly actor: Actor;
  /** The revision of the draft that the publisher has read. */
  readonly revision: number;
  readonly effectiveOn: LocalDate | undefined;
  readonly reason: string | undefined;
  readonly at: Instant;
}

/** Makes the draft the next version; from then on nobody can change it. */
export async function publishMatter(
  tx: Tx,
  { matterId, actor, revision, effectiveOn, reason, at }: Publishing,
): Promise<Result<MatterStand, PublishRefusal>> {
  const matter = await findMatterForUpdate(tx, matterId);
  if (!matter) return refuse({ code: 'catalogue/not-found' });
  const refusal = refusalOf((roles, body) => holds(actor, roles, body), 'publish', matter);
  if (refusal) return refuse(refusal);
  if (matter.draft?.revision !== revision) {
    return refuse({ code: 'catalogue/stale', revision: matter.draft?.revision ?? 0 });
  }
  const next = nextVersion({
    latest: matter.latest,
    body: matter.draft.body,
    effectiveOn,
    reason,
    at,
  });
  if (!next.ok) return next;
  const authorship = { at, by: actor.staffId };
  await insertVersion(tx, matterId, { ...next.value, ...authorship });
  if (matter.state !== 'PUBLISHED') {
    const change = { action: 'publish', from: matter.state, to: 'PUBLISHED' } as const;
    await changeState(tx, matterId, { ...change, ...authorship, reason: next.value.reason });
  }
  await countChange(tx);
  return ok({ ...matter, state: 'PUBLISHED', latest: next.value, draft: undefined });
}
