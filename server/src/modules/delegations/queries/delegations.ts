import type { DelegationAction } from '@banshi/contract/delegation-words';
import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { Delegation, DelegationContent } from '../core/delegation.ts';

/** The whole register, the newest first: some hundred items for some cities. */
export async function readDelegations(db: Reader): Promise<Delegation[]> {
  const rows = await delegationsIn(db).orderBy('id', 'desc').execute();
  return rows.map(fromRow);
}

/** One delegation; undefined when there is none of this number. */
export async function findDelegation(db: Reader, id: number): Promise<Delegation | undefined> {
  const row = await delegationsIn(db).where('id', '=', id).executeTakeFirst();
  return row && fromRow(row);
}

/** What one body has been given of one item, in any state. */
export async function delegationsOfItem(
  db: Reader,
  { catalogCode, toOrgId }: Pick<DelegationContent, 'catalogCode' | 'toOrgId'>,
): Promise<Delegation[]> {
  const rows = await delegationsIn(db)
    .where('catalog_code', '=', catalogCode)
    .where('to_org_id', '=', toOrgId)
    .orderBy('id')
    .execute();
  return rows.map(fromRow);
}

function delegationsIn(db: Reader) {
  return db
    .selectFrom('delegations.delegations')
    .select(['id', 'revision', 'state', 'content', 'editors', 'paper_no', 'signed_on'])
    .select(['announced_on', 'announced_in', 'handed_over_on']);
}

type Row = Awaited<ReturnType<ReturnType<typeof delegationsIn>['executeTakeFirstOrThrow']>>;

function fromRow(row: Row): Delegation {
  return {
    id: row.id,
    revision: row.revision,
    state: row.state as Delegation['state'],
    // Whatever is stored was checked against the contract when it came in.
    content: row.content as unknown as DelegationContent,
    editors: row.editors,
    paperNo: row.paper_no,
    signedOn: row.signed_on,
    announcedOn: row.announced_on,
    announcedIn: row.announced_in,
    handedOverOn: row.handed_over_on,
  };
}

/** An entry of the journal: who did what, and what he gave with it. */
export interface DelegationEntry {
  readonly revision: number;
  readonly action: DelegationAction | 'create';
  readonly on: LocalDate | undefined;
  readonly note: string | undefined;
  readonly at: Instant;
  readonly by: string | null;
}

/** All that was done to a delegation, the newest first. */
export async function readEntries(db: Reader, id: number): Promise<DelegationEntry[]> {
  const rows = await db
    .selectFrom('delegations.journal')
    .select(['revision', 'action', 'act', 'at', 'by'])
    .where('delegation_id', '=', id)
    .orderBy('revision', 'desc')
    .execute();
  return rows.map(({ revision, action, act, at, by }) => {
    const { on, note } = act as { readonly on?: LocalDate; readonly note?: string };
    return { revision, action: action as DelegationEntry['action'], on, note, at, by };
  });
}
