import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate, pendingMigrations } from './migrate.ts';
import { type MigrationFile, readMigrations } from './migration-files.ts';
import { assertUsable } from './server-check.ts';
import { createEmptyDatabase } from './testing.ts';

let database: Awaited<ReturnType<typeof createEmptyDatabase>>;

beforeEach(async () => {
  database = await createEmptyDatabase();
});
afterEach(() => database.close());

test('the migrations of the product bring an empty database up, and once is enough', async () => {
  const files = await readMigrations();
  expect(files.length).toBeGreaterThan(0);
  expect(await pendingMigrations(database.url, files)).toEqual(files.map(({ name }) => name));
  expect(await migrate(database.url, files)).toEqual(files.map(({ name }) => name));
  expect(await migrate(database.url, files)).toEqual([]);
  expect(await pendingMigrations(database.url, files)).toEqual([]);
});

test('a file that was changed after it was applied is refused and nothing is done', async () => {
  await migrate(database.url, [file('0001_a', 'create table a ()')]);
  const changed = [file('0001_a', 'create table a2 ()'), file('0002_b', 'create table b ()')];
  await expect(migrate(database.url, changed)).rejects.toThrow(
    'The migration server/migrations/0001_a.sql was changed after it was applied',
  );
  expect(await tables()).toEqual(['a']);
});

test('a database that a newer version has brought up is refused', async () => {
  await migrate(database.url, [file('0001_a', 'create table a ()'), file('0002_b', 'select 1')]);
  await expect(migrate(database.url, [file('0001_a', 'create table a ()')])).rejects.toThrow(
    '0002_b, which this version of Banshi does not know',
  );
});

test('processes that migrate at the same time apply each file once', async () => {
  const files = [
    file('0001_a', 'create table a (); select pg_sleep(0.2)'),
    file('0002_b', 'create table b ()'),
  ];
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(database.url, files)));
  expect(applied.flat().sort()).toEqual(['0001_a', '0002_b']);
});

test('a migration that is killed half-way leaves whole steps, and the next run finishes', async () => {
  const files = [
    file('0001_a', 'create table a ()'),
    file('0002_b', 'create table b (); select pg_sleep(30)'),
  ];
  const run = migrate(database.url, files);
  await Promise.all([expect(run).rejects.toThrow(), killMigration()]);
  expect(await tables()).toEqual(['a']);
  const quicker = [file('0001_a', 'create table a ()'), file('0002_b', 'create table b ()')];
  expect(await migrate(database.url, quicker)).toEqual(['0002_b']);
  expect(await tables()).toEqual(['a', 'b']);
});

test('an account without the right to make the role is told what an administrator has to run', async () => {
  const owner = await connected(database.url);
  await owner.query(`create role banshi_test_weak login password 'weak'`);
  await owner.query(
    `grant create on database ${new URL(database.url).pathname.slice(1)} to banshi_test_weak`,
  );
  const weak = new URL(database.url);
  weak.username = 'banshi_test_weak';
  weak.password = 'weak';
  const files = (await readMigrations()).slice(0, 1);
  await expect(migrate(weak.href, files)).rejects.toThrow('grant banshi_app to banshi_test_weak');
  await owner.query('drop owned by banshi_test_weak');
  await owner.query('drop role banshi_test_weak');
  await owner.end();
});

test('a database that cannot be reached is named without its password', async () => {
  const nowhere = assertUsable('postgres://banshi:geheim@127.0.0.1:9/nothing');
  await expect(nowhere).rejects.toThrow('127.0.0.1:9/nothing');
  await expect(nowhere).rejects.not.toThrow('geheim');
  expect(await assertUsable(database.url)).toMatch(/^\d+/);
});

function file(name: string, sql: string): MigrationFile {
  return { name, sql, checksum: sql };
}

async function connected(where: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: where });
  await client.connect();
  return client;
}

async function tables(): Promise<string[]> {
  const client = await connected(database.url);
  const { rows } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  await client.end();
  return rows.map(({ name }) => name);
}

async function killMigration(): Promise<void> {
  const client = await connected(database.url);
  await expect
    .poll(async () => {
      const { rowCount } = await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and query like '%pg_sleep(30)%' and pid <> pg_backend_pid()`,
      );
      return rowCount;
    })
    .toBe(1);
  await client.end();
}
