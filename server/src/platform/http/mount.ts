import { hash } from 'node:crypto';
import type { Access, Endpoint } from '@banshi/contract/endpoint';
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify';
import { systemNow } from '../clock.ts';
import type { Database } from '../database/index.ts';
import { createCallRate } from './call-rate.ts';
import { findAnswer, type KeptAnswer } from './idempotency.ts';
import { type HttpRefusal, sendProblem } from './problem.ts';
import type { Call, IdempotencyKey, Route } from './route.ts';

/** What identity tells the gate about the sender of a request. */
export interface Gate<A> {
  /** The person behind the session, or why none may make this call; also checks the CSRF token of unsafe calls. */
  readonly authenticate: (
    request: FastifyRequest,
    endpoint: Endpoint,
  ) => Promise<{ actor: A; subject: string } | HttpRefusal>;
  readonly isAdmitted: (actor: A, access: Access) => boolean;
}

const JSON_TYPE = 'application/json';
const KEY = /^[\x21-\x7e]{8,255}$/;
const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Puts routes on the server below `/api`: origin, session, role, shape, idempotency, in this order,
 * and only then the handler. No route goes round it.
 */
export function mountAll<A>(
  app: FastifyInstance,
  deps: { readonly db: Database; readonly gate: Gate<A> },
  routes: readonly Route<A>[],
): void {
  for (const route of routes) mount(app, deps, route);
}

function mount<A>(
  app: FastifyInstance,
  deps: { readonly db: Database; readonly gate: Gate<A> },
  { endpoint, handle }: Route<A>,
): void {
  const { callsPerMinute } = endpoint;
  const rate = callsPerMinute === undefined ? undefined : createCallRate(callsPerMinute);
  app.route({
    method: endpoint.method,
    url: `/api${endpoint.path}`,
    schema: schemaOf(endpoint),
    onRequest: async (request, reply) => refuseForeignOrigin(request, reply),
    // Who asks is settled before the shape of the request is, so that strangers learn nothing.
    preValidation: async (request, reply) => {
      const waitSeconds = rate?.(request.ip, systemNow()) ?? 0;
      if (waitSeconds > 0) {
        return sendProblem(reply.header('retry-after', waitSeconds), { code: 'request/too-many' });
      }
      const refusal = (await admit(deps.gate, endpoint, request)) ?? mediaType(endpoint, request);
      if (refusal) return sendProblem(reply, refusal);
      readIntegers(endpoint.params, request.params);
      readIntegers(endpoint.query, request.query);
      return undefined;
    },
    handler: async (request, reply) => {
      const key = idempotencyOf(endpoint, request);
      if (key && 'code' in key) return sendProblem(reply, key);
      if (key) {
        const carryOut = () => handle(callOf(request, reply, key));
        return answerOnce(deps.db, { key, carryOut }, reply);
      }
      return answer(reply, await handle(callOf(request, reply, undefined)));
    },
  });
}

interface Admitted {
  actor?: unknown;
  subject?: string;
}
const admitted = new WeakMap<FastifyRequest, Admitted>();

/** The id of the person whom a request was let in as; undefined for a stranger and for who was turned away. */
export function subjectOf(request: FastifyRequest): string | undefined {
  return admitted.get(request)?.subject;
}

async function admit<A>(
  gate: Gate<A>,
  endpoint: Endpoint,
  request: FastifyRequest,
): Promise<HttpRefusal | undefined> {
  const { access } = endpoint;
  if (access === 'anyone') return undefined;
  const who = await gate.authenticate(request, endpoint);
  if ('code' in who) return who;
  if (!gate.isAdmitted(who.actor, access)) {
    return { code: 'identity/no-role', roles: Array.isArray(access) ? access : [] };
  }
  admitted.set(request, who);
  return undefined;
}

/** A body of a type that the server reads, but not this operation; a stream must be the stream that is meant. */
function mediaType({ consumes }: Endpoint, request: FastifyRequest): HttpRefusal | undefined {
  const given = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  const isMeant =
    consumes === undefined ? given === undefined || given === JSON_TYPE : given === consumes;
  return isMeant || !UNSAFE.has(request.method) ? undefined : { code: 'request/media-type' };
}

