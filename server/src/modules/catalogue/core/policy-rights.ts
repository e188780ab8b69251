import type { PolicyAction } from '@banshi/contract/policy-words';
import type { RoleId } from '@banshi/contract/roles';
import type { Caller } from './matter-life.ts';

/** A draft as the rules ask for it. */
export interface PolicyDraft {
  readonly revision: number;
  /** Everybody who wrote in it. */
  readonly editors: readonly string[];
}

/** A document as it stands: written still, or published, and then perhaps ended. */
export type PolicyStanding = { readonly issuerId: number } & (
  | { readonly stage: 'DRAFT'; readonly draft: PolicyDraft }
  | { readonly stage: 'PUBLISHED' | 'ENDED' }
);

export type PolicyRefusal =
  | { readonly code: 'catalogue/policy-unknown' }
  | { readonly code: 'catalogue/policy-of-others'; readonly issuerId: number }
  | { readonly code: 'catalogue/policy-stage'; readonly stage: PolicyStanding['stage'] }
  | { readonly code: 'catalogue/policy-stale' }
  | { readonly code: 'catalogue/policy-same-person' };

const RIGHTS = {
  save: { by: 'MATTER_EDITOR', stage: 'DRAFT' },
  discard: { by: 'MATTER_EDITOR', stage: 'DRAFT' },
  publish: { by: 'MATTER_PUBLISHER', stage: 'DRAFT' },
  end: { by: 'MATTER_PUBLISHER', stage: 'PUBLISHED' },
} as const satisfies Record<PolicyAction, { by: RoleId; stage: PolicyStanding['stage'] }>;

/** Whether somebody may begin documents of this body. */
export function mayBegin({ holds }: Pick<Caller, 'holds'>, issuerId: number): boolean {
  return holds([RIGHTS.save.by], issuerId);
}

/**
 * What stands against this act: a document belongs to its issuer, is written before it is published, and is published
 * by somebody else than who wrote it.
 */
export function policyRefusal(
  action: PolicyAction,
  standing: PolicyStanding | undefined,
  { caller, revision }: { readonly caller: Caller; readonly revision?: number },
): PolicyRefusal | undefined {
  if (!standing) return { code: 'catalogue/policy-unknown' };
  const { issuerId, stage } = standing;
  const { by, stage: from } = RIGHTS[action];
  if (!caller.holds([by], issuerId)) return { code: 'catalogue/policy-of-others', issuerId };
  if (stage !== from) return { code: 'catalogue/policy-stage', stage };
  if (standing.stage !== 'DRAFT') return undefined;
  return draftRefusal(action, standing.draft, { caller, revision });
}

function draftRefusal(
  action: PolicyAction,
  draft: PolicyDraft,
  { caller, revision }: { readonly caller: Caller; readonly revision: number | undefined },
): PolicyRefusal | undefined {
  if (revision !== undefined && revision !== draft.revision)
    return { code: 'catalogue/policy-stale' };
  const isOwn = action === 'publish' && draft.editors.includes(caller.staffId);
  return isOwn ? { code: 'catalogue/policy-same-person' } : undefined;
}

/** What this person may do with the document now. */
export function policyActionsOf(standing: PolicyStanding, caller: Caller): PolicyAction[] {
  const actions = Object.keys(RIGHTS) as PolicyAction[];
  return actions.filter((action) => !policyRefusal(action, standing, { caller }));
}
