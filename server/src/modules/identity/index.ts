/** Identity: bodies of the administration, staff, roles, sessions. The door; others enter here only. */
import type { Instant } from '../../kernel/instant.ts';
import type { Protection } from '../../platform/crypto/index.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Gate, Route } from '../../platform/http/index.ts';
import type { Actor } from './core/actor.ts';
import { createGate } from './gate.ts';
import { identityRoutes } from './http.ts';
import { bodyRoutes } from './http-bodies.ts';
import { mobileRoutes } from './http-mobile.ts';
import { staffRoutes } from './http-staff.ts';
import { substitutionRoutes } from './http-substitutions.ts';
import { windowRoutes } from './http-windows.ts';
import { createOrganisationCache, type OrganisationTree } from './organisation-tree.ts';
import { createDepartmentStaff, type DepartmentStaff } from './queries/department-staff.ts';
import { createMobiles, type Mobiles } from './queries/mobiles.ts';
import { createRoleHolders, type RoleHolders } from './queries/role-holders.ts';
import { createStaffNames, type StaffNames } from './queries/staff-names.ts';
import { createStaffWindow, type StaffWindow } from './queries/staff-window.ts';

export { reencryptMobiles } from './commands/reencrypt-mobiles.ts';
export {
  type Actor,
  bodiesWithin,
  type Grant,
  holds,
  holdsAnywhere,
  inWhosePlace,
  type StaffId,
  standsInFor,
} from './core/actor.ts';
export { isOpenOn } from './core/window.ts';
export { type FirstAccount, foundHouse } from './found-house.ts';
export { type OrganisationTree, readOrganisationTree, topOf } from './organisation-tree.ts';
export { hashPassword } from './password.ts';
export { findActorByLogin } from './queries/actor-by-login.ts';
export type { DepartmentStaff } from './queries/department-staff.ts';
export type { Mobiles } from './queries/mobiles.ts';
export type { OrganisationRow } from './queries/organisations.ts';
export type { RoleHolders } from './queries/role-holders.ts';
export { createStaffNames, type StaffName, type StaffNames } from './queries/staff-names.ts';
export type { StaffWindow } from './queries/staff-window.ts';
export { readWindowNames, type WindowName } from './queries/window-names.ts';
export { findWindows, type WindowRow } from './queries/windows.ts';
export {
  insertGrants,
  insertOrganisations,
  insertStaff,
  insertWindows,
  type NewOrganisation,
  type NewStaff,
} from './store/staff-store.ts';

export interface IdentityDeps {
  readonly db: Database;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly cookie: { readonly name: string; readonly secure: boolean };
  readonly protection: Protection;
}

/** What the rest of the house uses of identity. */
export interface Identity {
  readonly routes: readonly Route<Actor>[];
  readonly gate: Gate<Actor>;
  readonly organisations: () => Promise<OrganisationTree>;
  /** Names of staff for journals and lists. */
  readonly staffNames: StaffNames;
  /** The staff of a body, to choose from. */
  readonly departmentStaff: DepartmentStaff;
  /** Who is appointed to a role. */
  readonly roleHolders: RoleHolders;
  /** Where a member of staff sits. */
  readonly staffWindow: StaffWindow;
  /** Where staff are told of what cannot wait. */
  readonly mobiles: Mobiles;
}

/** Wires the module. */
export function createIdentity({ db, now, newId, cookie, protection }: IdentityDeps): Identity {
  const organisations = createOrganisationCache(db, now);
  const staffNames = createStaffNames(db);
  const mobiles = createMobiles(db, protection);
  return {
    routes: [
      ...identityRoutes({ db, now, organisations, staffNames, cookie }),
      ...bodyRoutes({ db, now, organisations, onBodiesChanged: organisations.forget }),
      ...staffRoutes({ db, now, newId, organisations }),
      ...substitutionRoutes({ db, now, newId, organisations }),
      ...mobileRoutes({ db, now, protection, mobiles }),
      ...windowRoutes({ db, now, organisations }),
    ],
    gate: createGate({ db, now, organisations, cookieName: cookie.name }),
    organisations,
    staffNames,
    departmentStaff: createDepartmentStaff(db, now),
    roleHolders: createRoleHolders(db, now, organisations),
    staffWindow: createStaffWindow(db),
    mobiles,
  };
}
