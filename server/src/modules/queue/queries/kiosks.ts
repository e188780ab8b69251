import type { Instant } from '../../../kernel/instant.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { Kiosk } from '../core/kiosk.ts';

/** A machine with who entered it and when. */
export interface RecordedKiosk extends Kiosk {
  readonly openedAt: Instant;
  readonly openedBy: StaffId;
}

/** All machines in the order in which they were entered; there are some dozen. */
export async function readKiosks(db: Reader): Promise<readonly RecordedKiosk[]> {
  const rows = await db
    .selectFrom('queue.kiosks')
    .select(['id', 'name', 'organisation_id', 'is_open', 'opened_at', 'opened_by'])
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...{ kioskId: row.id, name: row.name, organisationId: row.organisation_id },
    ...{ isOpen: row.is_open, openedAt: row.opened_at, openedBy: row.opened_by as StaffId },
  }));
}

/** The open machine whose key has this digest. */
export async function findOpenKiosk(
  db: Reader,
  keySm3: Buffer,
): Promise<Pick<Kiosk, 'kioskId' | 'name'> | undefined> {
  return db
    .selectFrom('queue.kiosks')
    .select(['id as kioskId', 'name'])
    .where('key_sm3', '=', keySm3)
    .where('is_open', '=', true)
    .executeTakeFirst();
}
