import { timingSafeEqual } from 'node:crypto';
import type { Access } from '@banshi/contract/endpoint';
import type { FastifyRequest } from 'fastify';
import type { Instant } from '../../kernel/instant.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Gate, HttpRefusal } from '../../platform/http/index.ts';
import { type Actor, holdsAnywhere } from './core/actor.ts';
import { isOver, isWorthTouching } from './core/session.ts';
import type { OrganisationTree } from './organisation-tree.ts';
import { findSessionHolder, type SessionHolder } from './queries/session-holder.ts';
import { touchSession } from './store/session-store.ts';
import { csrfTokenOf, tokenHash } from './token.ts';

export interface GateDeps {
  readonly db: Database;
  readonly now: () => Instant;
  readonly organisations: () => Promise<OrganisationTree>;
  readonly cookieName: string;
}

const SAFE = new Set(['GET', 'HEAD']);

/** Who stands behind a request: the cookie's session, and for unsafe calls the token that proves our page. */
export function createGate(deps: GateDeps): Gate<Actor> {
  return {
    authenticate: async (request, endpoint) => {
      const who = await authenticate(deps, request);
      if ('code' in who) return who;
      const isHeldBack = who.mustSetPassword && !endpoint.beforeOwnPassword;
      return isHeldBack ? { code: 'identity/password-to-set' } : who;
    },
    isAdmitted: (actor, access) => isAdmitted(actor, access),
  };
}

function isAdmitted(actor: Actor, access: Access): boolean {
  if (access === 'anyone' || access === 'signed-in') return true;
  return holdsAnywhere(actor, access);
}

async function authenticate(
  deps: GateDeps,
  request: FastifyRequest,
): Promise<{ actor: Actor; subject: string; mustSetPassword: boolean } | HttpRefusal> {
  const token = request.cookies[deps.cookieName];
  if (!token) return { code: 'identity/not-signed-in' };
  const hash = tokenHash(token);
  const at = deps.now();
  const asked = { tokenHash: hash, today: localDateOf(at) };
  const holder = await findSessionHolder(deps.db, asked);
  if (!holder || isOver(holder, at)) return { code: 'identity/not-signed-in' };
  if (!SAFE.has(request.method) && !carriesToken(request, csrfTokenOf(token))) {
    return { code: 'identity/csrf' };
  }
  if (isWorthTouching(holder.lastSeenAt, at)) await touchSession(deps.db, hash, at);
  const actor = actorOf(holder, await deps.organisations());
  return { actor, subject: holder.staffId, mustSetPassword: holder.mustSetPassword };
}

function carriesToken(request: FastifyRequest, expected: string): boolean {
  const given = request.headers['x-csrf-token'];
  if (typeof given !== 'string' || given.length !== expected.length) return false;
  return timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}

/** The person behind a session, with what each role covers. */
export function actorOf(holder: SessionHolder, tree: OrganisationTree): Actor {
  return {
    staffId: holder.staffId,
    name: holder.name,
    organisationId: holder.organisationId,
    windowId: holder.window?.windowId,
    grants: holder.grants.map(({ role, organisationId, inPlaceOf }) => ({
      role,
      organisationId,
      covers: tree.within(organisationId),
      ...(inPlaceOf === null ? {} : { inPlaceOf }),
    })),
  };
}
