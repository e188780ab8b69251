import { ADMINISTRATORS, type RoleId } from '@banshi/contract/roles';
import * as operations from '@banshi/contract/staff';
import type { Instant } from '../../kernel/instant.ts';
import { parseLocalDate } from '../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type Database, type Tx, transact } from '../../platform/database/index.ts';
import { type Route, route } from '../../platform/http/index.ts';
import { endRole, giveRole } from './commands/keep-roles.ts';
import * as staff from './commands/keep-staff.ts';
import { type Actor, holds, type StaffId } from './core/actor.ts';
import { generatePassword } from './generated-password.ts';
import type { MemberAct } from './member-act.ts';
import { type OrganisationTree, topOf } from './organisation-tree.ts';
import { hashPassword } from './password.ts';
import { readMember } from './queries/staff-member.ts';
import { readStaff } from './queries/staff-register.ts';

interface Deps {
  readonly db: Database;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly organisations: () => Promise<OrganisationTree>;
}

const bind = route<Actor>();

/** The register of staff: accounts, kept by the system administrator, and roles, given by the security administrator. */
export function staffRoutes(deps: Deps): Route<Actor>[] {
  return [
    ...readingRoutes(deps),
    ...accountRoutes(deps),
    ...passwordRoutes(deps),
    ...roleRoutes(deps),
  ];
}

function readingRoutes(deps: Deps): Route<Actor>[] {
  return [
    bind(operations.listStaff, async ({ actor, query }) => {
      const tree = await deps.organisations();
      if (!isOfAll(actor, ADMINISTRATORS, tree)) return refuse(OF_ALL);
      const page = await readStaff(deps.db, { tree, at: deps.now() }, query);
      return ok({ ...page, ...mayOf(actor, tree) });
    }),
    bind(operations.getStaffMember, async ({ actor, params }) => {
      const tree = await deps.organisations();
      return isOfAll(actor, ADMINISTRATORS, tree)
        ? view(deps, actor, params.staffId)
        : refuse(OF_ALL);
    }),
  ];
}

function accountRoutes(deps: Deps): Route<Actor>[] {
  return [
    bind(operations.changeStaff, ({ actor, params, body }) =>
      carryOut(deps, { actor, roles: KEEPERS, ...params, ...body }, (tx, act) =>
        staff.changeStaff(tx, act, body),
      ),
    ),
    bind(operations.endStaff, ({ actor, params, body }) =>
      carryOut(deps, { actor, roles: KEEPERS, ...params, ...body }, (tx, act) =>
        staff.endStaff(tx, act, body.reason),
      ),
    ),
    bind(operations.unlockStaff, ({ actor, params, body }) =>
      carryOut(deps, { actor, roles: KEEPERS, ...params, ...body }, staff.unlockStaff),
    ),
  ];
}

/** Each of these tells a password that was generated, and only here. */
function passwordRoutes(deps: Deps): Route<Actor>[] {
  return [
    bind(operations.addStaff, async ({ actor, body }) => {
      const tree = await deps.organisations();
      if (!isOfAll(actor, KEEPERS, tree)) return refuse(OF_ALL);
      if (!tree.byId.has(body.organisationId)) return refuse(NO_BODY);
      const [staffId, { password, passwordHash }] = [
        deps.newId() as StaffId,
        await generated(body),
      ];
      const member = { ...body, login: body.login.trim(), staffId, passwordHash };
      const act = { by: actor.staffId, at: deps.now() };
      const done = await transact(deps.db, (tx) => staff.addStaff(tx, act, member));
      return done.ok ? told(await view(deps, actor, staffId), password) : done;
    }),
    bind(operations.takeBackStaff, async ({ actor, params, body: { version, reason } }) => {
      const { password, passwordHash } = await generated({ login: '' });
      const done = await carryOut(deps, { actor, roles: KEEPERS, ...params, version }, (tx, act) =>
        staff.takeBackStaff(tx, act, { reason, passwordHash }),
      );
      return told(done, password);
    }),
    bind(operations.resetStaffPassword, async ({ actor, params, body: { version, reason } }) => {
      const { password, passwordHash } = await generated({ login: '' });
      const done = await carryOut(deps, { actor, roles: KEEPERS, ...params, version }, (tx, act) =>
        staff.resetPassword(tx, act, { reason, passwordHash }),
      );
      return told(done, password);
    }),
  ];
}

