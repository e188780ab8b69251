import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type Actor, readOrganisationTree } from '../../identity/index.ts';
import { callerOf } from '../caller.ts';
import { coHandlerFindings } from '../core/co-handlers.ts';
import { submittedDraft } from '../core/draft.ts';
import type { Finding, MatterBody } from '../core/matter-body.ts';
import { type AttemptRefusal, attempted, draftOf, type MatterStand } from '../core/matter-stand.ts';
import type { PublicationRefusal } from '../core/publication.ts';
import { countChange, findMatterForUpdate, moveDraft, recordAct } from '../store/matter-store.ts';

export interface Submitting {
  readonly matterId: number;
  readonly actor: Actor;
  /** The revision of the draft that the editor has read. */
  readonly revision: number;
  readonly reason: string | undefined;
  readonly effectiveOn: LocalDate | undefined;
  readonly at: Instant;
}

/** Hands the draft in for review; refused for whatever would keep it from being published. */
export async function submitMatterDraft(
  tx: Tx,
  { matterId, actor, revision, reason, effectiveOn, at }: Submitting,
): Promise<Result<MatterStand, AttemptRefusal | PublicationRefusal>> {
  const found = await findMatterForUpdate(tx, matterId);
  const seen = { revision };
  const attempt = attempted(found, { action: 'submit', caller: callerOf(actor), seen });
  if (!attempt.ok) return attempt;
  const { matter } = attempt.value;
  const by = actor.staffId;
  const submission = { reason, effectiveOn, at, by };
  const draft = submittedDraft(draftOf(matter), matter.latest, submission);
  if (!draft.ok) return draft;
  const findings = await ofCoHandlers(tx, draft.value.body);
  if (findings[0]) return refuse({ code: 'catalogue/invalid', field: findings[0].path, findings });
  await moveDraft(tx, matterId, draft.value);
  const act = { action: 'submit', from: matter.state, to: matter.state, reason, at, by } as const;
  await recordAct(tx, matterId, act);
  await countChange(tx);
  return ok({ ...matter, draft: draft.value });
}

/** Lists without co-handlers, nearly all, need no look at the bodies. */
async function ofCoHandlers(tx: Tx, body: MatterBody): Promise<Finding[]> {
  if (body.coHandlers.length === 0) return [];
  return coHandlerFindings(body, (await readOrganisationTree(tx)).all);
}
