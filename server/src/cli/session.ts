import type { Config, Secrets } from '../config.ts';
import {
  APPLICATION_ROLE,
  assertUsable,
  type Database,
  joinEmbeddedServer,
  migrate,
  openDatabase,
  pendingMigrations,
  readMigrations,
} from '../platform/database/index.ts';
import { closeSoon, endInOrder } from '../platform/end-in-order.ts';
import { OperatorError } from '../platform/operator-error.ts';

/** What the operator has set, as `main.ts` has read it. */
export interface Settings {
  readonly config: Config;
  readonly secrets: Secrets;
}

/** A database ready for work. */
export interface Session {
  /** Works as the application. */
  readonly db: Database;
  /** Connects as the owner of the tables; only migrations and bulk loads need it. */
  readonly ownerUrl: string;
  /** Names of the migrations that opening the session has applied. */
  readonly applied: readonly string[];
  /** Starts the embedded server again when it has gone; true when it had to. Another's is left alone. */
  stayIn(): Promise<boolean>;
  /** Closes the connections and, as the last user of the embedded server, stops it. */
  close(): Promise<void>;
}

export interface SessionOptions {
  /** Bring the database to this version, refuse one that is not there yet, or take it as it is. */
  readonly migrations: 'apply' | 'require' | 'leave';
  readonly onConnectionLost?: (error: Error) => void;
  /** The work of an operator, who would rather wait on a busy machine than begin again. */
  readonly isPatient?: boolean;
}

/** What reads a whole journal reads by several connections at once. */
const CONNECTIONS_MIN = 8;

/** How long an operator's work waits for the database. */
export const PATIENCE = { statementTimeoutMs: 600_000, idleInTransactionMs: 120_000 };

/**
 * Opens the database of `DATABASE_URL`, or joins the embedded one under `BANSHI_DATA`.
 * @throws OperatorError when it cannot be reached, is too old, or waits for migrations.
 */
export async function openSession(settings: Settings, options: SessionOptions): Promise<Session> {
  const place = await reachDatabase(settings);
  try {
    const applied = await prepare(place.url, options);
    const db = openDatabase({
      url: place.url,
      applicationRole: APPLICATION_ROLE,
      poolMax: Math.max(settings.config.poolMax, CONNECTIONS_MIN),
      ...(options.isPatient ? PATIENCE : {}),
      ...(options.onConnectionLost ? { onConnectionLost: options.onConnectionLost } : {}),
    });
    const close = async () => {
      await closeSoon(db.destroy());
      await place.leave();
    };
    return { db, ownerUrl: place.url, applied, stayIn: place.stayIn, close };
  } catch (error) {
    await place.leave();
    throw error;
  }
}

/** What a command works in. */
export interface CommandSession extends Session {
  /** Aborted once a signal has asked the command to end; long reading looks at it. */
  readonly stopped: AbortSignal;
}

/** Runs one command's work in a session; also a signal ends it in order before the process goes. */
export async function withDatabase<T>(
  settings: Settings,
  work: (session: CommandSession) => Promise<T>,
): Promise<T> {
  const opening = openSession(settings, { migrations: 'require', isPatient: true });
  return endInOrder(
    async (stopped) => work({ ...(await opening), stopped }),
    // One that could not be opened has closed itself.
    () =>
      opening.then(
        (session) => session.close(),
        () => undefined,
      ),
  );
}

/**
 * The same with the database of whatever version it is. A signal stops the work, which gets a moment to take away what it has begun before
 * the process goes.
 */
export async function withDatabaseAsItIs<T>(
  settings: Settings,
  work: (session: CommandSession) => Promise<T>,
): Promise<T> {
  const opening = openSession(settings, { migrations: 'leave', isPatient: true });
  let ended: Promise<unknown> = Promise.resolve();
  return endInOrder(
    (stopped) => {
      const working = opening.then((session) => work({ ...session, stopped }));
      ended = working.catch(() => undefined);
      return working;
    },
    async () => {
      await closeSoon(ended);
      await opening.then(
        (session) => session.close(),
        () => undefined,
      );
    },
  );
}

async function reachDatabase({ config, secrets }: Settings): Promise<{
  readonly url: string;
  readonly stayIn: () => Promise<boolean>;
  readonly leave: () => Promise<void>;
}> {
  if (secrets.databaseUrl === undefined) return joinEmbeddedServer({ dataDir: config.dataDir });
  await assertUsable(secrets.databaseUrl);
  return { url: secrets.databaseUrl, stayIn: async () => false, leave: async () => undefined };
}

async function prepare(url: string, { migrations }: SessionOptions): Promise<string[]> {
  if (migrations === 'leave') return [];
  const files = await readMigrations();
  if (migrations === 'apply') return migrate(url, files);
  const pending = await pendingMigrations(url, files);
  if (pending.length === 0) return [];
  throw new OperatorError(
    `The database waits for ${pending.length} migration(s), the first is ${pending[0]}; run "npx banshi migrate".`,
  );
}
