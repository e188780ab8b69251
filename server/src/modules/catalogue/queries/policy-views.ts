import type {
  PolicyDetail,
  PolicySummary,
  ActingMeasure as ShownMeasure,
} from '@banshi/contract/policies';
import { previewPolicy } from '@banshi/contract/policy-acts';
import { formatInstant } from '../../../kernel/instant-text.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { Actor, OrganisationTree, StaffId, StaffNames } from '../../identity/index.ts';
import { callerOf } from '../caller.ts';
import { type ActingMeasure, actsOn, stageOn } from '../core/policy.ts';
import { policyActionsOf, policyRefusal } from '../core/policy-rights.ts';
import { policyFindings } from '../core/policy-rules.ts';
import type { MatterIndex } from '../matter-index.ts';
import { nameOf } from '../matter-views.ts';
import {
  findPolicy,
  type PolicyDraftRow,
  type PolicyRow,
  readPolicyDrafts,
  standingOf,
} from './policies.ts';
import { mattersNamed, policyBackground } from './policy-background.ts';

/** What the pages of policy documents are drawn from. */
export interface PolicyViewDeps {
  readonly db: Reader;
  readonly staffNames: StaffNames;
  readonly index: MatterIndex;
  readonly bodies: OrganisationTree;
  readonly today: LocalDate;
}

type Shown = Pick<PolicyViewDeps, 'bodies' | 'today'>;

/** Drafts and published documents in which the text stands, the newest first. */
export async function listedPolicies(deps: PolicyViewDeps, text = ''): Promise<PolicySummary[]> {
  const drafts = await readPolicyDrafts(deps.db);
  const all = [...drafts, ...deps.index.policies].toSorted(
    (one, other) => other.policyId - one.policyId,
  );
  return all
    .filter((one) => saysOf(one, deps).includes(text.trim()))
    .map((one) => summaryOfPolicy(one, deps));
}

function saysOf({ content, issuerId }: PolicyDraftRow | PolicyRow, { bodies }: Shown): string {
  const { title, docNo, measures } = content;
  const issuer = bodies.byId.get(issuerId)?.name ?? '';
  return [title, docNo, issuer, ...measures.map((one) => one.text)].join('\n');
}

function summaryOfPolicy(one: PolicyDraftRow | PolicyRow, { bodies, today }: Shown): PolicySummary {
  const { policyId, issuerId, content } = one;
  const { title, docNo, issuedOn, effectiveFrom, effectiveTo, measures } = content;
  const isPublished = 'publishedAt' in one;
  const lastDay = isPublished ? one.lastDay : undefined;
  return {
    ...{ policyId, title, docNo, issuedOn, effectiveFrom },
    issuerName: bodies.byId.get(issuerId)?.name ?? '',
    lastDay: lastDay ?? effectiveTo,
    stage: isPublished ? stageOn(one, today) : 'DRAFT',
    isInForce: isPublished && actsOn({ from: effectiveFrom as LocalDate, lastDay }, today),
    measureCount: measures.length,
    actingCount: measures.filter(({ effects }) => effects.length > 0).length,
  };
}

/** One document as this person sees it; undefined when there is none of this number. */
export async function policyDetail(
  deps: PolicyViewDeps,
  actor: Actor,
  policyId: number,
): Promise<PolicyDetail | undefined> {
  const found = await findPolicy(deps.db, policyId);
  if (!found) return undefined;
  const one = 'draft' in found ? found.draft : found.policy;
  const { content, issuerId } = one;
  const caller = callerOf(actor);
  const standing = standingOf(found, deps.today);
  const refusal = policyRefusal('publish', standing, { caller });
  return {
    ...summaryOfPolicy(one, deps),
    issuerId,
    content: content as PolicyDetail['content'],
    matters: mattersNamed(content, deps.index).map(({ taskCode, matterId, name, department }) => ({
      ...{ taskCode, matterId, name, departmentName: department.shortName },
    })),
    ...('draft' in found ? await draftParts(deps, found.draft) : NO_DRAFT),
    ...('policy' in found ? await publishedParts(deps, found.policy) : NOT_PUBLISHED),
    actions: policyActionsOf(standing, caller),
    mayPreview: caller.holds(previewPolicy.access, issuerId),
    isOwnDraft: refusal?.code === 'catalogue/policy-same-person',
  };
}

const NO_DRAFT = { revision: 0, findings: [], editedAt: null, editedByName: null };
const NOT_PUBLISHED = { publishedAt: null, publishedByName: null, ending: null };

async function draftParts(deps: PolicyViewDeps, draft: PolicyDraftRow) {
  const { issuerId, content, revision, editedAt, editedBy } = draft;
  const { today } = deps;
  const background = await policyBackground(deps.db, deps, { issuerId, content, today });
  const names = await deps.staffNames([editedBy as StaffId | null]);
  return {
    revision,
    findings: policyFindings(content, background),
    editedAt: formatInstant(editedAt),
    editedByName: nameOf(names, editedBy),
  };
}

async function publishedParts({ staffNames }: PolicyViewDeps, policy: PolicyRow) {
  const { publishedAt, publishedBy, end } = policy;
  const names = await staffNames([publishedBy, end?.by ?? null].map((id) => id as StaffId | null));
  return {
    publishedAt: formatInstant(publishedAt),
    publishedByName: nameOf(names, publishedBy),
    ending: end
      ? {
          ...{ lastDay: end.lastDay, reason: end.reason, supersededBy: end.supersededBy },
          byName: nameOf(names, end.by),
        }
      : null,
  };
}

/** The measures that act, or will act, on a matter, as its page shows them. */
export function measuresShown(
  measures: readonly ActingMeasure[],
  today: LocalDate,
): ShownMeasure[] {
  return measures
    .filter(({ lastDay }) => lastDay === undefined || today <= lastDay)
    .map((one) => ({
      ...one,
      effect: one.effect as ShownMeasure['effect'],
      lastDay: one.lastDay ?? null,
      isInForce: actsOn(one, today),
    }));
}
