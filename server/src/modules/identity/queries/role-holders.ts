import type { RoleId } from '@banshi/contract/roles';
import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { gathered, type Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../core/actor.ts';
import type { OrganisationTree } from '../organisation-tree.ts';
import type { Colleague } from './department-staff.ts';
import { isHeldOn } from './held-roles.ts';

/** Who is appointed to a role now, for every body: their own, or one above it. */
export type RoleHolders = (
  role: RoleId,
) => Promise<(organisationId: number) => readonly Colleague[]>;

interface HolderRow {
  readonly role: string;
  readonly id: string;
  readonly name: string;
  readonly organisation_id: number;
}

async function readHoldersOfAll(
  db: Reader,
  roles: readonly RoleId[],
  today: LocalDate,
): Promise<readonly (readonly HolderRow[])[]> {
  const { rows } = await sql<HolderRow>`
    select g.role, p.id, p.name, g.organisation_id
    from identity.grants g join identity.staff p on p.id = g.staff_id
    where g.role = any(${[...roles]}::text[]) and ${isHeldOn(today)} and p.disabled_at is null
    order by p.name, p.id`.execute(db);
  const byRole = Map.groupBy(rows, (row) => row.role);
  return roles.map((role) => byRole.get(role) ?? []);
}

/** Looks all holders of a role up; those whose account is closed are none. */
export function createRoleHolders(
  db: Reader,
  now: () => Instant,
  organisations: () => Promise<OrganisationTree>,
): RoleHolders {
  const readHolders = gathered((reader: Reader, roles: readonly RoleId[]) =>
    readHoldersOfAll(reader, roles, localDateOf(now())),
  );
  return async (role) => {
    const rows = await readHolders(db, role);
    const { within } = await organisations();
    return (organisationId) => {
      const fitting = rows.filter((row) => within(row.organisation_id).has(organisationId));
      const byId = new Map(fitting.map(({ id, name }) => [id, name]));
      return [...byId].map(([id, name]) => ({ staffId: id as StaffId, name }));
    };
  };
}
