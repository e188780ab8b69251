import type { Instant } from '../../../kernel/instant.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type Actor, readOrganisationTree } from '../../identity/index.ts';
import { callerOf } from '../caller.ts';
import { unknownBodies } from '../core/chain-rules.ts';
import { savedDraft } from '../core/draft.ts';
import type { Finding, MatterBody } from '../core/matter-body.ts';
import { type AttemptRefusal, attempted, type MatterStand } from '../core/matter-stand.ts';
import { unknownPrincipal } from '../core/power-rules.ts';
import { countChange, findMatterForUpdate, recordAct, saveDraft } from '../store/matter-store.ts';

export type SaveDraftRefusal =
  | AttemptRefusal
  | { readonly code: 'catalogue/invalid'; readonly field: string; readonly findings: Finding[] };

export interface DraftSaving {
  readonly matterId: number;
  readonly actor: Actor;
  /** The revision that the editor had before him; 0 when there was no draft. */
  readonly revision: number;
  readonly body: MatterBody;
  readonly at: Instant;
}

/** Keeps the draft of the next version; it may break rules until it is submitted, but names nothing unknown. */
export async function saveMatterDraft(
  tx: Tx,
  { matterId, actor, revision, body, at }: DraftSaving,
): Promise<Result<MatterStand, SaveDraftRefusal>> {
  const found = await findMatterForUpdate(tx, matterId);
  const seen = { revision };
  const attempt = attempted(found, { action: 'saveDraft', caller: callerOf(actor), seen });
  if (!attempt.ok) return attempt;
  const { matter } = attempt.value;
  const { type, state } = matter;
  if (body.type !== type) {
    const message = `the type of a matter stays ${type}, as its code says`;
    const findings: Finding[] = [{ path: 'type', rule: 'type-stays', message }];
    return refuse({ code: 'catalogue/invalid', field: 'type', findings });
  }
  const unknown = await bodiesNobodyKnows(tx, body, matter.departmentId);
  if (unknown[0]) {
    return refuse({ code: 'catalogue/invalid', field: unknown[0].path, findings: unknown });
  }
  const by = actor.staffId;
  const draft = savedDraft(matter.draft, body, by);
  await saveDraft(tx, matterId, { draft, at, by });
  await recordAct(tx, matterId, { action: 'saveDraft', from: state, to: state, at, by });
  // A draft that is saved again stands where it stood; lists need not be read anew.
  if (matter.draft?.stage !== draft.stage) await countChange(tx);
  return ok({ ...matter, draft });
}

async function bodiesNobodyKnows(
  tx: Tx,
  body: MatterBody,
  departmentId: number,
): Promise<Finding[]> {
  if (!body.reviewChain && !body.principal) return [];
  const { all, byId } = await readOrganisationTree(tx);
  const codes = new Set(all.map(({ code }) => code));
  const isKnown = (code: string) => codes.has(code);
  const own = byId.get(departmentId)?.code;
  return [...unknownBodies(body, isKnown), ...unknownPrincipal(body, { isKnown, own })];
}
