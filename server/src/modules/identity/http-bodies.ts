import * as operations from '@banshi/contract/bodies';
import type { RoleId } from '@banshi/contract/roles';
import type { Instant } from '../../kernel/instant.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type Database, transact } from '../../platform/database/index.ts';
import { type Route, route } from '../../platform/http/index.ts';
import { addBody, type BodyRefusal, changeBody } from './commands/keep-body.ts';
import { type Actor, holds } from './core/actor.ts';
import { type OrganisationTree, readOrganisationTree, topOf } from './organisation-tree.ts';
import { readBodyRegister } from './queries/body-register.ts';

interface Deps {
  readonly db: Database;
  readonly now: () => Instant;
  readonly organisations: () => Promise<OrganisationTree>;
  /** What is kept of the bodies is read anew from now on. */
  readonly onBodiesChanged: () => void;
}

const OF_ALL = { code: 'identity/staff-of-all' } as const;
const KEEPERS = operations.addBody.access;

/** The register of bodies, kept by the system administrator of the whole house. */
export function bodyRoutes(deps: Deps): Route<Actor>[] {
  const bind = route<Actor>();
  return [
    bind(operations.listBodies, async ({ actor }) =>
      (await isOfAll(deps, actor, operations.listBodies.access))
        ? view(deps, actor)
        : refuse(OF_ALL),
    ),
    bind(operations.addBody, async ({ actor, body }) => {
      if (!(await isOfAll(deps, actor, KEEPERS))) return refuse(OF_ALL);
      const { byId } = await readOrganisationTree(deps.db);
      if (!byId.has(body.parentId)) return refuse({ code: 'identity/body-fault', fault: 'parent' });
      const writing = { by: actor.staffId, at: deps.now() };
      return shown(deps, actor, await transact(deps.db, (tx) => addBody(tx, writing, body)));
    }),
    bind(operations.changeBody, async ({ actor, params, body: terms }) => {
      if (!(await isOfAll(deps, actor, KEEPERS))) return refuse(OF_ALL);
      const { byId } = await readOrganisationTree(deps.db);
      const body = byId.get(params.organisationId);
      if (!body) return refuse({ code: 'identity/organisation-unknown' });
      const writing = { by: actor.staffId, at: deps.now() };
      const change = { ...terms, body };
      return shown(deps, actor, await transact(deps.db, (tx) => changeBody(tx, writing, change)));
    }),
  ];
}

async function isOfAll(
  { organisations }: Deps,
  actor: Actor,
  roles: readonly RoleId[],
): Promise<boolean> {
  return holds(actor, roles, topOf(await organisations()).id);
}

async function shown(deps: Deps, actor: Actor, done: Result<undefined, BodyRefusal>) {
  if (!done.ok) return done;
  deps.onBodiesChanged();
  return view(deps, actor);
}

async function view(deps: Deps, actor: Actor) {
  const bodies = await readBodyRegister(deps.db);
  return ok({ bodies, mayKeep: await isOfAll(deps, actor, KEEPERS) });
}
