import { randomUUID } from 'node:crypto';
import type { BodyOf, Endpoint, ParamsOf, QueryOf, ReplyOf } from '@banshi/contract/endpoint';
import type { Problem } from '@banshi/contract/problem';
import type { FastifyInstance } from 'fastify';
import type { StaffId } from '../modules/identity/index.ts';
import { isSentence } from './sentence.ts';

type Given<K extends string, V> = undefined extends V
  ? { readonly [P in K]?: undefined }
  : { readonly [P in K]: V };

/** What a call carries: the parts that its endpoint names, and a key when the test sets one. */
export type Input<E extends Endpoint> = Given<'params', ParamsOf<E>> &
  (undefined extends QueryOf<E>
    ? { readonly query?: undefined }
    : { readonly query: Partial<QueryOf<E>> }) &
  Given<'body', BodyOf<E>> & { readonly key?: string };

/** An answer: the reply, or the problem; reading the other one fails the test. */
export interface Answer<R> {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly reply: R;
  readonly problem: Problem;
}

/** Somebody who calls the API as a browser does. */
export interface Person {
  readonly staffId: StaffId | undefined;
  readonly cookie: string | undefined;
  readonly csrfToken: string | undefined;
  call<E extends Endpoint>(endpoint: E, input: Input<E>): Promise<Answer<ReplyOf<E>>>;
}

interface Identity {
  readonly staffId: StaffId | undefined;
  readonly cookie: string | undefined;
  readonly csrfToken: string | undefined;
}

/** The person behind a cookie; without one, a stranger. */
export function personOf(app: FastifyInstance, identity: Identity): Person {
  return {
    ...identity,
    call: async (endpoint, input) => {
      const reply = await app.inject(requestOf(endpoint, input, identity));
      const json = () => (reply.body === '' ? null : JSON.parse(reply.body));
      return {
        status: reply.statusCode,
        headers: reply.headers,
        get reply() {
          if (reply.statusCode !== 200) throw new Error(`refused: ${reply.body}`);
          return json();
        },
        get problem() {
          if (reply.statusCode < 400) throw new Error(`not refused: ${reply.body}`);
          const problem = json();
          if (!isSentence(problem.detail)) throw new Error(`no sentence: ${reply.body}`);
          return problem;
        },
      };
    },
  };
}

interface Parts {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly key?: string;
}

/** The request that a call makes, without a place to send it to. */
export function requestOf(endpoint: Endpoint, input: Parts, { cookie, csrfToken }: Identity) {
  const hasBody = input.body !== undefined;
  const method = endpoint.method;
  return {
    method,
    url: `/api${filled(endpoint.path, input.params)}`,
    query: textsOf(input.query),
    headers: {
      ...(cookie ? { cookie } : {}),
      ...(csrfToken && method !== 'GET' ? { 'x-csrf-token': csrfToken } : {}),
      ...(endpoint.idempotency === 'key' ? { 'idempotency-key': input.key ?? randomUUID() } : {}),
      ...(hasBody ? { 'content-type': 'application/json' } : {}),
    },
    ...(hasBody ? { payload: JSON.stringify(input.body) } : {}),
  };
}

function filled(path: string, params: unknown): string {
  const values = new Map(Object.entries(params ?? {}));
  return path.replaceAll(/:([A-Za-z]+)/g, (_, name: string) =>
    encodeURIComponent(String(values.get(name))),
  );
}

function textsOf(query: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query ?? {})
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  );
}
