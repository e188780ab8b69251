import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import pg from 'pg';
import {
  appliedMigrations,
  copyFrom,
  copyOut,
  type MigrationFile,
  migrateWithin,
  readTables,
  type StoredTable,
  schemasOf,
  setAside,
  withClient,
} from '../platform/database/index.ts';
import { copyKept } from '../platform/files/index.ts';
import { OperatorError } from '../platform/operator-error.ts';
import { checkBackup, listedFiles } from './check-backup.ts';
import { assertEmpty } from './empty-database.ts';
import { assertNotPast, migrationsTo } from './known-version.ts';
import { FILES_FOLDER, type Manifest, tablePath } from './manifest.ts';
import { createRowSums } from './row-sums.ts';
import { type Asked, type RestoreStage, settleForm } from './session.ts';

export interface RestoreDeps extends Asked<RestoreStage> {
  /** All that this version knows. */
  readonly migrations: readonly MigrationFile[];
  /** Hears that everything is there and stays from now on. */
  readonly onFilled: () => void;
}

/** Into what a backup is brought, within one transaction. */
interface Restoring extends RestoreDeps {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly wanted: readonly MigrationFile[];
  readonly schemas: readonly string[];
}

/**
 * Brings a backup into an empty database, and its files into the file store. Everything about the database is one transaction, its schema
 * too: broken off, the database is as empty as before. Files go first; one without a row does no harm.
 * @throws OperatorError when the backup is damaged or of another version, or the database not empty.
 */
export async function restoreBackup(
  deps: RestoreDeps,
  folder: string,
  manifest: Manifest,
): Promise<void> {
  const wanted = migrationsTo(manifest, deps.migrations);
  const restoring = { ...deps, folder, manifest, wanted, schemas: schemasOf(wanted) };
  const config = { connectionString: deps.url };
  await withClient(config, (client) => assertReady(client, restoring), deps.stopped);
  await checkBackup(folder, manifest, deps);
  await withClient(
    config,
    async (client) => {
      await settleForm(client);
      await client.query('begin');
      await fill(client, restoring);
      await restoreFiles(restoring);
      deps.onFilled();
      await client.query('commit');
      // The planner knows nothing of rows that have just come.
      await client.query('analyze');
    },
    deps.stopped,
  );
}

/** Asked before the backup is read, which takes long, and again in the transaction that fills. */
async function assertReady(client: pg.Client, { wanted, schemas }: Restoring): Promise<void> {
  assertNotPast(await appliedMigrations(client), wanted);
  await assertEmpty(client, schemas);
}

async function fill(client: pg.Client, restoring: Restoring): Promise<void> {
  const { wanted, schemas, manifest, onProgress } = restoring;
  await migrateWithin(client, wanted);
  await assertReady(client, restoring);
  await assertSameTables(client, restoring);
  // Names in what is put back stand with their schemas; keys and indexes are built from whole tables.
  await client.query(`set local search_path = ''; set local maintenance_work_mem = '256MB'`);
  await client.query(`truncate ${manifest.tables.map(({ name }) => name).join(', ')}`);
  const putBack = await setAside(client, schemas);
  await load(client, restoring);
  for (const { name, next } of manifest.sequences) {
    await client.query(`alter sequence ${name} restart with ${next}`);
  }
  for (const [index, statement] of putBack.entries()) {
    await client.query(statement).catch(tellMisfit);
    onProgress('rebuild', index + 1, putBack.length);
  }
  await compare(client, restoring);
}

/** What a key finds wrong was wrong when the backup was taken. */
function tellMisfit(error: unknown): never {
  if (!(error instanceof pg.DatabaseError) || !error.code?.startsWith('23')) throw error;
  throw new OperatorError(
    `The rows of the backup do not fit together (${error.message}); the database was left empty, use another backup.`,
  );
}

/** Names go into statements, so they have to be those of this version's tables. */
async function assertSameTables(
  client: pg.Client,
  { manifest, schemas }: Restoring,
): Promise<void> {
  const outline = (tables: readonly Pick<StoredTable, 'name' | 'columns'>[]) =>
    tables.map(({ name, columns }) => `${name} (${[...columns].sort().join(', ')})`).sort();
  const own = new Set(outline(await readTables(client, schemas)));
  const others = outline(manifest.tables).filter((table) => !own.delete(table));
  const [first = [...own][0]] = others;
  if (first === undefined) return;
  throw new OperatorError(
    `The backup and a database of its version do not have the same tables, the first that differs is ${first}; restore it with the version that took it.`,
  );
}

/** Truncated in the same transaction, tables take rows that need no later look at who sees them (`freeze`). */
async function load(
  client: pg.Client,
  { folder, manifest: { tables }, onProgress }: Restoring,
): Promise<void> {
  const total = tables.reduce((sum, { rows }) => sum + rows, 0);
  let before = 0;
  for (const table of tables) {
    let bytes = 0;
    const told = async function* (pages: AsyncIterable<Buffer>) {
      for await (const page of pages) {
        bytes += page.length;
        onProgress('tables', before + Math.floor((table.rows * bytes) / table.bytes), total);
        yield page;
      }
    };
    const statement = `copy ${table.name} (${table.columns.join(', ')}) from stdin (freeze)`;
    await pipeline(
      createReadStream(tablePath(folder, table)),
      createZstdDecompress(),
      told,
      (pages: AsyncIterable<Buffer>) => copyFrom(client, statement, pages),
    );
    before += table.rows;
  }
}

/** Reads every table back; what differs takes everything with it. */
async function compare(
  client: pg.Client,
  { manifest: { tables }, onProgress }: Restoring,
): Promise<void> {
  const total = tables.reduce((sum, { rows }) => sum + rows, 0);
  let before = 0;
  for (const { name, columns, rows, rowsSm3 } of tables) {
    const sums = createRowSums();
    for await (const page of copyOut(client, `copy ${name} (${columns.join(', ')}) to stdout`)) {
      sums.take(page);
      onProgress('compare', before + sums.rows(), total);
    }
    const found = sums.end();
    before += found.rows;
    if (found.rows === rows && found.rowsSm3 === rowsSm3) continue;
    throw new OperatorError(
      `Restored, ${name} holds ${found.rows} rows that are not the ${rows} of the backup; the database was left empty: report this, and keep the backup.`,
    );
  }
}

async function restoreFiles({
  folder,
  filesFolder,
  manifest,
  onProgress,
}: Restoring): Promise<void> {
  let done = 0;
  for await (const { id } of listedFiles(folder)) {
    const bytes = await copyKept(id, join(folder, FILES_FOLDER), filesFolder);
    if (bytes === undefined) {
      throw new OperatorError(
        `The file ${id} of the backup went while it was restored; the database was left empty.`,
      );
    }
    done += 1;
    onProgress('files', done, manifest.files.count);
  }
}
