import { randomUUID } from 'node:crypto';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress } from 'node:zlib';
import pg from 'pg';
import type { Instant } from '../kernel/instant.ts';
import { formatInstant } from '../kernel/instant-text.ts';
import {
  appliedMigrations,
  copyOut,
  type MigrationFile,
  missingFrom,
  readSequences,
  readTables,
  type StoredTable,
  schemasOf,
  withClient,
} from '../platform/database/index.ts';
import { OperatorError } from '../platform/operator-error.ts';
import { syncFolder } from '../platform/sync-folder.ts';
import { writeDigested } from './digested-file.ts';
import { FORMAT, type Manifest, type TableInBackup, tablePath, writeManifest } from './manifest.ts';
import { createRowSums } from './row-sums.ts';
import { type Asked, type BackupStage, settleForm } from './session.ts';
import { takeFiles } from './take-files.ts';

export interface BackupDeps extends Asked<BackupStage> {
  /** All that this version knows. */
  readonly migrations: readonly MigrationFile[];
  readonly keys: Manifest['keys'];
}

/**
 * Copies the database as it stands at one moment, and the files that its rows name, into a new folder, while others go on writing. The
 * folder gets its name when everything is in it; broken off, nothing is left of it.
 * @throws OperatorError when the folder is there already, or the database is none of ours.
 */
export async function takeBackup(deps: BackupDeps, folder: string): Promise<Manifest> {
  await assertFree(folder);
  const draft = `${folder}.${randomUUID()}.part`;
  await mkdir(join(draft, 'tables'), { recursive: true, mode: 0o700 });
  try {
    const manifest = await withClient(
      { connectionString: deps.url },
      (client) => copyAll(client, deps, draft),
      deps.stopped,
    );
    await writeManifest(draft, manifest);
    await syncFolder(draft);
    deps.stopped.throwIfAborted();
    await assertFree(folder);
    await rename(draft, folder);
    await syncFolder(dirname(folder));
    return manifest;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

async function assertFree(folder: string): Promise<void> {
  const isTaken = await access(folder).then(
    () => true,
    () => false,
  );
  if (isTaken) {
    throw new OperatorError(`${folder} is there already; name a folder that is to be made.`);
  }
}

async function copyAll(client: pg.Client, deps: BackupDeps, draft: string): Promise<Manifest> {
  await settleForm(client);
  const schemas = schemasOf(deps.migrations);
  const locked = await readTables(client, schemas);
  await client.query('begin isolation level repeatable read read only');
  // The snapshot knows no change of a table's form: whoever migrates waits for the end of this.
  if (locked.length > 0) {
    await client.query(`lock table ${namesOf(locked)} in access share mode`).catch(tellMigration);
  }
  const takenAt = await momentOf(client);
  const migrations = await migrationsOf(client, deps.migrations);
  const stored = await readTables(client, schemas);
  const tables = await copyTables(client, { ...deps, stored, draft });
  const sequences = await readSequences(client, schemas);
  const files = await takeFiles(client, { ...deps, schemas, draft });
  return { format: FORMAT, takenAt, migrations, keys: deps.keys, tables, sequences, files };
}

/** Nothing but a change of the tables' form keeps anybody from reading them. */
function tellMigration(error: unknown): never {
  if (!(error instanceof pg.DatabaseError) || error.code !== '55P03') throw error;
  throw new OperatorError(
    'The database is being migrated, for more than a minute now; take the backup when that is done.',
  );
}

function namesOf(tables: readonly StoredTable[]): string {
  return tables.map(({ name }) => name).join(', ');
}

/** The first statement makes the snapshot; to lock takes none; everything after it sees the same. */
async function momentOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ at: number }>(
    'select floor(extract(epoch from clock_timestamp()) * 1000)::float8 as at',
  );
  return formatInstant((rows[0]?.at ?? 0) as Instant);
}

async function migrationsOf(
  client: pg.Client,
  known: readonly MigrationFile[],
): Promise<Manifest['migrations']> {
  const applied = await appliedMigrations(client);
  missingFrom(applied, known);
  if (applied.length > 0) return applied.map(({ name, checksum }) => ({ name, checksum }));
  throw new OperatorError(
    'The database holds nothing of Banshi, so there is nothing to back up; set DATABASE_URL or BANSHI_DATA to the one that is meant.',
  );
}

interface Copying extends BackupDeps {
  readonly stored: readonly StoredTable[];
  readonly draft: string;
}

async function copyTables(
  client: pg.Client,
  { stored, draft, onProgress }: Copying,
): Promise<TableInBackup[]> {
  const total = stored.reduce((sum, { rowsEstimated }) => sum + rowsEstimated, 0);
  const tables: TableInBackup[] = [];
  let before = 0;
  for (const table of stored) {
    const onRows = (rows: number) => onProgress('tables', before + rows, total);
    const copied = await copyTable(client, { table, draft, onRows });
    tables.push(copied);
    before += copied.rows;
  }
  return tables;
}

interface CopyingTable {
  readonly table: StoredTable;
  readonly draft: string;
  readonly onRows: (rows: number) => void;
}

/** Compressed on its way, a page at a time. */
async function copyTable(
  client: pg.Client,
  { table: { name, columns }, draft, onRows }: CopyingTable,
): Promise<TableInBackup> {
  const sums = createRowSums();
  const summed = async function* (pages: AsyncIterable<Buffer>) {
    for await (const page of pages) {
      sums.take(page);
      onRows(sums.rows());
      yield page;
    }
  };
  const file = await pipeline(
    copyOut(client, `copy ${name} (${columns.join(', ')}) to stdout`),
    summed,
    createZstdCompress(),
    (compressed: AsyncIterable<Buffer>) => writeDigested(tablePath(draft, { name }), compressed),
  );
  return { name, columns: [...columns], ...sums.end(), file };
}
