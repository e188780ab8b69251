import type { PolicyStep } from '@banshi/contract/policy-acts';
import { assert } from '../../../kernel/assert.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor, OrganisationTree } from '../../identity/index.ts';
import { callerOf } from '../caller.ts';
import { type DocNoRefusal, parseDocNo } from '../core/doc-no.ts';
import type { PolicyContent } from '../core/policy.ts';
import { type PolicyRefusal, policyRefusal } from '../core/policy-rights.ts';
import { mayEndOn, type PolicyFinding, policyFindings } from '../core/policy-rules.ts';
import type { MatterIndex } from '../matter-index.ts';
import { findPolicy, standingOf } from '../queries/policies.ts';
import { policyBackground } from '../queries/policy-background.ts';
import { type Authorship, countChange, lockCatalogue } from '../store/matter-store.ts';
import { deletePolicyDraft, insertPolicy, insertPolicyEnd } from '../store/policy-store.ts';
import { draftFor, type PolicyAct } from './write-policy.ts';

/** The matters and bodies that a document is measured against. */
export interface PolicyPlaces {
  readonly index: MatterIndex;
  readonly bodies: OrganisationTree;
}

export interface PolicyInvalid {
  readonly code: 'catalogue/policy-invalid';
  readonly field: string;
  readonly findings: readonly PolicyFinding[];
}

/** Publishes the draft, never by who wrote it; from then on nobody changes it. */
export async function publishPolicy(
  tx: Tx,
  places: PolicyPlaces,
  act: PolicyAct,
): Promise<Result<PolicyStep, PolicyRefusal | PolicyInvalid>> {
  const found = await draftFor(tx, 'publish', act);
  if (!found.ok) return found;
  const { policyId, revision, issuerId, content } = found.value;
  const given = { issuerId, content, at: act.at, by: act.actor.staffId };
  const wrong = await writePublished(tx, places, { policyId, ...given });
  return wrong ? refuse(wrong) : ok({ policyId, revision, stage: 'PUBLISHED' as const });
}

/** What is published, if nothing stands against it; one publication at a time, since numbers of documents are taken. */
export async function writePublished(
  tx: Tx,
  places: PolicyPlaces,
  given: { policyId: number; issuerId: number; content: PolicyContent } & Authorship,
): Promise<PolicyInvalid | undefined> {
  const { policyId, issuerId, content, at } = given;
  await lockCatalogue(tx);
  const today = localDateOf(at);
  const background = await policyBackground(tx, places, { issuerId, content, today });
  const findings = policyFindings(content, background);
  if (findings[0]) return { code: 'catalogue/policy-invalid', field: findings[0].path, findings };
  await insertPolicy(tx, policyId, given);
  await deletePolicyDraft(tx, policyId);
  await countChange(tx);
  return undefined;
}

export interface PolicyEnding {
  readonly policyId: number;
  readonly actor: Actor;
  readonly lastDay: LocalDate;
  readonly reason: string;
  /** The number of the document that takes its place, if one does. */
  readonly supersededBy: string | undefined;
  readonly at: Instant;
}

export type EndRefusal =
  | PolicyRefusal
  | DocNoRefusal
  | { readonly code: 'catalogue/policy-day'; readonly today: LocalDate };

/** Repeals or supersedes a document from the day after `lastDay`; what was accepted under it keeps what it got. */
export async function endPolicy(
  tx: Tx,
  { policyId, actor, lastDay, reason, supersededBy, at }: PolicyEnding,
): Promise<Result<PolicyStep, EndRefusal>> {
  await lockCatalogue(tx);
  const today = localDateOf(at);
  const found = await findPolicy(tx, policyId);
  const standing = found && standingOf(found, today);
  const refusal = policyRefusal('end', standing, { caller: callerOf(actor) });
  if (refusal) return refuse(refusal);
  assert(found && 'policy' in found, 'only a published document ends');
  const number = supersededBy === undefined ? undefined : parseDocNo(supersededBy);
  if (number && !number.ok) return number;
  if (!mayEndOn(lastDay, { today, ownLastDay: found.policy.lastDay })) {
    return refuse({ code: 'catalogue/policy-day', today });
  }
  const end = { lastDay, reason, supersededBy: number?.value, at, by: actor.staffId };
  await insertPolicyEnd(tx, policyId, end);
  await countChange(tx);
  return ok({ policyId, revision: 0, stage: 'PUBLISHED' as const });
}
