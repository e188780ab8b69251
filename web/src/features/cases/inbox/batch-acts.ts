import { countersignCase, decideCase, verifyCase } from '@banshi/contract/case-acts';
import { BATCH_ACTS, type BatchAct } from '@banshi/contract/case-batch';
import { assignCase, claimCase, releaseCase } from '@banshi/contract/case-desk';
import type { Session } from '@banshi/contract/identity';
import type { RoleId } from '@banshi/contract/roles';

/** Whoever may do it to one case may do it to several. */
const ROLES_FOR: Readonly<Record<BatchAct, readonly RoleId[]>> = {
  claim: claimCase.access,
  release: releaseCase.access,
  assign: assignCase.access,
  verify: verifyCase.access,
  countersign: countersignCase.access,
  grant: decideCase.access,
};

/** What this person may do to several cases at a press. */
export function batchActsOf({ grants }: Pick<Session, 'grants'>): readonly BatchAct[] {
  return BATCH_ACTS.filter((act) => grants.some(({ role }) => ROLES_FOR[act].includes(role)));
}

/** Acts that need nothing else, and undo each other. */
export const UNDONE_BY: Partial<Readonly<Record<BatchAct, BatchAct>>> = {
  claim: 'release',
  release: 'claim',
};

/** Acts that need nothing but the cases. */
export function isBare(act: BatchAct): boolean {
  return act in UNDONE_BY;
}

/** Acts that carry an opinion, the same for every case of the batch. */
export function needsOpinion(act: BatchAct): boolean {
  return act === 'verify' || act === 'countersign' || act === 'grant';
}
