import type { BodyOf, Endpoint, ParamsOf, QueryOf, ReplyOf } from '@banshi/contract/endpoint';
import type { RefusalCode } from '@banshi/contract/problem';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Result } from '../../kernel/result.ts';

/** The key under which an answer is kept, so that the same request is answered and not done again. */
export interface IdempotencyKey {
  readonly subject: string;
  readonly operation: string;
  readonly key: string;
  readonly fingerprint: Buffer;
}

/** One request, validated, with the person behind it. */
export interface Call<E extends Endpoint, A> {
  readonly actor: E['access'] extends 'anyone' ? A | undefined : A;
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  readonly idempotency: E extends { readonly idempotency: 'key' } ? IdempotencyKey : undefined;
  /** The address of the socket; forwarded headers are not believed unless a proxy is configured. */
  readonly source: string;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** A refusal that the contract of `E`, or the gate before it, knows. */
export type RefusalOf<E extends Endpoint> = {
  readonly code: E['refusals'][number] | Extract<RefusalCode, `identity/${string}`>;
};

/** Answers a call. Refusals are returned, defects thrown; streams send by `reply` and return it as sent. */
export type Handler<E extends Endpoint, A> = (
  call: Call<E, A>,
) => Promise<Result<ReplyOf<E>, RefusalOf<E>>>;

/** An endpoint with its handler, as modules hand them to the composition root. */
export interface Route<A> {
  readonly endpoint: Endpoint;
  readonly handle: (call: Call<Endpoint, A>) => Promise<Result<unknown, { readonly code: string }>>;
}

/** Binds a handler to its endpoint; the types of both must agree. */
export function route<A>() {
  return <E extends Endpoint>(endpoint: E, handler: Handler<E, A>): Route<A> => ({
    endpoint,
    // The mount validates every part of the call against this very endpoint before it gets here.
    handle: handler as unknown as Route<A>['handle'],
  });
}
