import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { type Database, type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { StaffId } from '../core/actor.ts';

/** The number of a member of staff, as it is kept. */
export interface SealedMobile {
  readonly staffId: StaffId;
  readonly sealed: Buffer;
}

/** Keeps the number of a member of staff in place of the one before. */
export async function saveMobile(
  db: Database,
  { staffId, sealed }: SealedMobile,
  at: Instant,
): Promise<void> {
  const columns = { mobile_encrypted: sealed, set_at: toTimestamp(at) };
  await db
    .insertInto('identity.staff_mobiles')
    .values({ staff_id: staffId, ...columns })
    .onConflict((conflict) => conflict.column('staff_id').doUpdateSet(columns))
    .execute();
}

/** Forgets the number of a member of staff. */
export async function deleteMobile(db: Database, staffId: StaffId): Promise<void> {
  await db.deleteFrom('identity.staff_mobiles').where('staff_id', '=', staffId).execute();
}

/** The numbers that another key than this has closed, kept from others until the transaction ends. */
export async function mobilesSealedOtherwise(
  tx: Tx,
  keyId: number,
): Promise<readonly SealedMobile[]> {
  const { rows } = await sql<SealedMobile>`
    select staff_id as "staffId", mobile_encrypted as sealed from identity.staff_mobiles
    where get_byte(mobile_encrypted, 0) <> ${keyId} order by staff_id for update`.execute(tx);
  return rows;
}

/** Keeps a number closed anew; when it was given stays. */
export async function resealMobile(tx: Tx, { staffId, sealed }: SealedMobile): Promise<void> {
  await tx
    .updateTable('identity.staff_mobiles')
    .set({ mobile_encrypted: sealed })
    .where('staff_id', '=', staffId)
    .execute();
}
