import type { PolicyStep } from '@banshi/contract/policy-acts';
import { assert } from '../../../kernel/assert.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../identity/index.ts';
import { callerOf } from '../caller.ts';
import { type DocNoRefusal, parseDocNo } from '../core/doc-no.ts';
import type { PolicyContent } from '../core/policy.ts';
import { mayBegin, type PolicyRefusal, policyRefusal } from '../core/policy-rights.ts';
import { findPolicy, type PolicyDraftRow, standingOf } from '../queries/policies.ts';
import {
  deletePolicyDraft,
  insertPolicyDraft,
  lockPolicyDraft,
  updatePolicyDraft,
} from '../store/policy-store.ts';

/** Who does something to which draft, as he has read it. */
export interface PolicyAct {
  readonly policyId: number;
  readonly actor: Actor;
  readonly revision: number;
  readonly at: Instant;
}

interface Writing {
  readonly actor: Actor;
  readonly content: PolicyContent;
  readonly at: Instant;
}

/** Begins a document of a body; its number keeps the grammar from the first day on. */
export async function createPolicy(
  tx: Tx,
  { actor, content, at, issuerId }: Writing & { readonly issuerId: number },
): Promise<Result<PolicyStep, PolicyRefusal | DocNoRefusal>> {
  if (!mayBegin(callerOf(actor), issuerId)) {
    return refuse({ code: 'catalogue/policy-of-others', issuerId });
  }
  const docNo = parseDocNo(content.docNo);
  if (!docNo.ok) return docNo;
  const written = { ...content, docNo: docNo.value };
  const draft = { issuerId, content: written, at, by: actor.staffId };
  const policyId = await insertPolicyDraft(tx, draft);
  return ok({ policyId, revision: 1, stage: 'DRAFT' as const });
}

/** Keeps the draft as it is now. */
export async function savePolicy(
  tx: Tx,
  act: PolicyAct & Writing,
): Promise<Result<PolicyStep, PolicyRefusal | DocNoRefusal>> {
  const found = await draftFor(tx, 'save', act);
  if (!found.ok) return found;
  const docNo = parseDocNo(act.content.docNo);
  if (!docNo.ok) return docNo;
  const { policyId, revision, editors } = found.value;
  const { staffId } = act.actor;
  const next = revision + 1;
  await updatePolicyDraft(tx, policyId, {
    revision: next,
    content: { ...act.content, docNo: docNo.value },
    editors: [...new Set([...editors, staffId])],
    ...{ at: act.at, by: staffId },
  });
  return ok({ policyId, revision: next, stage: 'DRAFT' as const });
}

/** Throws the draft away; its number under which it was found is never used again. */
export async function discardPolicy(
  tx: Tx,
  act: PolicyAct,
): Promise<Result<PolicyStep, PolicyRefusal>> {
  const found = await draftFor(tx, 'discard', act);
  if (!found.ok) return found;
  const { policyId, revision } = found.value;
  await deletePolicyDraft(tx, policyId);
  return ok({ policyId, revision, stage: null });
}

/** The draft, locked until commit, if this act may be done to it. */
export async function draftFor(
  tx: Tx,
  action: 'save' | 'discard' | 'publish',
  { policyId, actor, revision, at }: PolicyAct,
): Promise<Result<PolicyDraftRow, PolicyRefusal>> {
  await lockPolicyDraft(tx, policyId);
  const found = await findPolicy(tx, policyId);
  const standing = found && standingOf(found, localDateOf(at));
  const refusal = policyRefusal(action, standing, { caller: callerOf(actor), revision });
  if (refusal) return refuse(refusal);
  assert(found && 'draft' in found, 'only a draft may be written, thrown away or published');
  return ok(found.draft);
}
