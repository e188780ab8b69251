import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../core/actor.ts';

/** The window at which a member of staff sits now; undefined for who has none. */
export type StaffWindow = (
  staffId: StaffId,
) => Promise<{ readonly windowId: number; readonly name: string } | undefined>;

/** Looks windows up. */
export function createStaffWindow(db: Reader): StaffWindow {
  return (staffId) =>
    db
      .selectFrom('identity.staff as p')
      .innerJoin('identity.windows as w', 'w.id', 'p.window_id')
      .select(['w.id as windowId', 'w.name'])
      .where('p.id', '=', staffId)
      .executeTakeFirst();
}
