import { randomUUID } from 'node:crypto';
import type { Endpoint } from '@banshi/contract/endpoint';
import { Day } from '@banshi/contract/fields';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Person } from './person.ts';

/** A request as bytes: nothing is checked or made right before it is sent. */
export interface RawRequest {
  readonly method: Endpoint['method'];
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: string | Buffer;
}

/** Sends a request with the session of `person` and a fresh key; `headers` replace what would be sent. */
export function sendRaw(
  app: FastifyInstance,
  { cookie, csrfToken }: Pick<Person, 'cookie' | 'csrfToken'>,
  { method, url, headers = {}, payload }: RawRequest,
): Promise<LightMyRequestResponse> {
  return app.inject({
    method,
    url,
    headers: {
      'idempotency-key': randomUUID(),
      ...(cookie ? { cookie } : {}),
      ...(csrfToken ? { 'x-csrf-token': csrfToken } : {}),
      ...headers,
    },
    ...(payload === undefined ? {} : { payload }),
  });
}

/** The address of an operation with every parameter filled: an id that names nothing, unless given. */
export function addressOf(
  { path, params }: Endpoint,
  given: Readonly<Record<string, unknown>> = {},
): string {
  const schemas: Record<string, { type?: string; pattern?: string }> = params?.['properties'] ?? {};
  const filled = path.replaceAll(/:([A-Za-z]+)/g, (_, name: string) =>
    encodeURIComponent(String(given[name] ?? nothingLike(schemas[name] ?? {}))),
  );
  return `/api${filled}`;
}

function nothingLike({ type, pattern }: { type?: string; pattern?: string }): string {
  if (type === 'integer') return '2147483647';
  if (pattern === Day.pattern) return '2022-02-30';
  return pattern ? 'f'.repeat(64) : NOBODY;
}

const NOBODY = '00000000-0000-7000-8000-000000000000';
