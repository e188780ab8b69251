import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { PolicyContent } from '../core/policy.ts';
import type { Authorship } from './matter-store.ts';

/** Begins a draft, and gives the number under which the document goes from then on. */
export async function insertPolicyDraft(
  tx: Tx,
  { issuerId, content, at, by }: { issuerId: number; content: PolicyContent } & Authorship,
): Promise<number> {
  const { id } = await tx
    .insertInto('catalogue.policy_drafts')
    .values({
      issuer_id: issuerId,
      revision: 1,
      content: JSON.stringify(content),
      editors: by === null ? [] : [by],
      edited_at: toTimestamp(at),
      edited_by: by,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Lets one act at a time be done to a draft. */
export async function lockPolicyDraft(tx: Tx, policyId: number): Promise<void> {
  await tx
    .selectFrom('catalogue.policy_drafts')
    .select('id')
    .where('id', '=', policyId)
    .forUpdate()
    .execute();
}

/** Keeps the draft as somebody saved it. */
export async function updatePolicyDraft(
  tx: Tx,
  policyId: number,
  draft: { revision: number; content: PolicyContent; editors: readonly string[] } & Authorship,
): Promise<void> {
  await tx
    .updateTable('catalogue.policy_drafts')
    .set({
      revision: draft.revision,
      content: JSON.stringify(draft.content),
      editors: [...draft.editors],
      edited_at: toTimestamp(draft.at),
      edited_by: draft.by,
    })
    .where('id', '=', policyId)
    .execute();
}

/** Nobody writes the document any more: it was thrown away, or published. */
export async function deletePolicyDraft(tx: Tx, policyId: number): Promise<void> {
  await tx.deleteFrom('catalogue.policy_drafts').where('id', '=', policyId).execute();
}

/** Publishes a document under the number of its draft. */
export async function insertPolicy(
  tx: Tx,
  policyId: number,
  { issuerId, content, at, by }: { issuerId: number; content: PolicyContent } & Authorship,
): Promise<void> {
  await tx
    .insertInto('catalogue.policies')
    .values({
      id: policyId,
      issuer_id: issuerId,
      doc_no: content.docNo,
      content: JSON.stringify(content),
      published_at: toTimestamp(at),
      published_by: by,
    })
    .execute();
}

/** The document acts for the last time on a day. */
export interface PolicyEnd extends Authorship {
  readonly lastDay: LocalDate;
  readonly reason: string;
  readonly supersededBy: string | undefined;
}

/** Notes the end of a published document, once. */
export async function insertPolicyEnd(
  tx: Tx,
  policyId: number,
  { lastDay, reason, supersededBy, at, by }: PolicyEnd,
): Promise<void> {
  await tx
    .insertInto('catalogue.policy_ends')
    .values({
      policy_id: policyId,
      last_day: lastDay,
      reason,
      superseded_by: supersededBy ?? null,
      ended_at: toTimestamp(at),
      ended_by: by,
    })
    .execute();
}
