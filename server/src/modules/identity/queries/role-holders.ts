import type { RoleId } from '@banshi/contract/roles';
import type { Instant } from '../../../kernel/instant.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../core/actor.ts';
import type { OrganisationTree } from '../organisation-tree.ts';
import type { Colleague } from './department-staff.ts';
import { isHeldOn } from './held-roles.ts';

/** Who is appointed to a role now, for every body: their own, or one above it. */
export type RoleHolders = (
  role: RoleId,
) => Promise<(organisationId: number) => readonly Colleague[]>;

/** Looks all holders of a role up in one statement; those whose account is closed are none. */
export function createRoleHolders(
  db: Reader,
  now: () => Instant,
  organisations: () => Promise<OrganisationTree>,
): RoleHolders {
  return async (role) => {
    const rows = await db
      .selectFrom('identity.grants as g')
      .innerJoin('identity.staff as p', 'p.id', 'g.staff_id')
      .select(['p.id', 'p.name', 'g.organisation_id'])
      .where('g.role', '=', role)
      .where(isHeldOn(localDateOf(now())))
      .where('p.disabled_at', 'is', null)
      .orderBy('p.name')
      .orderBy('p.id')
      .execute();
    const { within } = await organisations();
    return (organisationId) => {
      const fitting = rows.filter((row) => within(row.organisation_id).has(organisationId));
      const byId = new Map(fitting.map(({ id, name }) => [id, name]));
      return [...byId].map(([id, name]) => ({ staffId: id as StaffId, name }));
    };
  };
}
