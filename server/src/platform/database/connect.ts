import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { letCopyIn } from './copy-source.ts';
import { prepareRepeated } from './prepare-repeated.ts';
import type { Schema } from './schema.gen.ts';
import { typeParsers } from './type-parsers.ts';

/** The pool of connections. Writing inside a transaction asks for a `Tx`, which this is not. */
export type Database = Kysely<Schema>;
/** A running transaction. */
export type Tx = Transaction<Schema>;
/** Whatever can be read from: the pool or a running transaction. */
export type Reader = Kysely<Schema>;

/** The role the application works as: it owns nothing and may not change what is append-only. */
export const APPLICATION_ROLE = 'banshi_app';

export interface DatabaseOptions {
  readonly url: string;
  /** Taken on by every connection; without it the account of the URL itself acts. */
  readonly applicationRole?: string;
  /** Connections at most. */
  readonly poolMax: number;
  /** Longest statement in milliseconds; reports and recounts may ask for more. */
  readonly statementTimeoutMs?: number;
  /** Longest pause within a transaction, in milliseconds. */
  readonly idleInTransactionMs?: number;
  /** Called when a connection breaks between statements; the pool replaces it by itself. */
  readonly onConnectionLost?: (error: Error) => void;
  /** Hears what the server says beside its answers. */
  readonly onNotice?: (message: string) => void;
}

const STATEMENT_TIMEOUT_MS = 5_000;
const IDLE_IN_TRANSACTION_MS = 10_000;
const CONNECT_TIMEOUT_MS = 5_000;
/** A connection that rests is kept: it has prepared what is sent again and again. */
const IDLE_TIMEOUT_MS = 600_000;

/** Opens a pool; no connection is made before the first statement. */
export function openDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    ...connectionOf(options),
    max: options.poolMax,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: IDLE_TIMEOUT_MS,
    types: typeParsers,
    application_name: 'banshi',
  });
  const onLost = (error: Error) => options.onConnectionLost?.(error);
  pool.on('error', onLost);
  // A connection may break while it is lent out and idle between two statements of a transaction.
  pool.on('connect', (client) => client.on('error', onLost));
  pool.on('connect', (client) =>
    client.on('notice', ({ message }) => options.onNotice?.(message ?? '')),
  );
  pool.on('connect', prepareRepeated);
  pool.on('connect', letCopyIn);
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}

function connectionOf(options: DatabaseOptions): pg.ClientConfig {
  const url = new URL(options.url);
  const given = url.searchParams.get('options');
  url.searchParams.delete('options');
  const settings = [...(given ? [given] : []), ...sessionSettings(options)].join(' ');
  return { connectionString: url.href, options: settings };
}

function sessionSettings(options: DatabaseOptions): string[] {
  return [
    `-c statement_timeout=${options.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS}`,
    '-c lock_timeout=2000',
    `-c idle_in_transaction_session_timeout=${options.idleInTransactionMs ?? IDLE_IN_TRANSACTION_MS}`,
    // One process answers one request: to start helpers takes longer than a page, and other requests want the cores.
    '-c max_parallel_workers_per_gather=0',
    '-c TimeZone=UTC',
    '-c DateStyle=ISO',
    ...(options.applicationRole ? [`-c role=${options.applicationRole}`] : []),
  ];
}
