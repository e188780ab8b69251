import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHouse, type House } from '@banshi/server/house';
import { ok } from '@banshi/server/kernel/result';
import { loadDemoCatalogue } from '@banshi/server/modules/catalogue/index';
import { systemNow } from '@banshi/server/platform/clock';
import { loadKeyRing, loadLocalSigner, protectionOf } from '@banshi/server/platform/crypto/index';
import {
  APPLICATION_ROLE,
  type Database,
  joinEmbeddedServer,
  migrate,
  openDatabase,
  readMigrations,
  transact,
} from '@banshi/server/platform/database/index';
import { createFolderStore } from '@banshi/server/platform/files/index';
import { createIdSource } from '@banshi/server/platform/ids';
import pg from 'pg';

/** A durable PostgreSQL of its own, on which everything of one run is measured. */
export interface BenchServer {
  /** A folder that both we and the server can write. */
  readonly folder: string;
  createDatabase(): Promise<BenchDatabase>;
  close(): Promise<void>;
}

/** A migrated database with the demo catalogue and no cases. */
export interface BenchDatabase {
  /** Connects as the owner. */
  readonly url: string;
  readonly db: Database;
  readonly house: House;
  /** The owner, without limits of time. */
  readonly owner: pg.Client;
  close(): Promise<void>;
}

/** Starts the server: the same settings as in operation, fsync on. */
export async function startBenchServer(): Promise<BenchServer> {
  const folder = await mkdtemp(join(tmpdir(), 'banshi-bench-'));
  await chmod(folder, 0o777);
  const server = await joinEmbeddedServer({ dataDir: join(folder, 'data') });
  return {
    folder,
    createDatabase: () => createDatabase(server.url, folder),
    close: async () => {
      await server.leave();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function createDatabase(serverUrl: string, folder: string): Promise<BenchDatabase> {
  const name = `bench_${randomUUID().replaceAll('-', '')}`;
  await onServer(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await migrate(url.href, await readMigrations());
  const db = openDatabase({
    url: url.href,
    applicationRole: APPLICATION_ROLE,
    poolMax: 10,
    statementTimeoutMs: 600_000,
  });
  await transact(db, async (tx) => ok(await loadDemoCatalogue(tx, { at: systemNow() })));
  const owner = new pg.Client({ connectionString: url.href });
  await owner.connect();
  const house = createHouse({
    db,
    now: systemNow,
    newId: createIdSource(systemNow),
    protection: protectionOf(loadKeyRing(join(folder, 'keys.json'))),
    files: createFolderStore({ folder: join(folder, 'files'), sizeBytesMax: 1024 * 1024 }),
    cookie: { name: 'sid', secure: false },
    fontDirectory: undefined,
    signing: loadLocalSigner(join(folder, 'signing-key.json')),
    publicAddress: 'https://hall.example',
    noticeChannels: ['folder'],
  });
  return {
    url: url.href,
    db,
    house,
    owner,
    close: async () => {
      await house.close();
      await db.destroy();
      await owner.end();
      await onServer(serverUrl, `drop database ${name} with (force)`);
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
