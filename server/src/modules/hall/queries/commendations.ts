import type { CommendationKind, SenderType, Verification } from '@banshi/contract/hall-words';
import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { CommendationContent } from '../core/commendation.ts';

/** Thanks of the register. */
export interface RecordedCommendation extends CommendationContent {
  readonly commendationId: string;
  readonly organisationId: number;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
  readonly verification: Verification;
  readonly note: string | null;
  readonly verifiedBy: string | null;
}

/** The thanks received within these days, the latest first. */
export async function readCommendations(
  db: Reader,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<RecordedCommendation[]> {
  const rows = await db
    .selectFrom('hall.commendations')
    .select(['id', 'organisation_id', 'kind', 'received_on', 'sender_type', 'senders', 'reason'])
    .select(['recorded_at', 'recorded_by', 'verification', 'note', 'verified_by'])
    .where('received_on', '>=', from)
    .where('received_on', '<=', to)
    .orderBy('received_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ commendationId: row.id, organisationId: row.organisation_id, reason: row.reason },
    ...{ kind: row.kind as CommendationKind, receivedOn: row.received_on },
    senderType: row.sender_type as SenderType,
    // Whatever is stored was checked against the contract when it came in.
    senders: row.senders as unknown as readonly string[],
    ...{ recordedAt: row.recorded_at, recordedBy: row.recorded_by, note: row.note },
    ...{ verification: row.verification as Verification, verifiedBy: row.verified_by },
  }));
}

/** Who recorded these thanks; undefined when there are none of this number. */
export async function recorderOf(db: Reader, commendationId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('hall.commendations')
    .select('recorded_by')
    .where('id', '=', commendationId)
    .executeTakeFirst();
  return row?.recorded_by;
}
