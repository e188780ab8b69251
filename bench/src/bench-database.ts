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
import type pg from 'pg';
import { benchClient } from './bench-client.ts';

/** A durable PostgreSQL of its own, on which everything of one run is measured. */
export interface BenchServer {
  /** A folder that both we and the server can write. */
  readonly folder: string;
  /** A database of its own, which is dropped when it is closed. */
  createDatabase(): Promise<BenchDatabase>;
  /** The database of the folder that is kept, which stays as it is when it is closed. */
  openKept(): Promise<BenchDatabase>;
  close(): Promise<void>;
}

/** A migrated database with the demo catalogue. */
export interface BenchDatabase {
  /** Connects as the owner. */
  readonly url: string;
  /** Where the keys lie that its values are protected with. */
  readonly dataDir: string;
  readonly db: Database;
  readonly house: House;
  /** The owner, without limits of time. */
  readonly owner: pg.Client;
  close(): Promise<void>;
}

/** Starts the server in the folder that is kept, or in one for this run: the same settings as in operation, fsync on. */
export async function startBenchServer(kept: string | undefined): Promise<BenchServer> {
  const folder = await mkdtemp(join(tmpdir(), 'banshi-bench-'));
  await chmod(folder, 0o777);
  const dataDir = kept ?? join(folder, 'data');
  const server = await joinEmbeddedServer({ dataDir });
  return {
    folder,
    createDatabase: () => createDatabase(server.url, folder),
    openKept: () => openBase(server.url, dataDir),
    close: async () => {
      await server.leave();
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

async function createDatabase(serverUrl: string, dataDir: string): Promise<BenchDatabase> {
  const name = `bench_${randomUUID().replaceAll('-', '')}`;
  await onServer(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const base = await openBase(url.href, dataDir);
  return {
    ...base,
    close: async () => {
      await base.close();
      await onServer(serverUrl, `drop database ${name} with (force)`);
    },
  };
}

async function openBase(url: string, dataDir: string): Promise<BenchDatabase> {
  await migrate(url, await readMigrations());
  const db = openDatabase({
    url,
    applicationRole: APPLICATION_ROLE,
    poolMax: 10,
    statementTimeoutMs: 600_000,
  });
  const owner = benchClient(url);
  await owner.connect();
  const { rowCount } = await owner.query('select from catalogue.matters limit 1');
  if (rowCount === 0) {
    await transact(db, async (tx) => ok(await loadDemoCatalogue(tx, { at: systemNow() })));
  }
  const house = houseOn(db, dataDir);
  return {
    url,
    dataDir,
    db,
    house,
    owner,
    close: async () => {
      await house.close();
      await db.destroy();
      await owner.end();
    },
  };
}

/** A house on this database, with the keys of the folder. */
export function houseOn(db: Database, dataDir: string): House {
  return createHouse({
    db,
    now: systemNow,
    newId: createIdSource(systemNow),
    protection: protectionOf(loadKeyRing(join(dataDir, 'keys.json'))),
    files: createFolderStore({ folder: join(dataDir, 'files'), sizeBytesMax: 1024 * 1024 }),
    cookie: { name: 'sid', secure: false },
    fontDirectory: undefined,
    signing: loadLocalSigner(join(dataDir, 'signing-key.json')),
    publicAddress: 'https://hall.example',
    noticeChannels: ['folder'],
  });
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = benchClient(url);
  await client.connect();
  await client.query(statement);
  await client.end();
}
