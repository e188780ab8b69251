import type { Static, TSchema } from '@sinclair/typebox';
import type { RefusalCode } from './problem.ts';
import type { Reach } from './reach.ts';
import type { RoleId } from './roles.ts';

/** Who may call at all. The command behind it still asks whether this actor may do this to that. */
export type Access = 'anyone' | 'signed-in' | readonly RoleId[];

/**
 * One operation of the API as data: the server validates, filters and documents with it, the web
 * calls with it. `write` operations take an `Idempotency-Key` unless `idempotency` is 'none'.
 */
export interface Endpoint {
  readonly operationId: string;
  readonly summary: string;
  readonly tag: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api`, with `:name` for parameters. */
  readonly path: string;
  readonly access: Access;
  readonly reach: Reach;
  readonly params?: TSchema;
  readonly query?: TSchema;
  readonly body?: TSchema;
  readonly reply: TSchema;
  /** 'json' unless the body or the reply is a stream of its own media type. */
  readonly consumes?: 'application/json' | 'application/x-ndjson' | 'multipart/form-data';
  readonly produces?:
    | 'application/json'
    | 'application/pdf'
    | 'text/html'
    | 'image/jpeg'
    | 'application/octet-stream';
  /** 'key': the header is required and the answer is replayed; 'none': the act is idempotent by itself. */
  readonly idempotency?: 'key' | 'none';
  /** Open also to whoever has still to set a password of his own in place of a generated one. */
  readonly beforeOwnPassword?: true;
  /** How often one address may call within a minute; for operations that need no session. */
  readonly callsPerMinute?: number;
  readonly refusals: readonly RefusalCode[];
}

type Of<S> = S extends TSchema ? Static<S> : undefined;
/** The parameters of the path of `E`, typed. */
export type ParamsOf<E extends Endpoint> = Of<E['params']>;
/** The query of `E`, typed. */
export type QueryOf<E extends Endpoint> = Of<E['query']>;
/** The body of `E`, typed. */
export type BodyOf<E extends Endpoint> = Of<E['body']>;
/** The reply of `E`, typed. */
export type ReplyOf<E extends Endpoint> = Static<E['reply']>;
