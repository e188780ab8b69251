import pg from 'pg';
import { OperatorError } from '../operator-error.ts';
import type { MigrationFile } from './migration-files.ts';
import { withClient } from './with-client.ts';

/** A migration as the database remembers it. */
export interface Applied {
  readonly name: string;
  readonly checksum: string;
}

/** Any number that nobody else uses; the lock is per database. */
const MIGRATION_LOCK = 7_215_001;

/**
 * Brings the database of `url` to the state of `files` and returns the names of what was applied.
 * One process at a time; each file in a transaction of its own, so that a kill leaves whole steps.
 * @throws OperatorError when a file was changed after it was applied, or the database is newer.
 */
export async function migrate(url: string, files: readonly MigrationFile[]): Promise<string[]> {
  return withClient({ connectionString: url }, async (client) => {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(BOOKKEEPING);
    const missing = missingFrom(await appliedIn(client), files);
    for (const file of missing) await apply(client, file);
    return missing.map((file) => file.name);
  });
}

/**
 * The same within the transaction that the connection is in: all of it is there when that ends, or nothing.
 * @throws OperatorError as {@link migrate} does.
 */
export async function migrateWithin(
  client: pg.Client,
  files: readonly MigrationFile[],
): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
  await client.query(BOOKKEEPING);
  for (const file of missingFrom(await appliedIn(client), files)) await applyOpen(client, file);
}

/** Names of what has been applied, in order; nothing for a database that Banshi has never seen. */
export async function appliedMigrations(client: pg.Client): Promise<Applied[]> {
  const known = await client.query<{ there: boolean }>(
    `select to_regclass('platform.migrations') is not null as there`,
  );
  return known.rows[0]?.there ? appliedIn(client) : [];
}

/** Names of what is still to be applied, read as the owner or as the application. */
export async function pendingMigrations(
  url: string,
  files: readonly MigrationFile[],
): Promise<string[]> {
  return withClient({ connectionString: url }, async (client) => {
    return missingFrom(await appliedMigrations(client), files).map((file) => file.name);
  });
}

const BOOKKEEPING = `
  create schema if not exists platform;
  create table if not exists platform.migrations (
    name       text primary key,
    checksum   text not null,
    applied_at timestamptz not null default now()
  )`;

async function appliedIn(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    'select name, checksum from platform.migrations order by name',
  );
  return rows;
}

/** Those of the files that are still to be applied. Throws OperatorError as {@link migrate} does. */
export function missingFrom(
  applied: readonly Applied[],
  files: readonly MigrationFile[],
): readonly MigrationFile[] {
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const { name, checksum } of applied) {
    const file = byName.get(name);
    if (!file) {
      throw new OperatorError(
        `The database has the migration ${name}, which this version of Banshi does not know; start the newer version that applied it.`,
      );
    }
    if (file.checksum !== checksum) {
      throw new OperatorError(
        `The migration server/migrations/${name}.sql was changed after it was applied; restore the file and write the change as a new migration.`,
      );
    }
  }
  const done = new Set(applied.map((one) => one.name));
  return files.filter((file) => !done.has(file.name));
}

/** A failure needs no rollback: the connection is closed, and the transaction ends with it. */
async function apply(client: pg.Client, file: MigrationFile): Promise<void> {
  await client.query('begin');
  await applyOpen(client, file);
  await client.query('commit');
}

async function applyOpen(client: pg.Client, file: MigrationFile): Promise<void> {
  try {
    await client.query(file.sql);
    await client.query('insert into platform.migrations (name, checksum) values ($1, $2)', [
      file.name,
      file.checksum,
    ]);
  } catch (error) {
    throw operatorFault(error, file);
  }
}

/** What a migration says itself (`raise exception`) is meant for the operator. */
function operatorFault(error: unknown, file: MigrationFile): unknown {
  if (error instanceof pg.DatabaseError && error.code === 'P0001') {
    return new OperatorError(error.message);
  }
  if (error instanceof pg.DatabaseError && error.code === '42501') {
    return new OperatorError(
      `The account of DATABASE_URL may not apply the migration ${file.name}: ${error.message}; let it own the database.`,
    );
  }
  return error;
}