function callOf<A>(
  request: FastifyRequest,
  reply: FastifyReply,
  idempotency: IdempotencyKey | undefined,
): Call<Endpoint, A> {
  return {
    // `admit` has put him there; `anyone` endpoints have none.
    actor: admitted.get(request)?.actor as A,
    params: request.params,
    query: request.query,
    body: request.body,
    idempotency,
    source: request.ip,
    request,
    reply,
  } as Call<Endpoint, A>;
}

type Answer = Awaited<ReturnType<Route<unknown>['handle']>>;

function answer(reply: FastifyReply, result: Answer): FastifyReply {
  if (reply.sent) return reply;
  if (!result.ok) return sendProblem(reply, result.refusal as HttpRefusal);
  return reply.send(result.value);
}

/**
 * Carries the request out and looks for a kept answer only when that fails: the answer is written in
 * the transaction of the act under its key, so that a repeated request cannot act twice.
 */
async function answerOnce(
  db: Database,
  { key, carryOut }: { readonly key: IdempotencyKey; readonly carryOut: () => Promise<Answer> },
  reply: FastifyReply,
): Promise<FastifyReply> {
  const attempt = await carryOut().then(
    (result) => ({ result }),
    (error: unknown) => ({ error }),
  );
  if ('result' in attempt && attempt.result.ok) return answer(reply, attempt.result);
  const kept = await findAnswer(db, key);
  if (kept) return replay(reply, key, kept);
  if ('result' in attempt) return answer(reply, attempt.result);
  if (!isTwin(attempt.error)) throw attempt.error;
  return sendProblem(reply, { code: 'request/idempotency-key-in-use' });
}

/** Not `async`: a reply is a thenable, and whoever awaited this would get nothing once it is sent. */
function replay(reply: FastifyReply, key: IdempotencyKey, kept: KeptAnswer): FastifyReply {
  if (!kept.fingerprint.equals(key.fingerprint)) {
    return sendProblem(reply, { code: 'request/idempotency-key-reused' });
  }
  return reply.code(kept.status).header('idempotency-replayed', 'true').send(kept.reply);
}

function isTwin(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'idempotency_pkey';
}

function idempotencyOf(
  endpoint: Endpoint,
  request: FastifyRequest,
): IdempotencyKey | HttpRefusal | undefined {
  if (endpoint.idempotency !== 'key') return undefined;
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !KEY.test(key)) {
    return { code: 'request/idempotency-key-missing', header: 'Idempotency-Key' };
  }
  const asked = `${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`;
  const fingerprint = hash('sm3', asked, 'buffer');
  const subject = admitted.get(request)?.subject ?? 'anyone';
  return { subject, operation: endpoint.operationId, key, fingerprint };
}

/** Unsafe calls come from our own pages or from programs, never from somebody else's page. */
async function refuseForeignOrigin(request: FastifyRequest, reply: FastifyReply) {
  if (!UNSAFE.has(request.method)) return undefined;
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
  const foreignOrigin = origin !== undefined && hostOf(origin) !== host;
  if (!foreignSite && !foreignOrigin) return undefined;
  return sendProblem(reply, { code: 'request/foreign-origin' });
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

function schemaOf(endpoint: Endpoint): FastifySchema {
  const { params, query, body, reply, consumes, produces } = endpoint;
  const isJson = consumes === undefined || consumes === JSON_TYPE;
  return {
    ...(params ? { params } : {}),
    ...(query ? { querystring: query } : {}),
    ...(body && isJson ? { body } : {}),
    ...(produces === undefined || produces === 'application/json'
      ? { response: { 200: reply } }
      : {}),
  };
}

/** Values of path and query are text on the wire; those that the schema wants as integers are read as such. */
function readIntegers(schema: Endpoint['query'], values: unknown): void {
  const wanted: Record<string, { type?: string }> = schema?.['properties'] ?? {};
  const given = values as Record<string, unknown>;
  for (const [name, value] of Object.entries(given)) {
    if (wanted[name]?.type !== 'integer') continue;
    if (typeof value === 'string' && /^-?[0-9]{1,15}$/.test(value)) given[name] = Number(value);
  }
}
