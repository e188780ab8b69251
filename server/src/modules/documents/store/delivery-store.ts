import type { DeliveryState } from '@banshi/contract/document-words';
import type { Instant } from '../../../kernel/instant.ts';
import { type Reader, type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { DeliveryGiven } from '../core/delivery.ts';
import type { DocumentKey } from '../queries/find-document.ts';

/** How far the delivery of a document has come, and in how many attempts. */
export async function deliveryStand(
  db: Reader,
  { caseId, seq }: DocumentKey,
): Promise<{ readonly state: DeliveryState; readonly attempts: number }> {
  const last = await db
    .selectFrom('documents.deliveries')
    .select(['state', 'attempt'])
    .where('case_id', '=', caseId)
    .where('seq', '=', seq)
    .orderBy('attempt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { state: (last?.state as DeliveryState) ?? 'none', attempts: last?.attempt ?? 0 };
}

/** Appends an attempt. */
export async function insertDelivery(
  tx: Tx,
  { caseId, seq }: DocumentKey,
  given: DeliveryGiven & {
    readonly attempt: number;
    readonly at: Instant;
    readonly by: string;
  },
): Promise<void> {
  await tx
    .insertInto('documents.deliveries')
    .values({
      case_id: caseId,
      seq,
      attempt: given.attempt,
      method: given.method,
      state: given.state,
      receiver_name: given.receiverName,
      tracking_no: given.trackingNo,
      recorded_at: toTimestamp(given.at),
      recorded_by: given.by,
    })
    .execute();
}
