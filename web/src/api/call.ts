import type { BodyOf, Endpoint, ParamsOf, QueryOf, ReplyOf } from '@banshi/contract/endpoint';
import { csrfToken } from './csrf-token.ts';
import { noAnswer, problemOf } from './problem-error.ts';

type Given<Name extends string, Value> = Value extends undefined
  ? { readonly [K in Name]?: undefined }
  : { readonly [K in Name]: Value };

/** A query where leaving a field out and giving `undefined` mean the same. */
type Loose<Q> = Q extends object ? { readonly [K in keyof Q]: Q[K] | undefined } : undefined;

type KeyOf<E extends Endpoint> = E['idempotency'] extends 'key'
  ? { readonly idempotencyKey: string }
  : { readonly idempotencyKey?: undefined };

type BodyPart<E extends Endpoint> = E['consumes'] extends
  | 'multipart/form-data'
  | 'application/x-ndjson'
  ? { readonly body: BodyInit }
  : Given<'body', BodyOf<E>>;

/** What a call of `E` needs, derived from the contract. */
export type InputOf<E extends Endpoint> = Given<'params', ParamsOf<E>> &
  Given<'query', Loose<QueryOf<E>>> &
  BodyPart<E> &
  KeyOf<E> & { readonly signal?: AbortSignal };

interface LooseInput {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly idempotencyKey?: string | undefined;
  readonly signal?: AbortSignal;
}

/**
 * Calls one endpoint of the contract and returns its reply.
 *
 * @throws ProblemError with the refusal code and facts, or `no-answer` when nothing came back.
 */
export async function call<const E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
): Promise<ReplyOf<E>> {
  const response = await send(endpoint, input);
  if (!response.ok) throw await problemOf(response);
  if (response.status === 204) return null;
  return await (endpoint.produces === undefined || endpoint.produces === 'application/json'
    ? response.json()
    : response.blob());
}

/** The address of an endpoint with its parameters and query filled in. */
export function addressOf(
  endpoint: Endpoint,
  input: { readonly params?: unknown; readonly query?: unknown },
): string {
  const params = entriesOf(input.params);
  const path = endpoint.path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const found = params.find(([each]) => each === name);
    return encodeURIComponent(found ? found[1] : '');
  });
  const query = new URLSearchParams(entriesOf(input.query)).toString();
  return `/api${path}${query ? `?${query}` : ''}`;
}

function entriesOf(value: unknown): [string, string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .map(([name, each]) => [name, String(each)]);
}

async function send(endpoint: Endpoint, input: LooseInput): Promise<Response> {
  const request: RequestInit = {
    method: endpoint.method,
    headers: headersFor(endpoint, input),
    credentials: 'same-origin',
  };
  if (input.body !== undefined) request.body = encoded(endpoint, input.body);
  if (input.signal) request.signal = input.signal;
  try {
    return await fetch(addressOf(endpoint, input), request);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw noAnswer();
  }
}

function headersFor(endpoint: Endpoint, input: LooseInput): Record<string, string> {
  const headers: Record<string, string> = {};
  if (endpoint.method !== 'GET') headers['x-csrf-token'] = csrfToken();
  if (input.idempotencyKey) headers['idempotency-key'] = input.idempotencyKey;
  if (input.body !== undefined && endpoint.consumes !== 'multipart/form-data') {
    headers['content-type'] = endpoint.consumes ?? 'application/json';
  }
  return headers;
}

/** JSON unless the endpoint takes a stream of its own media type, which is passed as it is. */
function encoded(endpoint: Endpoint, body: unknown): BodyInit {
  const isStream = endpoint.consumes !== undefined && endpoint.consumes !== 'application/json';
  return isStream ? (body as BodyInit) : JSON.stringify(body);
}
