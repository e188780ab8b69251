import type { ClaimedPolicy } from '@banshi/contract/contribution-links';
import type { ContributionKind } from '@banshi/contract/hall-words';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { Authorship } from './hall-store.ts';

interface Words {
  readonly title: string;
  readonly text: string;
}

/** What was reported, as it was written. */
export interface NewSubmission extends Words {
  readonly contributionId: string;
  readonly ordinal: number;
  readonly week: LocalDate;
  readonly happenedOn: LocalDate;
}

/** Takes a contribution in; its first submission follows. */
export async function insertContribution(
  tx: Tx,
  contribution: {
    readonly contributionId: string;
    readonly organisationId: number;
    readonly kind: ContributionKind;
    readonly caseId: string | null;
    readonly caseNumber: string | null;
    readonly policy: ClaimedPolicy | null;
  },
): Promise<void> {
  const { contributionId: id, organisationId, kind, caseId, caseNumber, policy } = contribution;
  await tx
    .insertInto('hall.contributions')
    .values({
      ...{ id, kind, organisation_id: organisationId },
      ...{ case_id: caseId, case_number: caseNumber },
      ...{ policy_id: policy?.policyId ?? null, policy_measures: policy?.measures ?? [] },
    })
    .execute();
}

/** Keeps a submission as it was written. */
export async function insertSubmission(
  tx: Tx,
  submission: NewSubmission,
  { at, by }: Authorship,
): Promise<void> {
  const { contributionId, ordinal, week, happenedOn, title, text } = submission;
  await tx
    .insertInto('hall.submissions')
    .values({
      ...{ contribution_id: contributionId, ordinal, week, happened_on: happenedOn, title, text },
      ...{ submitted_at: toTimestamp(at), submitted_by: by },
    })
    .execute();
}

/** Whoever acts on a contribution acts alone until his transaction ends. */
export async function lockContributions(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx
    .selectFrom('hall.contributions')
    .select('id')
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Notes the verdict on a submission that has none. */
export async function insertVerdict(
  tx: Tx,
  verdict: {
    readonly contributionId: string;
    readonly ordinal: number;
    readonly verdict: 'ADOPTED' | 'RETURNED';
    readonly reason: string | null;
    readonly toldIn: LocalDate | null;
  },
  { at, by }: Authorship,
): Promise<void> {
  const { contributionId, ordinal, reason, toldIn } = verdict;
  await tx
    .updateTable('hall.submissions')
    .set({ verdict: verdict.verdict, reason, told_in: toldIn })
    .set({ judged_at: toTimestamp(at), judged_by: by })
    .where('contribution_id', '=', contributionId)
    .where('ordinal', '=', ordinal)
    .where('verdict', 'is', null)
    .execute();
}

/** An adopted submission is told in the issue of another week from now on; null: of its own. */
export async function tellIn(
  tx: Tx,
  {
    contributionId,
    ordinal,
    toldIn,
  }: {
    readonly contributionId: string;
    readonly ordinal: number;
    readonly toldIn: LocalDate | null;
  },
): Promise<void> {
  await tx
    .updateTable('hall.submissions')
    .set({ told_in: toldIn })
    .where('contribution_id', '=', contributionId)
    .where('ordinal', '=', ordinal)
    .execute();
}

/** Keeps an edition of the adopted text beside those before it. */
export async function insertEdition(
  tx: Tx,
  given: Words & { readonly contributionId: string; readonly edition: number },
  { at, by }: Authorship,
): Promise<void> {
  const { contributionId, edition, title, text } = given;
  await tx
    .insertInto('hall.editions')
    .values({
      ...{ contribution_id: contributionId, edition, title, text },
      ...{ edited_at: toTimestamp(at), edited_by: by },
    })
    .execute();
}

/** One contribution, and whatever it told too, is told by another from now on. */
export async function markMerged(
  tx: Tx,
  { otherId, intoId }: { readonly otherId: string; readonly intoId: string },
): Promise<void> {
  await tx
    .updateTable('hall.contributions')
    .set({ merged_into: intoId })
    .where((is) => is.or([is('id', '=', otherId), is('merged_into', '=', otherId)]))
    .execute();
}
