import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../core/actor.ts';

/** The account with this login, unless it is disabled. */
export async function findStaffForSignIn(
  db: Reader,
  login: string,
): Promise<{ staffId: StaffId; passwordHash: string } | undefined> {
  const row = await db
    .selectFrom('identity.staff')
    .select(['id', 'password_hash'])
    .where('login', '=', login)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return row && { staffId: row.id as StaffId, passwordHash: row.password_hash };
}
