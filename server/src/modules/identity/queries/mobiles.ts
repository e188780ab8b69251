import type { Protection } from '../../../platform/crypto/index.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../core/actor.ts';

/** The mobiles that members of staff gave for warnings. */
export interface Mobiles {
  /** Who of these gave a number. */
  readonly whoHave: (db: Reader, staffIds: readonly StaffId[]) => Promise<readonly StaffId[]>;
  /** The number in clear, for whoever sends something there; undefined where none is given. */
  readonly numberOf: (staffId: StaffId) => Promise<string | undefined>;
}

/** Looks the mobiles of staff up; who has left is told nothing more. */
export function createMobiles(db: Reader, protection: Pick<Protection, 'decrypt'>): Mobiles {
  return {
    whoHave: async (reader, staffIds) => {
      if (staffIds.length === 0) return [];
      const rows = await given(reader).where('m.staff_id', 'in', staffIds).execute();
      return rows.map(({ staff_id }) => staff_id as StaffId);
    },
    numberOf: async (staffId) => {
      const row = await given(db).where('m.staff_id', '=', staffId).executeTakeFirst();
      return row && protection.decrypt(row.mobile_encrypted, staffId);
    },
  };
}

function given(db: Reader) {
  return db
    .selectFrom('identity.staff_mobiles as m')
    .innerJoin('identity.staff as p', 'p.id', 'm.staff_id')
    .select(['m.staff_id', 'm.mobile_encrypted'])
    .where('p.disabled_at', 'is', null)
    .orderBy('m.staff_id');
}
