import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { inject } from 'vitest';
import { APPLICATION_ROLE, type Database, openDatabase } from './connect.ts';
import { migrate } from './migrate.ts';
import { type MigrationFile, readMigrations } from './migration-files.ts';
import './test-setup.ts';
import { withClient } from './with-client.ts';

/** A database that belongs to one test file. */
export interface TestDatabase {
  /** Works as the application does, in its role. */
  readonly url: string;
  /** Connects as the owner, for what the application may not do. */
  readonly ownerUrl: string;
  readonly database: Database;
  close(): Promise<void>;
}

const TEMPLATE_LOCK = 7_215_003;

/**
 * A fresh, migrated database on the PostgreSQL of this test run: a copy of a template that is
 * migrated once per state of the migrations.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const clusterUrl = inject('testClusterUrl');
  const template = await ensureTemplate(clusterUrl, await readMigrations());
  await onCluster(clusterUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await client.query(`create database ${name} template ${template} strategy file_copy`);
  });
  const ownerUrl = urlOf(clusterUrl, name);
  const url = `${ownerUrl}?options=${encodeURIComponent(`-c role=${APPLICATION_ROLE}`)}`;
  const database = openDatabase({ url: ownerUrl, applicationRole: APPLICATION_ROLE, poolMax: 10 });
  return {
    url,
    ownerUrl,
    database,
    close: async () => {
      await database.destroy();
      await onCluster(clusterUrl, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

/** An empty database, not migrated; for tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<{ url: string; close(): Promise<void> }> {
  const name = `empty_${randomUUID().replaceAll('-', '')}`;
  const clusterUrl = inject('testClusterUrl');
  await onCluster(clusterUrl, (client) => client.query(`create database ${name}`));
  return {
    url: urlOf(clusterUrl, name),
    close: async () => {
      await onCluster(clusterUrl, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

/** A template counts as complete once it is marked as one; a half-made one is made again. */
async function ensureTemplate(
  clusterUrl: string,
  files: readonly MigrationFile[],
): Promise<string> {
  const name = `template_${fingerprintOf(files)}`;
  await onCluster(clusterUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query(
      'select 1 from pg_database where datname = $1 and datistemplate',
      [name],
    );
    if (rowCount === 1) return;
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name}`);
    await migrate(urlOf(clusterUrl, name), files);
    await client.query(`alter database ${name} is_template true`);
  });
  return name;
}

function fingerprintOf(files: readonly MigrationFile[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.checksum);
  return hash.digest('hex').slice(0, 16);
}

function onCluster<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withClient({ connectionString: url }, work);
}

function urlOf(clusterUrl: string, database: string): string {
  const url = new URL(clusterUrl);
  url.pathname = `/${database}`;
  return url.href;
}
