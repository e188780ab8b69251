import type { Instant } from '../../../kernel/instant.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../identity/index.ts';
import { callerOf } from '../caller.ts';
import { versionFrom } from '../core/draft.ts';
import { type AttemptRefusal, attempted, draftOf, type MatterStand } from '../core/matter-stand.ts';
import type { PublicationRefusal } from '../core/publication.ts';
import {
  countChange,
  findMatterForUpdate,
  insertVersion,
  recordAct,
} from '../store/matter-store.ts';

export interface Publishing {
  readonly matterId: number;
  readonly actor: Actor;
  /** The revision of the draft that the publisher has read. */
  readonly revision: number;
  readonly at: Instant;
}

/** Makes the approved draft the next version; from then on nobody can change it. */
export async function publishMatter(
  tx: Tx,
  { matterId, actor, revision, at }: Publishing,
): Promise<Result<MatterStand, AttemptRefusal | PublicationRefusal>> {
  const found = await findMatterForUpdate(tx, matterId);
  const seen = { revision };
  const attempt = attempted(found, { action: 'publish', caller: callerOf(actor), seen });
  if (!attempt.ok) return attempt;
  const { matter, next } = attempt.value;
  const published = versionFrom(draftOf(matter), matter.latest, at);
  if (!published.ok) return published;
  const { version, reason } = published.value;
  const authorship = { at, by: actor.staffId };
  await insertVersion(tx, matterId, { ...published.value, ...authorship });
  const act = { action: 'publish', from: matter.state, to: next.state, reason, version } as const;
  await recordAct(tx, matterId, { ...act, ...authorship });
  await countChange(tx);
  return ok({ ...matter, state: next.state, latest: published.value, draft: undefined });
}
