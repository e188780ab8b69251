import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from './connect.ts';
import { nameRepeated } from './prepare-repeated.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

let place: TestDatabase;
beforeAll(async () => {
  place = await createTestDatabase();
});
afterAll(() => place.close());

test('a text has a name of its own from its third time on', () => {
  const nameOf = nameRepeated();
  const texts = [
    'select $1',
    'select $2',
    'select $1',
    'select $1',
    'select $1',
    'select $2',
    'select $2',
  ];
  expect(texts.map(nameOf)).toEqual([
    undefined,
    undefined,
    undefined,
    'banshi_1',
    'banshi_1',
    undefined,
    'banshi_2',
  ]);
});

test('however many texts come, two hundred are named at most, and named ones stay', () => {
  const nameOf = nameRepeated();
  const named = Array.from({ length: 5_000 }, (_, index) => `select ${index}, $1`).filter(
    (text) => [1, 2, 3].map(() => nameOf(text)).at(-1) !== undefined,
  );
  expect(named).toHaveLength(200);
  expect(named.map(nameOf).every((name) => name !== undefined)).toBe(true);
});

test('the server plans a repeated statement once, and its values differ each time', async () => {
  const db = openDatabase({ url: place.ownerUrl, poolMax: 1 });
  for (let value = 0; value < 20; value += 1) {
    const { rows } = await sql<{ twice: number }>`select ${value}::int * 2 as twice`.execute(db);
    expect(rows).toEqual([{ twice: value * 2 }]);
  }
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_prepared_statements where name like 'banshi%'`.execute(
    db,
  );
  expect(rows).toEqual([{ count: 1 }]);
  await db.destroy();
});

test('a statement that fails does not spoil the next one on its connection', async () => {
  const db = openDatabase({ url: place.ownerUrl, poolMax: 1 });
  const divide = (by: number) => sql<{ part: number }>`select 10 / ${by}::int as part`.execute(db);
  for (const by of [1, 2, 5, 2]) await divide(by);
  await expect(divide(0)).rejects.toThrow('division by zero');
  expect((await divide(5)).rows).toEqual([{ part: 2 }]);
  await db.destroy();
});
