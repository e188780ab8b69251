import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { assert } from '../../../kernel/assert.ts';
import { OperatorError } from '../../operator-error.ts';
import { accountFor } from './account.ts';
import { binariesFor } from './binaries.ts';
import { ensureCluster, OWNER, readPassword, type Toolset } from './cluster.ts';
import { placesIn } from './places.ts';
import type { Postmaster } from './postmaster-file.ts';
import { enter, isIn, isLastOut } from './presence.ts';
import { ensureRunning, stop } from './server.ts';
import { DURABLE, memoryMebibytes, type ServerSettings } from './settings.ts';

/** Our share in a running embedded server. */
export interface EmbeddedServer {
  /** Connects as the owner of everything. */
  readonly url: string;
  /** Process number of the server. */
  readonly pid: number;
  /**
   * Joins again when the server has gone, and starts it when nobody else has; true when it had to.
   * @throws OperatorError when another program has taken its port meanwhile.
   */
  stayIn(): Promise<boolean>;
  /** Gives the share back; the last one out stops the server. */
  leave(): Promise<void>;
}

export interface JoinOptions {
  readonly dataDir: string;
  readonly durability?: ServerSettings['durability'];
}

const JOIN_ATTEMPTS = 50;
const PAUSE_MS = 50;
const DATABASE = 'banshi';

/**
 * Joins the embedded server under `dataDir`, creating and starting it when there is none.
 *
 * Who is in is known by PostgreSQL itself: each process holds one connection with a shared advisory
 * lock. A process killed with -9 drops out with its connection; there are no client files to go stale.
 */
export async function joinEmbeddedServer(options: JoinOptions): Promise<EmbeddedServer> {
  const tools = await toolsetFor(resolve(options.dataDir));
  await ensureCluster(tools);
  const durability = options.durability ?? 'durable';
  const membership = await becomeMember(tools, durability);
  await ensureDatabase(membership.presence);
  return share(tools, durability, membership);
}

/** The server that runs, and the connection by which it knows that we are there. */
interface Membership {
  readonly server: Postmaster;
  readonly presence: pg.Client;
}

type Durability = ServerSettings['durability'];

async function becomeMember(tools: Toolset, durability: Durability): Promise<Membership> {
  for (let attempt = 1; attempt <= JOIN_ATTEMPTS; attempt += 1) {
    const server = await ensureRunning(tools, { durability, memoryMebibytes: memoryMebibytes() });
    const presence = await enter(await urlOf(tools, server, 'postgres'));
    if (presence && durability === 'durable') await assertDurable(presence);
    if (presence) return { server, presence };
    await pause(PAUSE_MS);
  }
  throw new OperatorError(
    `The database under ${tools.places.home} keeps stopping while this command wants to use it; see ${tools.places.log}.`,
  );
}

async function toolsetFor(dataDir: string): Promise<Toolset> {
  const places = placesIn(dataDir);
  const account = await accountFor(places.home);
  return { places, account, binaries: await binariesFor(account) };
}

async function share(
  tools: Toolset,
  durability: Durability,
  first: Membership,
): Promise<EmbeddedServer> {
  let membership = first;
  return {
    url: await urlOf(tools, first.server, DATABASE),
    get pid() {
      return membership.server.pid;
    },
    stayIn: async () => {
      const stayed = await isIn(membership.presence);
      if (!stayed) membership = await becomeMember(tools, durability);
      assertSamePort(first.server, membership.server);
      return !stayed;
    },
    leave: () => leave(tools, membership),
  };
}

function assertSamePort(first: Postmaster, now: Postmaster): void {
  if (first.port === now.port) return;
  throw new OperatorError(
    `The database had gone, and another program has taken its port ${first.port}; it runs on ${now.port} now: end this command and start it again.`,
  );
}

/** Gives up the common lock and asks for it alone: only the last one gets it, and stops the server. */
async function leave(tools: Toolset, { server, presence }: Membership): Promise<void> {
  if (await isLastOut(presence)) await stop(tools.places.cluster, server);
  await presence.end();
}

async function assertDurable(client: pg.Client): Promise<void> {
  const wanted: Record<string, string> = { ...DURABLE, data_checksums: 'on' };
  const { rows } = await client.query<{ name: string; setting: string }>(
    'select name, setting from pg_settings where name = any($1)',
    [Object.keys(wanted)],
  );
  assert(rows.length === Object.keys(wanted).length, 'PostgreSQL tells all durability settings');
  for (const { name, setting } of rows) {
    assert(
      setting === wanted[name],
      `PostgreSQL runs with ${name}=${setting}, not ${wanted[name]}`,
    );
  }
}

/** Two at once: the second finds the name taken, which is as good. */
async function ensureDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
    DATABASE,
  ]);
  if (rowCount === 1) return;
  await client.query(`create database ${DATABASE}`).catch((error: unknown) => {
    if (!hasCode(error, '42P04') && !hasCode(error, '23505')) throw error;
  });
}

async function urlOf({ places }: Toolset, { port }: Postmaster, database: string): Promise<string> {
  return `postgres://${OWNER}:${await readPassword(places)}@127.0.0.1:${port}/${database}`;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
