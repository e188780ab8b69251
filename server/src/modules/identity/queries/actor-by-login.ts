import { ROLES, type RoleId } from '@banshi/contract/roles';
import type { Reader } from '../../../platform/database/index.ts';
import type { Actor, StaffId } from '../core/actor.ts';
import { readOrganisationTree } from '../organisation-tree.ts';

/** The actor behind a login, for demo content and commands that act for an account. */
export async function findActorByLogin(db: Reader, login: string): Promise<Actor | undefined> {
  const staff = await db
    .selectFrom('identity.staff')
    .select(['id', 'name', 'organisation_id', 'window_id'])
    .where('login', '=', login)
    .executeTakeFirst();
  if (!staff) return undefined;
  const grants = await db
    .selectFrom('identity.grants')
    .select(['role', 'organisation_id'])
    .where('staff_id', '=', staff.id)
    .where('ended_at', 'is', null)
    .orderBy('role')
    .orderBy('organisation_id')
    .execute();
  const tree = await readOrganisationTree(db);
  return {
    staffId: staff.id as StaffId,
    name: staff.name,
    organisationId: staff.organisation_id,
    windowId: staff.window_id ?? undefined,
    grants: grants
      .filter((grant): grant is typeof grant & { role: RoleId } => grant.role in ROLES)
      .map((grant) => ({
        role: grant.role,
        organisationId: grant.organisation_id,
        covers: tree.within(grant.organisation_id),
      })),
  };
}
