import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reader } from './connect.ts';
import { gathered } from './gathered.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

let place: TestDatabase;
beforeAll(async () => {
  place = await createTestDatabase();
});
afterAll(() => place.close());

const tenths = async (db: Reader, numbers: readonly number[]) => {
  const { rows } = await sql<{ tenth: number }>`
    select 10 / given.n as tenth
    from unnest(${numbers}::integer[]) with ordinality as given (n, place) order by place`.execute(
    db,
  );
  return rows.map((row) => row.tenth);
};

/** A statement that notes what it was asked and takes `time`, and the function that asks it for each. */
function noted(time: Promise<unknown> = Promise.resolve()) {
  const statements: (readonly number[])[] = [];
  const ask = gathered(async (db: Reader, numbers: readonly number[]) => {
    statements.push(numbers);
    await time;
    return tenths(db, numbers);
  });
  return { statements, ask: (number: number) => ask(place.database, number) };
}

test('what is asked at once goes in one statement, and each has its own answer', async () => {
  const { ask, statements } = noted();
  expect(await Promise.all([1, 2, 5, 2].map(ask))).toEqual([10, 5, 2, 5]);
  expect(statements).toEqual([[1, 2, 5, 2]]);
});

test('what is asked while two statements are under way waits and goes together', async () => {
  const time = Promise.withResolvers();
  const { ask, statements } = noted(time.promise);
  const answers: Promise<number>[] = [];
  for (const number of [1, 2, 3, 4, 5]) {
    answers.push(ask(number));
    await nextTurn();
  }
  time.resolve(undefined);
  expect(await Promise.all(answers)).toEqual([10, 5, 3, 2, 2]);
  expect(statements).toEqual([[1], [2], [3, 4, 5]]);
});

test('a thousand at once go in statements of a hundred', async () => {
  const { ask, statements } = noted();
  await Promise.all(Array.from({ length: 1_000 }, (_, index) => ask(index + 1)));
  expect(statements.map((one) => one.length)).toEqual(Array.from({ length: 10 }, () => 100));
});

test('one that fails spoils none of the others', async () => {
  const { ask } = noted();
  const outcomes = await Promise.allSettled([1, 0, 5].map(ask));
  expect(outcomes.map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual([
    10,
    'failed',
    2,
  ]);
  await expect(ask(0)).rejects.toThrow('division by zero');
  expect(await ask(2)).toBe(5);
});

test('an answer that is missing fails those who asked and nobody later', async () => {
  let isShort = true;
  const ask = gathered(async (db: Reader, numbers: readonly number[]) =>
    isShort ? [] : tenths(db, numbers),
  );
  await expect(ask(place.database, 1)).rejects.toThrow('one answer for each question');
  isShort = false;
  expect(await ask(place.database, 1)).toBe(10);
});

test('a question sees whatever was committed before it was asked', async () => {
  const readValue = gathered(async (db: Reader, names: readonly string[]) => {
    const { rows } = await sql<{ name: string; value: number }>`
      select name, value from platform.counters where name = any(${names}::text[])`.execute(db);
    return names.map((name) => rows.find((row) => row.name === name)?.value);
  });
  for (let value = 1; value <= 20; value += 1) {
    const early = readValue(place.database, 'gathered');
    await sql`insert into platform.counters (name, value) values ('gathered', ${value})
              on conflict (name) do update set value = excluded.value`.execute(place.database);
    expect(await readValue(place.database, 'gathered')).toBe(value);
    await early;
  }
});
