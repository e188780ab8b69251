import type { Instant } from '../../../kernel/instant.ts';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { Kiosk } from '../core/kiosk.ts';

interface Author {
  readonly at: Instant;
  readonly by: StaffId;
}

/** Enters a machine. */
export async function insertKiosk(
  tx: Tx,
  kiosk: Pick<Kiosk, 'name' | 'organisationId'> & { readonly keySm3: Buffer },
  { at, by }: Author,
): Promise<number> {
  const { name, organisationId, keySm3 } = kiosk;
  const { id } = await tx
    .insertInto('queue.kiosks')
    .values({
      ...{ name, organisation_id: organisationId, key_sm3: keySm3, is_open: true },
      ...{ opened_at: toTimestamp(at), opened_by: by },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Writes a machine anew. */
export async function updateKiosk(
  tx: Tx,
  { kioskId, name, isOpen }: Pick<Kiosk, 'kioskId' | 'name' | 'isOpen'>,
  { at, by }: Author,
): Promise<void> {
  await tx
    .updateTable('queue.kiosks')
    .set({ name, is_open: isOpen, changed_at: toTimestamp(at), changed_by: by })
    .where('id', '=', kioskId)
    .execute();
}
