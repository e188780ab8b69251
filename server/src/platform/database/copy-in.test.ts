import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Instant } from '../../kernel/instant.ts';
import { ok } from '../../kernel/result.ts';
import { type Database, openDatabase } from './connect.ts';
import { copyIn } from './copy-in.ts';
import type { CopiedColumns } from './copy-rows.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';
import { transact } from './transact.ts';

let place: TestDatabase;
let db: Database;
beforeAll(async () => {
  place = await createTestDatabase();
  db = openDatabase({ url: place.ownerUrl, poolMax: 1 });
  await sql`
    create table public.copied (id uuid primary key, big integer, small smallint, word text, sure boolean,
      at timestamptz, bytes bytea, noted text not null default 'by default')`.execute(db);
});
beforeEach(() => sql`truncate public.copied`.execute(db));
afterAll(async () => {
  await db.destroy();
  await place.close();
});

interface Row {
  readonly id: string;
  readonly big: number | null;
  readonly small: number | null;
  readonly word: string | null;
  readonly sure: boolean | null;
  readonly at: Instant | null;
  readonly bytes: Buffer | null;
}

const COLUMNS: CopiedColumns<Row> = {
  id: ['uuid', (row) => row.id],
  big: ['integer', (row) => row.big],
  small: ['smallint', (row) => row.small],
  word: ['text', (row) => row.word],
  sure: ['boolean', (row) => row.sure],
  at: ['timestamptz', (row) => row.at],
  bytes: ['bytea', (row) => row.bytes],
};

const row = (n: number, changes: Partial<Row> = {}): Row => ({
  id: `00000000-0000-8000-8000-${String(n).padStart(12, '0')}`,
  big: n,
  small: n % 100,
  word: `第${n}行`,
  sure: n % 2 === 0,
  at: (1_641_258_720_123 + n) as Instant,
  bytes: Buffer.from([n % 256]),
  ...changes,
});

const copyAll = (rows: readonly Row[], columns = COLUMNS) =>
  transact(db, async (tx) => ok(await copyIn(tx, { table: 'public.copied', columns, rows })));

async function inTable(): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select id, big, small, word, sure, at, bytes from public.copied order by id`.execute(db);
  return rows;
}

test('every type arrives as it was given, and what is not given takes its default', async () => {
  const rows = [
    row(1, { big: -2_147_483_648, small: -32_768, word: '', at: 0 as Instant }),
    row(2, { big: 2_147_483_647, small: 32_767, word: 'a\\.\t"\'\n\u001f,{}\\N' }),
    row(3, { word: '汉字𠮷😀é', at: -777_777_777_777 as Instant, bytes: Buffer.alloc(0) }),
    row(4, { at: 4_102_444_799_999 as Instant, bytes: Buffer.from('00ff5c', 'hex') }),
    row(5, { big: null, small: null, word: null, at: null, bytes: null }),
  ];
  await copyAll(rows);
  expect(await inTable()).toEqual(rows);
  const { rows: noted } = await sql`select distinct noted from public.copied`.execute(db);
  expect(noted).toEqual([{ noted: 'by default' }]);
});

test('rows beyond one piece, and a value beyond one piece, arrive whole', async () => {
  const rows = Array.from({ length: 5_000 }, (_, n) => row(n));
  const long = row(5_000, { word: '长'.repeat(200_000), bytes: Buffer.alloc(300_000, 7) });
  await copyAll([...rows, long]);
  expect(await inTable()).toEqual([...rows, long]);
});

test('no rows ask nothing of the server', async () => {
  const { rows: before } = await sql`select pg_current_wal_insert_lsn()`.execute(db);
  await copyAll([]);
  expect((await sql`select pg_current_wal_insert_lsn()`.execute(db)).rows).toEqual(before);
});

test('a row that the table refuses undoes all, names the constraint, and spoils no connection', async () => {
  const rows = Array.from({ length: 3_000 }, (_, n) => row(n));
  await expect(copyAll([...rows, row(1)])).rejects.toMatchObject({
    code: '23505',
    constraint: 'copied_pkey',
  });
  expect(await inTable()).toEqual([]);
  await copyAll([row(1)]);
  expect(await inTable()).toEqual([row(1)]);
});

test('a row that cannot be put into its form undoes all and says why', async () => {
  const broken: CopiedColumns<Row> = {
    ...COLUMNS,
    big: ['integer', ({ big }) => (big === 2_000 ? 2 ** 40 : big)],
  };
  const rows = Array.from({ length: 3_000 }, (_, n) => row(n));
  await expect(copyAll(rows, broken)).rejects.toThrow(/out of range/);
  expect(await inTable()).toEqual([]);
  await copyAll(rows);
  expect(await inTable()).toHaveLength(3_000);
});

test('a connection that breaks while rows are copied fails the copying', async () => {
  const other = openDatabase({
    url: place.ownerUrl,
    poolMax: 1,
    onConnectionLost: () => undefined,
  });
  const copying = transact(other, async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await sql`lock table public.copied in access exclusive mode`.execute(tx);
    await sql`select pg_terminate_backend(${rows[0]?.pid}::int)`.execute(db);
    return ok(await copyIn(tx, { table: 'public.copied', columns: COLUMNS, rows: [row(1)] }));
  });
  await expect(copying).rejects.toThrow();
  await other.destroy();
  expect(await inTable()).toEqual([]);
});
