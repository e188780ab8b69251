import {
  ADMINISTRATORS,
  BULLETIN_READERS,
  CASE_LEADERS,
  CASE_READERS,
  DESK_STAFF,
  type RoleId,
  WINDOW_STAFF,
} from '@banshi/contract/roles';
import { type Actor, holdsAnywhere } from './actor.ts';

/** The areas of the workbench and the roles that work in them; no role: everyone who is signed in. */
const AREAS = {
  counter: ['FRONT_CLERK'],
  queue: WINDOW_STAFF,
  inbox: DESK_STAFF,
  leaderDay: CASE_LEADERS,
  cases: ['SUPERVISOR'],
  licences: CASE_READERS,
  sealUses: ['SEAL_OFFICER', 'SUPERVISOR'],
  papers: ['FRONT_CLERK', 'REVIEWER'],
  tolerances: CASE_READERS,
  supervision: CASE_READERS,
  catalogue: [],
  statistics: [],
  hall: ['WINDOW_HEAD', 'INSPECTOR', 'BULLETIN_EDITOR', 'BULLETIN_SIGNER'],
  contributions: ['WINDOW_HEAD', 'CHIEF_REP', 'FRONT_CLERK', 'BULLETIN_EDITOR', 'BULLETIN_SIGNER'],
  bulletin: BULLETIN_READERS,
  received: [],
  imports: ['EXCHANGE_CLIENT'],
  substitutions: ['WINDOW_HEAD'],
  windows: WINDOW_STAFF,
  staff: ADMINISTRATORS,
  notices: ['SYSADMIN'],
} as const satisfies Record<string, readonly RoleId[]>;

export type Area = keyof typeof AREAS;

/** The areas that this person works in, in the order of the rail. */
export function areasOf(actor: Actor): Area[] {
  return (Object.keys(AREAS) as Area[]).filter((area) => {
    const roles: readonly RoleId[] = AREAS[area];
    return roles.length === 0 || holdsAnywhere(actor, roles);
  });
}
