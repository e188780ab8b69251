import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../platform/database/index.ts';
import { createTestDatabase, type TestDatabase } from '../../../platform/database/testing.ts';
import { aReport, in2022, openProtection, type ReportGiven } from '../../../testing/a-report.ts';
import { registerReports } from '../commands/register-reports.ts';
import { differingDoubled } from '../queries/doubled-numbers.ts';

let base: TestDatabase;
let owner: Database;
beforeAll(async () => {
  base = await createTestDatabase();
  owner = openDatabase({ url: base.ownerUrl, poolMax: 2 });
});
afterAll(async () => {
  await owner.destroy();
  await base.close();
});

const HOUR = 3_600_000;
const POLL_MS = 10;
const register = (...given: readonly ReportGiven[]) =>
  registerReports(
    { db: base.database, now: () => in2022(1000 * HOUR), protection: openProtection },
    given.map(aReport),
  );
const idOf = (given: ReportGiven) => aReport(given).report.caseId;

/** What is noted of one number: the hour of the acceptance of each of its cases. */
async function noted(sourceCaseNo: string): Promise<readonly (number | null)[]> {
  const { rows } = await sql<{ at: number | null }>`
    select d.accepted_at as at from cases.doubled_numbers d join cases.cases c on c.id = d.case_id
    where c.source_case_no = ${sourceCaseNo} order by d.accepted_at`.execute(base.database);
  return rows.map(({ at }) => (at === null ? null : (at - in2022(0)) / HOUR));
}

/** Runs these at once: each has written all it has before any of them looks for the others. */
async function atOnce(...works: readonly (() => Promise<unknown>)[]): Promise<void> {
  const holder = await owner.startTransaction().execute();
  await sql`select pg_advisory_xact_lock(hashtextextended('doubled numbers', 0))`.execute(holder);
  const running = works.map((work) => work());
  while ((await waiting()) < works.length) await pause(POLL_MS);
  await holder.commit().execute();
  await Promise.all(running);
}

async function waiting(): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from pg_locks
    where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`.execute(
    owner,
  );
  return rows[0]?.n ?? 0;
}

test('two who report one number at once are found, also where neither source was known before', async () => {
  // Of other applicants, since two who bring the same new one wait for each other.
  const reports = ['A', 'B'].map((source, n) => ({
    ...{ source, sourceCaseNo: 'FIRST', acceptedAt: in2022((n + 1) * HOUR) },
    applicantId: `00000000-0000-8000-8000-00000000010${n}`,
  }));
  await atOnce(...reports.map((one) => () => register(one)));
  expect(await noted('FIRST')).toEqual([1, 2]);
  expect(await differingDoubled(base.database)).toEqual([]);
});

test('a number of one source is noted once another reports it, in the same batch too, and only that one', async () => {
  await register({ source: 'A', sourceCaseNo: 'X', acceptedAt: in2022(HOUR) });
  expect(await noted('X')).toEqual([]);
  await register(
    { source: 'B', sourceCaseNo: 'X', acceptedAt: in2022(2 * HOUR) },
    { source: 'B', sourceCaseNo: 'Y' },
    { source: 'A', sourceCaseNo: 'Z', acceptedAt: in2022(3 * HOUR) },
    { source: 'C', sourceCaseNo: 'Z', acceptedAt: in2022(4 * HOUR) },
  );
  await register({ source: 'D', sourceCaseNo: 'Z', acceptedAt: in2022(5 * HOUR) });
  expect([await noted('X'), await noted('Y'), await noted('Z')]).toEqual([[1, 2], [], [3, 4, 5]]);
  expect(await differingDoubled(base.database)).toEqual([]);
});

test('a case that is accepted later has its moment in the list, also when the other one comes at once', async () => {
  const open = { source: 'A', sourceCaseNo: 'LATER', receivedAt: in2022(0) };
  const other = { source: 'B', sourceCaseNo: 'LATER', acceptedAt: in2022(9 * HOUR) };
  await register(open, { ...open, sourceCaseNo: 'SOON' });
  await atOnce(
    () => register(other),
    () => register({ ...open, acceptedAt: in2022(HOUR) }),
  );
  await register({ ...other, sourceCaseNo: 'SOON' });
  expect(await noted('SOON')).toEqual([9, null]);
  await register({ ...open, sourceCaseNo: 'SOON', acceptedAt: in2022(2 * HOUR) });
  expect([await noted('LATER'), await noted('SOON')]).toEqual([
    [1, 9],
    [2, 9],
  ]);
  expect(await differingDoubled(base.database)).toEqual([]);
});

test('importers of several sources that bring the same numbers at once miss none', async () => {
  const numbers = Array.from({ length: 40 }, (_, n) => ({
    ...{ sourceCaseNo: `N${n}`, acceptedAt: in2022(n * HOUR) },
  }));
  await Promise.all(
    ['A', 'B', 'C', 'A'].flatMap((source) =>
      [numbers.slice(0, 20), numbers.slice(20)].map((some) =>
        register(...some.map((one) => ({ source, ...one }))),
      ),
    ),
  );
  expect(await noted('N17')).toEqual([17, 17, 17]);
  expect(await differingDoubled(base.database)).toEqual([]);
});

test('what exists is filled in by the migration, and what is noted otherwise is found', async () => {
  const migration = new URL('../../../../migrations/0094_doubled_numbers.sql', import.meta.url);
  const [fill = ''] = /insert into[^;]*;/.exec(await readFile(migration, 'utf8')) ?? [];
  const before = await differingDoubled(base.database);
  await sql`truncate cases.doubled_numbers`.execute(owner);
  expect((await differingDoubled(base.database)).length).toBeGreaterThan(100);
  await sql.raw(fill).execute(owner);
  expect([before, await differingDoubled(base.database)]).toEqual([[], []]);
  const [gone, moved] = ['A', 'B'].map((source) => idOf({ source, sourceCaseNo: 'X' })).sort();
  const wrong = idOf({ source: 'B', sourceCaseNo: 'Y' });
  await sql`delete from cases.doubled_numbers where case_id = ${gone}`.execute(owner);
  await sql`update cases.doubled_numbers set accepted_at = now() where case_id = ${moved}`.execute(
    owner,
  );
  await sql`insert into cases.doubled_numbers values (${wrong}, 1, null)`.execute(owner);
  const names = [gone, moved, wrong].map((id) => `doubled number ${id}`).sort();
  expect(await differingDoubled(base.database)).toEqual(names);
});
