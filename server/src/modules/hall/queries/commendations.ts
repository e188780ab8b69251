import type { CommendationKind, SenderType, Verification } from '@banshi/contract/hall-words';
import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { CommendationContent, ThankedPeople } from '../core/commendation.ts';

/** Thanks of the register. */
export interface RecordedCommendation extends CommendationContent, ThankedPeople {
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
  const rows = await commendationsIn(db)
    .where('received_on', '>=', from)
    .where('received_on', '<=', to)
    .orderBy('received_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(recorded);
}

/** One entry of thanks; undefined when there is none of this number. */
export async function findCommendation(
  db: Reader,
  commendationId: string,
): Promise<RecordedCommendation | undefined> {
  const row = await commendationsIn(db).where('id', '=', commendationId).executeTakeFirst();
  return row && recorded(row);
}

function commendationsIn(db: Reader) {
  return db
    .selectFrom('hall.commendations')
    .select(['id', 'organisation_id', 'kind', 'received_on', 'sender_type', 'senders', 'reason'])
    .select(['window_id', 'staff', 'related_cases'])
    .select(['recorded_at', 'recorded_by', 'verification', 'note', 'verified_by']);
}

type Row = Awaited<ReturnType<ReturnType<typeof commendationsIn>['executeTakeFirstOrThrow']>>;

function recorded(row: Row): RecordedCommendation {
  return {
    ...{ commendationId: row.id, organisationId: row.organisation_id, reason: row.reason },
    ...{ kind: row.kind as CommendationKind, receivedOn: row.received_on },
    senderType: row.sender_type as SenderType,
    // Whatever is stored was checked against the contract when it came in.
    senders: row.senders as unknown as readonly string[],
    staffIds: row.staff as unknown as readonly string[],
    related: row.related_cases as unknown as ThankedPeople['related'],
    ...{ windowId: row.window_id, recordedAt: row.recorded_at, recordedBy: row.recorded_by },
    verification: row.verification as Verification,
    ...{ note: row.note, verifiedBy: row.verified_by },
  };
}