function roleRoutes(deps: Deps): Route<Actor>[] {
  return [
    bind(operations.giveRole, async ({ actor, params, body: { version, ...given } }) => {
      const from = parseLocalDate(given.from);
      if (!from) return refuse({ code: 'identity/staff-fault', fault: 'days' });
      const { organisationId } = given;
      const asked = { actor, roles: GIVERS, ...params, version, organisationId };
      return carryOut(deps, asked, (tx, act) => giveRole(tx, act, { ...given, from }));
    }),
    bind(operations.endRole, ({ actor, params, body: { version, reason } }) => {
      const { staffId, grantId } = params;
      return carryOut(deps, { actor, roles: GIVERS, staffId, version }, (tx, act) =>
        endRole(tx, act, { grantId, reason }),
      );
    }),
  ];
}

const OF_ALL = { code: 'identity/staff-of-all' } as const;
const NO_BODY = { code: 'identity/organisation-unknown' } as const;

const KEEPERS = operations.addStaff.access;
const GIVERS = operations.giveRole.access;

/** One register for the whole house: who keeps it is appointed for the body above all. */
function isOfAll(actor: Actor, roles: readonly RoleId[], tree: OrganisationTree): boolean {
  return holds(actor, roles, topOf(tree).id);
}

function mayOf(actor: Actor, tree: OrganisationTree) {
  return { mayKeep: isOfAll(actor, KEEPERS, tree), mayGrant: isOfAll(actor, GIVERS, tree) };
}

interface Asked {
  readonly actor: Actor;
  /** Whose act it is. */
  readonly roles: readonly RoleId[];
  readonly staffId: string;
  readonly version: number;
  /** The body that the act names. */
  readonly organisationId?: number;
}

/** Carries an act on the account of somebody out, and shows him as he is then. */
async function carryOut<R extends { readonly code: string }>(
  deps: Deps,
  { actor, roles, staffId, version, organisationId }: Asked,
  act: (tx: Tx, act: MemberAct) => Promise<Result<undefined, R>>,
): Promise<Result<operations.StaffMember, R | typeof OF_ALL | typeof NO_BODY | Unknown>> {
  const tree = await deps.organisations();
  if (!isOfAll(actor, roles, tree)) return refuse(OF_ALL);
  if (organisationId !== undefined && !tree.byId.has(organisationId)) return refuse(NO_BODY);
  const by = { by: actor.staffId, at: deps.now() };
  const asked = { staffId: staffId as StaffId, version, ...by };
  const done = await transact(deps.db, (tx) => act(tx, asked));
  return done.ok ? view(deps, actor, staffId) : done;
}

type Unknown = { readonly code: 'identity/staff-unknown' };

async function view(
  deps: Deps,
  actor: Actor,
  staffId: string,
): Promise<Result<operations.StaffMember, Unknown>> {
  const tree = await deps.organisations();
  const member = await readMember(deps.db, { tree, at: deps.now() }, staffId);
  if (!member) return refuse({ code: 'identity/staff-unknown' });
  return ok({ ...member, isOwn: staffId === actor.staffId, ...mayOf(actor, tree) });
}

async function generated({ login }: { readonly login: string }) {
  const password = generatePassword(login);
  return { password, passwordHash: await hashPassword(password) };
}

function told<R>(
  shown: Result<operations.StaffMember, R>,
  password: string,
): Result<operations.StaffPassword, R> {
  return shown.ok ? ok({ member: shown.value, password }) : shown;
}
