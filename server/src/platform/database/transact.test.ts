import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ok, refuse } from '../../kernel/result.ts';
import type { Database, Tx } from './connect.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';
import { transact } from './transact.ts';

let given: TestDatabase;
let db: Database;

beforeAll(async () => {
  given = await createTestDatabase();
  db = given.database;
});
afterAll(() => given.close());

test('what is done in a transaction stays', async () => {
  const result = await transact(db, async (tx) => ok(await count(tx, 'kept')));
  expect(result).toEqual(ok(1));
  expect(await countOf('kept')).toBe(1);
});

test('a refusal undoes everything', async () => {
  const result = await transact(db, async (tx) => {
    await count(tx, 'refused');
    return refuse({ code: 'test/refused' });
  });
  expect(result).toEqual(refuse({ code: 'test/refused' }));
  expect(await countOf('refused')).toBeUndefined();
});

test('a defect undoes everything and is thrown on', async () => {
  const work = transact(db, async (tx) => {
    await count(tx, 'thrown');
    throw new Error('defect');
  });
  await expect(work).rejects.toThrow('defect');
  expect(await countOf('thrown')).toBeUndefined();
});

test('a deadlock is tried again until both have done their work', async () => {
  await sql`insert into platform.counters (name, value) values ('a', 0), ('b', 0)`.execute(db);
  let meetings = 0;
  const inOrder = (first: string, second: string) =>
    transact(db, async (tx) => {
      await count(tx, first);
      meetings += 1;
      // Each holds its first row before either asks for the other's.
      while (meetings < 2) await pause(10);
      return ok(await count(tx, second));
    });
  const results = await Promise.all([inOrder('a', 'b'), inOrder('b', 'a')]);
  expect(results.map((result) => result.ok)).toEqual([true, true]);
  expect(meetings).toBeGreaterThan(2);
  expect([await countOf('a'), await countOf('b')]).toEqual([2, 2]);
});

test('after five failures to serialise the error is thrown', async () => {
  let attempts = 0;
  const work = transact(db, async (tx) => {
    attempts += 1;
    await sql`do $$ begin raise exception 'again' using errcode = '40001'; end $$`.execute(tx);
    return ok(undefined);
  });
  await expect(work).rejects.toThrow('again');
  expect(attempts).toBe(5);
});

test('a connection cut in the middle is an error, and the pool goes on', async () => {
  const work = transact(db, async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await endBackend(rows[0]?.pid ?? 0);
    return ok(await count(tx, 'cut'));
  });
  await expect(work).rejects.toThrow();
  expect(await countOf('cut')).toBeUndefined();
});

async function count(tx: Tx, name: string): Promise<number> {
  const { rows } = await sql<{ value: number }>`
    insert into platform.counters (name, value) values (${name}, 1)
    on conflict (name) do update set value = platform.counters.value + 1
    returning value`.execute(tx);
  return rows[0]?.value ?? 0;
}

async function countOf(name: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('platform.counters')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.value;
}

async function endBackend(pid: number): Promise<void> {
  const { default: pg } = await import('pg');
  const owner = new pg.Client({ connectionString: given.ownerUrl });
  await owner.connect();
  await owner.query('select pg_terminate_backend($1)', [pid]);
  await owner.end();
}
