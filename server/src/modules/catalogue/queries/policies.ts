import type { Instant } from '../../../kernel/instant.ts';
import { earlierOf, type LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import { policyFromJson } from '../contract-check.ts';
import { type Policy, type PolicyContent, stageOn } from '../core/policy.ts';
import type { PolicyDraft, PolicyStanding } from '../core/policy-rights.ts';

/** A published document with who published and who ended it. */
export interface PolicyRow extends Policy {
  readonly publishedAt: Instant;
  readonly publishedBy: string | null;
  readonly end:
    | {
        readonly lastDay: LocalDate;
        readonly reason: string;
        readonly supersededBy: string | null;
        readonly by: string | null;
      }
    | undefined;
}

/** Every published document, the newest first. A province issues some hundred in a year. */
export async function readPolicies(db: Reader): Promise<PolicyRow[]> {
  const rows = await policiesIn(db).orderBy('p.id', 'desc').execute();
  return rows.map(policyFromRow);
}

/** Of these numbers the documents that were published, whatever became of them since. */
export async function readPublishedPolicies(
  db: Reader,
  policyIds: readonly number[],
): Promise<PolicyRow[]> {
  if (policyIds.length === 0) return [];
  const rows = await policiesIn(db).where('p.id', 'in', policyIds).orderBy('p.id').execute();
  return rows.map(policyFromRow);
}

/** A document, as a draft or published; undefined when there is none of this number. */
export async function findPolicy(
  db: Reader,
  policyId: number,
): Promise<{ readonly draft: PolicyDraftRow } | { readonly policy: PolicyRow } | undefined> {
  const draft = await draftsIn(db).where('id', '=', policyId).executeTakeFirst();
  if (draft) return { draft: draftFromRow(draft) };
  const row = await policiesIn(db).where('p.id', '=', policyId).executeTakeFirst();
  return row && { policy: policyFromRow(row) };
}

/** Where a document stands, as the rights ask for it; what was ended is ended, whenever its last day is. */
export function standingOf(
  found: { readonly draft: PolicyDraftRow } | { readonly policy: PolicyRow },
  today: LocalDate,
): PolicyStanding {
  if ('draft' in found) {
    const { issuerId, revision, editors } = found.draft;
    return { issuerId, stage: 'DRAFT', draft: { revision, editors } };
  }
  const { issuerId, end } = found.policy;
  return { issuerId, stage: end ? 'ENDED' : stageOn(found.policy, today) };
}

function policiesIn(db: Reader) {
  return db
    .selectFrom('catalogue.policies as p')
    .leftJoin('catalogue.policy_ends as e', 'e.policy_id', 'p.id')
    .select(['p.id', 'p.issuer_id', 'p.content', 'p.published_at', 'p.published_by'])
    .select(['e.last_day', 'e.reason', 'e.superseded_by', 'e.ended_by']);
}

type PublishedRow = Awaited<ReturnType<ReturnType<typeof policiesIn>['executeTakeFirstOrThrow']>>;

function policyFromRow(row: PublishedRow): PolicyRow {
  const content = policyFromJson(row.content);
  const { last_day: lastDay, reason, superseded_by: supersededBy, ended_by: by } = row;
  return {
    policyId: row.id,
    issuerId: row.issuer_id,
    content,
    lastDay: lastDayOf(content, lastDay),
    publishedAt: row.published_at,
    publishedBy: row.published_by,
    end: lastDay === null ? undefined : { lastDay, reason: reason ?? '', supersededBy, by },
  };
}

function lastDayOf({ effectiveTo }: PolicyContent, ended: LocalDate | null): LocalDate | undefined {
  const own = effectiveTo as LocalDate | null;
  return own !== null && ended !== null ? earlierOf(own, ended) : (own ?? ended ?? undefined);
}

/** A document that is being written. */
export interface PolicyDraftRow extends PolicyDraft {
  readonly policyId: number;
  readonly issuerId: number;
  readonly content: PolicyContent;
  readonly editedAt: Instant;
  readonly editedBy: string | null;
}

/** Every draft, the newest first. */
export async function readPolicyDrafts(db: Reader): Promise<PolicyDraftRow[]> {
  const rows = await draftsIn(db).orderBy('id', 'desc').execute();
  return rows.map(draftFromRow);
}

function draftsIn(db: Reader) {
  return db
    .selectFrom('catalogue.policy_drafts')
    .select(['id', 'issuer_id', 'revision', 'content', 'editors', 'edited_at', 'edited_by']);
}

type Row = Awaited<ReturnType<ReturnType<typeof draftsIn>['executeTakeFirstOrThrow']>>;

function draftFromRow(row: Row): PolicyDraftRow {
  return {
    policyId: row.id,
    issuerId: row.issuer_id,
    revision: row.revision,
    content: policyFromJson(row.content),
    editors: row.editors,
    editedAt: row.edited_at,
    editedBy: row.edited_by,
  };
}
