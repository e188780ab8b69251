import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from './connect.ts';
import { inSharedSnapshot } from './one-snapshot.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

let base: TestDatabase;
let owner: Database;

beforeAll(async () => {
  base = await createTestDatabase();
  owner = openDatabase({ url: base.ownerUrl, poolMax: 1 });
  await sql`create table public.numbers (n integer)`.execute(owner);
  await sql`grant select on public.numbers to banshi_app`.execute(owner);
  await sql`insert into public.numbers select generate_series(1, 25)`.execute(owner);
});
afterAll(async () => {
  await owner.destroy();
  await base.close();
});

const NUMBERS = sql<{ n: number }>`select n from public.numbers where n >= ${3} order by n`;

test('each connection sees what the snapshot saw, page by page and in order', async () => {
  const sizes: number[] = [];
  const all = await inSharedSnapshot(base.database, async ({ pages }) => {
    await sql`insert into public.numbers values (26)`.execute(owner);
    const met: number[] = [];
    for await (const page of pages(NUMBERS, 10)) {
      sizes.push(page.length);
      met.push(...page.map(({ n }) => n));
    }
    return met;
  });
  expect(all).toEqual(Array.from({ length: 23 }, (_, index) => index + 3));
  expect(sizes).toEqual([10, 10, 3]);
});

test('a statement that fails tells so, and its connection is given back', async () => {
  const wrong = sql`select * from public.nothing_of_that_name`;
  for (let n = 0; n < 12; n += 1) {
    const read = inSharedSnapshot(base.database, async ({ pages }) => {
      for await (const _ of pages(wrong, 10)) break;
    });
    await expect(read).rejects.toThrow('nothing_of_that_name');
  }
  const stopped = inSharedSnapshot(base.database, async ({ pages }) => {
    for await (const page of pages(NUMBERS, 1)) return page.length;
    return 0;
  });
  expect(await stopped).toBe(1);
});
