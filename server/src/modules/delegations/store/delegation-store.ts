import type { DelegationAction } from '@banshi/contract/delegation-words';
import type { Instant } from '../../../kernel/instant.ts';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { Delegation, DelegationContent } from '../core/delegation.ts';

/** Who did it, and when; nobody where the demo itself did. */
export interface Authorship {
  readonly at: Instant;
  readonly by: string;
}

/** Begins a delegation, and gives the number under which it goes from then on. */
export async function insertDelegation(
  tx: Tx,
  content: DelegationContent,
  { at, by }: Authorship,
): Promise<number> {
  const { id } = await tx
    .insertInto('delegations.delegations')
    .values({
      from_org_id: content.fromOrgId,
      to_org_id: content.toOrgId,
      catalog_code: content.catalogCode,
      way: content.way,
      state: 'DRAFT',
      revision: 1,
      content: JSON.stringify(content),
      editors: [by],
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertEntry(tx, { id, revision: 1, action: 'create', act: {}, at, by });
  return id;
}

/** Keeps a delegation after an act, with its entry; whoever calls holds its lock. */
export async function updateDelegation(
  tx: Tx,
  next: Delegation,
  { action, act, at, by }: Authorship & { readonly action: DelegationAction; readonly act: object },
): Promise<void> {
  const { id, revision, state, content, editors } = next;
  await tx
    .updateTable('delegations.delegations')
    .set({
      ...{ state, revision, content: JSON.stringify(content), editors: [...editors] },
      way: content.way,
      paper_no: next.paperNo,
      signed_on: next.signedOn,
      announced_on: next.announcedOn,
      announced_in: next.announcedIn,
      handed_over_on: next.handedOverOn,
    })
    .where('id', '=', id)
    .execute();
  await insertEntry(tx, { id, revision, action, act, at, by });
}

/** Lets one act at a time be done to a delegation. */
export async function lockDelegation(tx: Tx, id: number): Promise<void> {
  await tx
    .selectFrom('delegations.delegations')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .execute();
}

async function insertEntry(
  tx: Tx,
  entry: Authorship & {
    readonly id: number;
    readonly revision: number;
    readonly action: DelegationAction | 'create';
    readonly act: object;
  },
): Promise<void> {
  const { id: delegation_id, revision, action, act, at, by } = entry;
  await tx
    .insertInto('delegations.journal')
    .values({ delegation_id, revision, action, act: JSON.stringify(act), at: toTimestamp(at), by })
    .execute();
}
