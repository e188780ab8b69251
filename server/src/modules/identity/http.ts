import {
  changeOwnPassword,
  currentSession,
  listOrganisations,
  type Organisation,
  type Session,
  signIn,
  signOut,
  signOutEverywhere,
} from '@banshi/contract/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { assert } from '../../kernel/assert.ts';
import type { Instant } from '../../kernel/instant.ts';
import { formatInstant } from '../../kernel/instant-text.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import { ok } from '../../kernel/result.ts';
import type { Database } from '../../platform/database/index.ts';
import { type Route, route } from '../../platform/http/index.ts';
import { changeOwnPassword as setOwnPassword } from './commands/change-own-password.ts';
import { signIn as openSession } from './commands/sign-in.ts';
import type { Actor, StaffId } from './core/actor.ts';
import { areasOf } from './core/areas.ts';
import { actorOf } from './gate.ts';
import type { OrganisationTree } from './organisation-tree.ts';
import type { OrganisationRow } from './queries/organisations.ts';
import { findSessionHolder } from './queries/session-holder.ts';
import type { StaffNames } from './queries/staff-names.ts';
import { deleteSession, deleteSessionsOf, recordSecurityEvent } from './store/session-store.ts';
import { csrfTokenOf, tokenHash } from './token.ts';

export interface IdentityHttpDeps {
  readonly db: Database;
  readonly now: () => Instant;
  readonly organisations: () => Promise<OrganisationTree>;
  readonly staffNames: StaffNames;
  readonly cookie: { readonly name: string; readonly secure: boolean };
}

/** The operations of signing in and out. */
export function identityRoutes(deps: IdentityHttpDeps): Route<Actor>[] {
  const bind = route<Actor>();
  return [
    bind(signIn, async ({ body, source, request, reply }) => {
      const opened = await openSession(deps, { ...body, source });
      if (!opened.ok) return opened;
      // One browser, one session: the one before would live on with nobody to end it (ASVS V7.2.4).
      const before = request.cookies[deps.cookie.name];
      if (before) await deleteSession(deps.db, tokenHash(before));
      setCookie(deps, reply, opened.value.token);
      return ok(await sessionReply(deps, opened.value.token));
    }),
    bind(currentSession, async ({ request }) =>
      ok(await sessionReply(deps, tokenOf(deps, request))),
    ),
    bind(signOut, async ({ actor, request, reply, source }) => {
      await deleteSession(deps.db, tokenHash(tokenOf(deps, request)));
      await noteSignOut(deps, { kind: 'signed-out', staffId: actor.staffId, source });
      clearCookie(deps, reply);
      return ok(null);
    }),
    bind(signOutEverywhere, async ({ actor, reply, source }) => {
      const ended = await deleteSessionsOf(deps.db, actor.staffId);
      await noteSignOut(deps, { kind: 'signed-out-everywhere', staffId: actor.staffId, source });
      clearCookie(deps, reply);
      return ok({ ended });
    }),
    bind(changeOwnPassword, async ({ body, source, request }) => {
      const token = tokenOf(deps, request);
      const { login } = await sessionReply(deps, token);
      const given = { ...body, login, source, tokenHash: tokenHash(token) };
      const done = await setOwnPassword(deps, given);
      return done.ok ? ok(await sessionReply(deps, token)) : done;
    }),
    bind(listOrganisations, async () => {
      const { all } = await deps.organisations();
      return ok({ organisations: all.map(organisationView) });
    }),
  ];
}

function noteSignOut(
  { db, now }: IdentityHttpDeps,
  event: { readonly kind: string; readonly staffId: StaffId; readonly source: string },
): Promise<void> {
  return recordSecurityEvent(db, { at: now(), ...event });
}

function tokenOf({ cookie }: IdentityHttpDeps, request: FastifyRequest): string {
  const token = request.cookies[cookie.name];
  assert(token, 'the gate lets no one in without a session');
  return token;
}

function setCookie({ cookie }: IdentityHttpDeps, reply: FastifyReply, token: string): void {
  reply.setCookie(cookie.name, token, {
    path: '/',
    httpOnly: true,
    secure: cookie.secure,
    sameSite: 'lax',
  });
}

function clearCookie({ cookie }: IdentityHttpDeps, reply: FastifyReply): void {
  reply.header('clear-site-data', '"cache", "storage"');
  reply.clearCookie(cookie.name, { path: '/', httpOnly: true, secure: cookie.secure });
}

async function sessionReply(deps: IdentityHttpDeps, token: string): Promise<Session> {
  const asked = { tokenHash: tokenHash(token), today: localDateOf(deps.now()) };
  const holder = await findSessionHolder(deps.db, asked);
  assert(holder, 'the session was there a moment ago');
  const tree = await deps.organisations();
  const actor = actorOf(holder, tree);
  const names = await deps.staffNames(holder.grants.map(({ inPlaceOf }) => inPlaceOf));
  return {
    staffId: holder.staffId,
    login: holder.login,
    name: holder.name,
    organisation: organisationView(getBody(tree, holder.organisationId)),
    window: holder.window,
    grants: holder.grants.map(({ role, organisationId, inPlaceOf }) => ({
      role,
      organisationId,
      organisationName: getBody(tree, organisationId).shortName,
      inPlaceOfName: (inPlaceOf && names.get(inPlaceOf)?.name) ?? null,
    })),
    areas: areasOf(actor),
    mustSetPassword: holder.mustSetPassword,
    csrfToken: csrfTokenOf(token),
    expiresAt: formatInstant(holder.expiresAt),
  };
}

function getBody(tree: OrganisationTree, id: number): OrganisationRow {
  const body = tree.byId.get(id);
  assert(body, `organisation ${id} is referenced and exists`);
  return body;
}

function organisationView(row: OrganisationRow): Organisation {
  return {
    organisationId: row.id,
    code: row.code,
    name: row.name,
    shortName: row.shortName,
    kind: row.kind as Organisation['kind'],
    areaCode: row.areaCode,
  };
}
