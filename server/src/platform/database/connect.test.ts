import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant } from '../../kernel/instant.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';
import { toTimestamp } from './timestamp.ts';

let given: TestDatabase;

beforeAll(async () => {
  given = await createTestDatabase();
});
afterAll(() => given.close());

test('moments, days and big numbers arrive as the domain has them', async () => {
  const at = Date.UTC(2022, 5, 17, 16, 0, 0, 123) as Instant;
  const { rows } = await sql`
    select ${toTimestamp(at)} as at, date '1988-07-01' as day, 18126738::bigint as many,
           array[1, 2]::bigint[] as list, array[date '2022-06-13'] as days,
           '{}'::bigint[] as nothing, null::timestamptz as never`.execute(given.database);
  expect(rows).toEqual([
    {
      at,
      day: '1988-07-01',
      many: 18126738,
      list: [1, 2],
      days: ['2022-06-13'],
      nothing: [],
      never: null,
    },
  ]);
});

test('a number beyond exactness is a defect, not a wrong figure', async () => {
  const query = sql`select 9007199254740993::bigint as many`.execute(given.database);
  await expect(query).rejects.toThrow('beyond exact numbers');
});

test('every connection works as the application, in UTC, with limits', async () => {
  const { rows } = await sql`
    select current_user as role, current_setting('timezone') as zone,
           current_setting('statement_timeout') as statement,
           current_setting('lock_timeout') as lock,
           current_setting('idle_in_transaction_session_timeout') as idle`.execute(given.database);
  expect(rows).toEqual([
    { role: 'banshi_app', zone: 'UTC', statement: '5s', lock: '2s', idle: '10s' },
  ]);
});

test.each([
  'update platform.seals set seq = 2',
  'delete from platform.seals',
  'truncate platform.seals',
  'update cases.journal set version = 1',
  'delete from cases.journal',
  'update platform.migrations set checksum = name',
  'create table platform.anything (id int)',
  'create schema anything',
])('the application may not: %s', async (statement) => {
  const query = sql.raw(statement).execute(given.database);
  await expect(query).rejects.toMatchObject({ code: '42501' });
});

test('the application may append a seal', async () => {
  const { numAffectedRows } = await sql`
    insert into platform.seals (seq, previous_hash, entries, entry_count, hash, sealed_at)
    values (1, '\\x00', decode(repeat('00', 52), 'hex'), 1, '\\x01', now())`.execute(
    given.database,
  );
  expect(numAffectedRows).toBe(1n);
});
