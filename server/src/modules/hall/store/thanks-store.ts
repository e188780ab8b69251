import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { CommendationContent, ThankedPeople } from '../core/commendation.ts';
import type { Authorship } from './hall-store.ts';

/** Records thanks whose sender was not asked yet. */
export async function insertCommendation(
  tx: Tx,
  given: CommendationContent &
    ThankedPeople & {
      readonly commendationId: string;
      readonly organisationId: number;
    },
  { at, by }: Authorship,
): Promise<void> {
  const { commendationId, organisationId, kind, receivedOn, senderType, senders, reason } = given;
  await tx
    .insertInto('hall.commendations')
    .values({
      ...{ id: commendationId, organisation_id: organisationId, kind, received_on: receivedOn },
      ...{ sender_type: senderType, senders: JSON.stringify(senders), reason },
      ...{ window_id: given.windowId, staff: JSON.stringify(given.staffIds) },
      related_cases: JSON.stringify(given.related),
      ...{ recorded_at: toTimestamp(at), recorded_by: by, verification: 'UNVERIFIED' },
    })
    .execute();
}

/** Notes what the sender said; false when that was noted before. */
export async function markVerified(
  tx: Tx,
  verdict: {
    readonly commendationId: string;
    readonly verification: 'CONFIRMED' | 'DENIED';
    readonly note: string;
  },
  { at, by }: Authorship,
): Promise<boolean> {
  const { commendationId, verification, note } = verdict;
  const done = await tx
    .updateTable('hall.commendations')
    .set({ verification, note, verified_at: toTimestamp(at), verified_by: by })
    .where('id', '=', commendationId)
    .where('verification', '=', 'UNVERIFIED')
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
