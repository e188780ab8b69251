import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../core/actor.ts';

/** A member of staff as journals and lists show him. */
export interface StaffName {
  readonly name: string;
  readonly organisation: string;
}

/** Names by id; ids without an account are left out. */
export type StaffNames = (
  ids: readonly (StaffId | null | undefined)[],
) => Promise<ReadonlyMap<StaffId, StaffName>>;

/** Looks names up in one statement per call. */
export function createStaffNames(db: Reader): StaffNames {
  return async (ids) => {
    const wanted = [...new Set(ids.filter((id) => id !== null && id !== undefined))];
    if (wanted.length === 0) return new Map();
    const rows = await db
      .selectFrom('identity.staff as p')
      .innerJoin('identity.organisations as o', 'o.id', 'p.organisation_id')
      .select(['p.id', 'p.name', 'o.short_name'])
      .where('p.id', 'in', wanted)
      .orderBy('p.id')
      .execute();
    return new Map(
      rows.map((row) => [row.id as StaffId, { name: row.name, organisation: row.short_name }]),
    );
  };
}
