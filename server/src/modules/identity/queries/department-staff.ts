import type { RoleId } from '@banshi/contract/roles';
import type { Instant } from '../../../kernel/instant.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../core/actor.ts';
import { isHeldOn } from './held-roles.ts';

/** A member of staff to choose from. */
export interface Colleague {
  readonly staffId: StaffId;
  readonly name: string;
}

/** The staff who hold a role for a body, or one of these roles, by name. */
export type DepartmentStaff = (
  organisationId: number,
  roles?: readonly RoleId[],
) => Promise<readonly Colleague[]>;

const STAFF_MAX = 500;

/** Looks the staff of a body up in one statement. */
export function createDepartmentStaff(db: Reader, now: () => Instant): DepartmentStaff {
  return async (organisationId, roles) => {
    const rows = await db
      .selectFrom('identity.staff as p')
      .innerJoin('identity.grants as g', 'g.staff_id', 'p.id')
      .select(['p.id', 'p.name'])
      .distinct()
      .where('g.organisation_id', '=', organisationId)
      .where(isHeldOn(localDateOf(now())))
      .where('p.disabled_at', 'is', null)
      .$if(roles !== undefined, (query) => query.where('g.role', 'in', roles ?? []))
      .orderBy('p.name')
      .orderBy('p.id')
      .limit(STAFF_MAX)
      .execute();
    return rows.map(({ id, name }) => ({ staffId: id as StaffId, name }));
  };
}
