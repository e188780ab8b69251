import type { BodyOf } from '@banshi/contract/endpoint';
import * as operations from '@banshi/contract/windows';
import type { Instant } from '../../kernel/instant.ts';
import { localDateOf, parseLocalDate } from '../../kernel/local-date.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { type Database, transact } from '../../platform/database/index.ts';
import { type Route, route } from '../../platform/http/index.ts';
import { changeWindow, openWindow } from './commands/keep-window.ts';
import { sitAtWindow } from './commands/sit-at-window.ts';
import type { Actor } from './core/actor.ts';
import { isOpenOn, mayKeep, maySit } from './core/window.ts';
import type { OrganisationTree } from './organisation-tree.ts';
import { findWindows, type WindowRow } from './queries/windows.ts';

interface Deps {
  readonly db: Database;
  readonly now: () => Instant;
  readonly organisations: () => Promise<OrganisationTree>;
}

const bind = route<Actor>();

/** The windows of the hall, and who sits where. */
export function windowRoutes(deps: Deps): Route<Actor>[] {
  const view = async (actor: Actor) => ok(await describeWindows(deps, actor, actor.windowId));
  return [
    bind(operations.listWindows, ({ actor }) => view(actor)),
    bind(operations.openWindow, async ({ actor, body }) => {
      const done = await open(deps, actor, body);
      return done.ok ? view(actor) : done;
    }),
    bind(operations.changeWindow, async ({ actor, params: { windowId }, body }) => {
      const done = await change(deps, actor, { windowId, ...body });
      return done.ok ? view(actor) : done;
    }),
    bind(operations.sitAtWindow, async ({ actor, body: { windowId } }) => {
      const done = await sitAtWindow(deps, actor, windowId);
      return done.ok ? ok(await describeWindows(deps, actor, windowId ?? undefined)) : done;
    }),
  ];
}

async function open(deps: Deps, actor: Actor, body: BodyOf<typeof operations.openWindow>) {
  const refusal = await refusalFor(deps, actor, body);
  if (refusal) return refuse(refusal);
  const { number, from: first, ...named } = body;
  const from = parseLocalDate(first);
  if (!from) return refuse({ code: 'identity/window-fault', fault: 'days' } as const);
  const terms = { number: number.trim(), ...named, from, to: undefined };
  return transact(deps.db, (tx) => openWindow(tx, writingOf(deps, actor), terms));
}

async function change(
  deps: Deps,
  actor: Actor,
  { to: last, ...written }: BodyOf<typeof operations.changeWindow> & { readonly windowId: number },
) {
  const known = await findWindow(deps, written.windowId);
  if (!known) return refuse({ code: 'identity/window-unknown' } as const);
  const refusal =
    (await refusalFor(deps, actor, known)) ?? (await refusalFor(deps, actor, written));
  if (refusal) return refuse(refusal);
  const to = last === null ? undefined : parseLocalDate(last);
  if (last !== null && !to)
    return refuse({ code: 'identity/window-fault', fault: 'days' } as const);
  const terms = { ...written, from: known.from, to };
  return transact(deps.db, (tx) => changeWindow(tx, writingOf(deps, actor), terms));
}

function writingOf({ now }: Deps, { staffId }: Actor) {
  return { by: staffId, at: now() };
}

async function findWindow({ db, now }: Deps, windowId: number): Promise<WindowRow | undefined> {
  const all = await findWindows(db, localDateOf(now()));
  return all.find((one) => one.windowId === windowId);
}

/** The window is of a body that the actor keeps windows for, and all departments are bodies. */
async function refusalFor(
  { organisations }: Deps,
  actor: Actor,
  named: { readonly organisationId: number; readonly departmentIds: readonly number[] },
) {
  const { byId } = await organisations();
  const { organisationId, departmentIds } = named;
  if (![organisationId, ...departmentIds].every((id) => byId.has(id))) {
    return { code: 'identity/organisation-unknown' } as const;
  }
  return mayKeep(actor, organisationId)
    ? undefined
    : ({ code: 'identity/other-organisation' } as const);
}

async function describeWindows(
  { db, now, organisations }: Deps,
  actor: Actor,
  mine: number | undefined,
): Promise<operations.HallWindows> {
  const today = localDateOf(now());
  const { byId, all } = await organisations();
  const bodyOf = (organisationId: number) => ({
    organisationId,
    shortName: byId.get(organisationId)?.shortName ?? '',
  });
  const windows = (await findWindows(db, today)).map((row) => ({
    ...{ windowId: row.windowId, number: row.number, name: row.name, version: row.version },
    organisation: bodyOf(row.organisationId),
    departments: row.departmentIds.map(bodyOf),
    ...{ from: row.from ?? null, to: row.to ?? null, isOpen: isOpenOn(row, today) },
    seated: [...row.seated],
    ...{ maySit: maySit(actor, row), mayKeep: mayKeep(actor, row.organisationId) },
  }));
  const bodies = all.filter(({ id }) => mayKeep(actor, id)).map(({ id }) => bodyOf(id));
  return { windows, mine: mine ?? null, bodies };
}
