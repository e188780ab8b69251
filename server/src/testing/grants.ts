import type { RoleId } from '@banshi/contract/roles';
import { sql } from 'kysely';
import { ok } from '../kernel/result.ts';
import { insertGrants, readOrganisationTree } from '../modules/identity/index.ts';
import { transact } from '../platform/database/index.ts';
import type { Hall } from './hall.ts';
import type { Person } from './person.ts';

/** Gives a person one more role; it counts from the next call on. */
export async function grantRole(
  { db }: Hall,
  { staffId }: Person,
  { role, bodyCode }: { readonly role: RoleId; readonly bodyCode: string },
): Promise<void> {
  const body = (await readOrganisationTree(db)).all.find((one) => one.code === bodyCode);
  if (!body || !staffId) throw new Error(`nobody is given ${role} for ${bodyCode}`);
  const grant = { staffId, role, organisationId: body.id };
  await transact(db, async (tx) => ok(await insertGrants(tx, [grant])));
}

/** Takes every role from a person; it counts from the next call on. */
export async function revokeAll({ db }: Hall, { staffId }: Person): Promise<void> {
  await sql`update identity.grants set ended_at = now(), ended_by = ${staffId}
    where staff_id = ${staffId} and ended_at is null`.execute(db);
}
