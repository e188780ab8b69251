import type { HandoverWay } from '@banshi/contract/bulletin-words';
import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { DraftId } from '../core/draft.ts';
import type { Addressee, RegisteredRecipient } from '../core/recipients.ts';

/** Who did it, and when. */
interface Authorship {
  readonly at: Instant;
  readonly by: StaffId;
}

/** Enters a recipient, or changes the one of its name. */
export async function upsertRecipient(
  tx: Tx,
  { kind, name, copies, organisationId }: RegisteredRecipient,
  { at, by }: Authorship,
): Promise<number> {
  const changing = { copies, organisation_id: organisationId, changed_at: toTimestamp(at) };
  const { id } = await tx
    .insertInto('bulletin.recipients')
    .values({ kind, name, ...changing, changed_by: by })
    .onConflict((conflict) =>
      conflict
        .columns(['kind', 'name'])
        .where('removed_at', 'is', null)
        .doUpdateSet({ ...changing, changed_by: by }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Takes a recipient off the register; false where there is none. */
export async function markRecipientRemoved(
  tx: Tx,
  recipientId: number,
  { at, by }: Authorship,
): Promise<boolean> {
  const done = await tx
    .updateTable('bulletin.recipients')
    .set({ removed_at: toTimestamp(at), removed_by: by })
    .where('id', '=', recipientId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Keeps to whom an issue went. */
export async function insertAddressees(
  tx: Tx,
  draftId: DraftId,
  addressees: readonly Addressee[],
): Promise<void> {
  if (addressees.length === 0) return;
  await tx
    .insertInto('bulletin.addressees')
    .values(
      addressees.map(({ kind, name, copies, organisationId }, index) => ({
        ...{ draft_id: draftId, ordinal: index + 1, kind, name, copies },
        organisation_id: organisationId,
      })),
    )
    .execute();
}

/** Notes how and when the copies of an addressee left; false where there is no such addressee. */
export async function markHandedOver(
  tx: Tx,
  place: { readonly issueId: DraftId; readonly ordinal: number },
  handover: Authorship & { readonly way: HandoverWay; readonly on: LocalDate },
): Promise<boolean> {
  const { way, on, at, by } = handover;
  const done = await tx
    .updateTable('bulletin.addressees')
    .set({ handed_way: way, handed_on: on, handed_at: toTimestamp(at), handed_by: by })
    .where('draft_id', '=', place.issueId)
    .where('ordinal', '=', place.ordinal)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Records that somebody opened an issue; the first time counts. */
export async function insertReceipt(
  tx: Tx,
  receipt: Authorship & { readonly issueId: DraftId; readonly organisationId: number },
): Promise<void> {
  const { issueId, organisationId, at, by } = receipt;
  await tx
    .insertInto('bulletin.receipts')
    .values({
      draft_id: issueId,
      staff_id: by,
      organisation_id: organisationId,
      read_at: toTimestamp(at),
    })
    .onConflict((conflict) => conflict.columns(['draft_id', 'staff_id']).doNothing())
    .execute();
}
