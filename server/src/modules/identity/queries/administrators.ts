import type { RoleId } from '@banshi/contract/roles';
import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../core/actor.ts';
import { isHeldOn } from './held-roles.ts';

/** Of these roles, the ones that nobody who works holds for the whole house on the day but this person. */
export async function readHeldAlone(
  db: Reader,
  { staffId, roles }: { readonly staffId: StaffId; readonly roles: readonly RoleId[] },
  today: LocalDate,
): Promise<readonly RoleId[]> {
  const { rows } = await sql<{ role: RoleId }>`
    select g.role from identity.grants g
    join identity.organisations o on o.id = g.organisation_id and o.parent_id is null
    join identity.staff p on p.id = g.staff_id and p.disabled_at is null
    where g.role = any(${[...roles]}::text[]) and ${isHeldOn(today)}
    group by g.role
    having bool_and(g.staff_id = ${staffId}::uuid)
    order by g.role`.execute(db);
  return rows.map(({ role }) => role);
}

/** A role that somebody holds, or will. */
export interface GivenRole {
  readonly grantId: number;
  readonly role: string;
  readonly isOfAll: boolean;
}

/** The roles of a person that nobody has ended. */
export async function readGivenRoles(db: Reader, staffId: StaffId): Promise<readonly GivenRole[]> {
  const { rows } = await sql<{ id: number; role: string; is_of_all: boolean }>`
    select g.id, g.role, o.parent_id is null as is_of_all from identity.grants g
    join identity.organisations o on o.id = g.organisation_id
    where g.staff_id = ${staffId}::uuid and g.ended_at is null
    order by g.id`.execute(db);
  return rows.map(({ id, role, is_of_all }) => ({ grantId: id, role, isOfAll: is_of_all }));
}
