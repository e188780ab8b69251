import * as acts from '@banshi/contract/case-acts';
import type { ReportFormat } from '@banshi/contract/report-words';
import { downloadReport, getReport, type ReportRow } from '@banshi/contract/reports';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Database, openDatabase } from '../../platform/database/index.ts';
import { APPLICANT } from '../../testing/counter.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { CLOSED, decided, REVIEWED, VERIFIED } from '../../testing/life.ts';
import { sendRaw } from '../../testing/raw.ts';
import { live } from '../../testing/whole-lives.ts';
import { listOverLimit } from '../cases/index.ts';

const YEAR = { from: '2022-01-01', to: '2022-12-31' };
/** The day on which the case was closed that had to be closed in July. */
const LATE = '2022-12-05';
const COPIES = 60;

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
  const accept = [acts.acceptCase, 'FRONT_CLERK', {}] as const;
  const close = [REVIEWED, VERIFIED, decided('grant'), CLOSED];
  const lives = [
    [accept],
    [accept, ...close],
    [accept, { clock: `${LATE}T10:00:00+08:00` }, ...close],
  ];
  for (const life of lives) await live(hall, { life, applicant: APPLICANT }, () => undefined);
  hall.at(`${LATE}T12:00:00+08:00`);
});
afterAll(() => hall.close());

const reader = () => hall.as('SUPERVISOR', 'PROVINCE');

/** All pages of the list, as the page reads them. */
async function rowsOf(days = YEAR): Promise<ReportRow[]> {
  const person = await reader();
  const found: ReportRow[] = [];
  let after: string | undefined;
  do {
    const query = { report: 'T6', ...days, ...(after ? { after } : {}) } as const;
    const { rows, next } = (await person.call(getReport, { query })).reply;
    found.push(...rows);
    after = next ?? undefined;
  } while (after);
  return found;
}

async function fileOf(format: ReportFormat) {
  const query = new URLSearchParams({ report: 'T6', ...YEAR, format }).toString();
  const url = `/api${downloadReport.path}?${query}`;
  return sendRaw(hall.app, await reader(), { method: 'GET', url });
}

test('what was finished late comes first, then what is open beyond its limit, and nothing else', async () => {
  const [finished, open, ...others] = await rowsOf();
  expect(others).toEqual([]);
  expect(finished?.cells.slice(3)).toEqual(['张*例', finished?.cells[4], LATE, expect.any(Number)]);
  expect(open?.cells[5]).toBeNull();
  for (const row of [finished, open]) {
    expect(String(row?.cells[4]) < LATE && Number(row?.cells[6]) > 90).toBe(true);
  }
});

test('the days of the period bound both', async () => {
  const until = { from: '2022-06-01', to: '2022-06-29' };
  expect(await rowsOf(until)).toEqual([]);
  const before = await rowsOf({ from: '2022-06-01', to: '2022-12-04' });
  expect(before.map(({ cells }) => cells[5])).toEqual([null]);
});

test('pages and files hold each case of a long list once', async () => {
  await sql`insert into cases.cases select copy.*
    from cases.cases c
    cross join generate_series(1, ${COPIES}) as n
    cross join lateral jsonb_populate_record(c,
      jsonb_build_object('id', gen_random_uuid(), 'serial', 1000 * c.serial + n)) copy`.execute(
    hall.db,
  );
  const rows = await rowsOf();
  expect(rows.length).toBe(2 * (COPIES + 1));
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  expect(rows.findIndex(({ cells }) => cells[5] === null)).toBe(COPIES + 1);
  const csv = (await fileOf('csv')).rawPayload.toString('utf8');
  for (const { cells } of rows) expect(csv).toContain(`${cells[0]},`);
  expect(csv.match(/,未办结,/g)?.length).toBe(COPIES + 1);
  expect((await fileOf('xlsx')).rawPayload.toString('latin1').startsWith('PK')).toBe(true);
  expect((await fileOf('pdf')).rawPayload.toString('latin1').startsWith('%PDF-')).toBe(true);
});

type ListAsked = Parameters<typeof listOverLimit>[1];

async function wholeList(): Promise<ListAsked> {
  const { byId } = await hall.house.statisticsDeps.matters();
  const days = { from: YEAR.from as LocalDate, to: YEAR.to as LocalDate };
  return { ...days, matterIds: [...byId.keys()], after: undefined, limit: 50 };
}

/**
 * How many rows of the table of cases a page reads, on a connection of its own: a server process keeps what it counted for a
 * second, and one that has just filled the table would add that.
 */
async function rowsReadBy(asked: ListAsked): Promise<number> {
  const fresh = openDatabase({ url: hall.ownerUrl, poolMax: 1 });
  const read = await fresh.transaction().execute(async (tx) => {
    const deps = { ...hall.house.caseDeps, db: tx as unknown as Database };
    const page = await listOverLimit(deps, asked, () => true);
    expect(page.cases).toHaveLength(50);
    const { rows } = await sql<{ n: number }>`
      select (coalesce(idx_tup_fetch, 0) + coalesce(seq_tup_read, 0))::integer as n
      from pg_stat_xact_user_tables where schemaname = 'cases' and relname = 'cases'`.execute(tx);
    return rows[0]?.n ?? 0;
  });
  await fresh.destroy();
  return read;
}

/** The copies end minute after minute: what ends in one hour is read together, and no matter has two thousand there. */
test('a page reads no more rows however long the list is', async () => {
  const asked = await wholeList();
  const short = await rowsReadBy(asked);
  await sql`insert into cases.cases select copy.*
    from cases.cases c
    cross join generate_series(1, 2000) as n
    cross join lateral jsonb_populate_record(c,
      jsonb_build_object('id', gen_random_uuid(), 'serial', 900000 + 3000 * (c.closed_at is null)::int + n,
        'closed_at', c.closed_at + n * interval '1 minute')) copy
    where c.id in (select min(id::text)::uuid from cases.cases
      where due_on_promised is not null group by closed_at is null)`.execute(hall.db);
  const owner = openDatabase({ url: hall.ownerUrl, poolMax: 1 });
  await sql`analyze cases.cases`.execute(owner);
  await owner.destroy();
  expect(await rowsReadBy(asked)).toBeLessThanOrEqual(short);
});

test('what is too long for paper is refused with how to mend it', async () => {
  await sql`insert into cases.cases select copy.*
    from cases.cases c
    cross join generate_series(1, 2000) as n
    cross join lateral jsonb_populate_record(c,
      jsonb_build_object('id', gen_random_uuid(), 'serial', 500000 + n)) copy
    where c.id = (select id from cases.cases where closed_at is null limit 1)`.execute(hall.db);
  const answer = await fileOf('pdf');
  expect([answer.statusCode, answer.json().code]).toEqual([422, 'statistics/report-too-long']);
  expect((await fileOf('csv')).statusCode).toBe(200);
});
