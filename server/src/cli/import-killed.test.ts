import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ok } from '../kernel/result.ts';
import { loadDemoCatalogue } from '../modules/catalogue/index.ts';
import { seededDice } from '../modules/exchange/index.ts';
import { systemNow } from '../platform/clock.ts';
import { transact } from '../platform/database/index.ts';
import { createTestDatabase, type TestDatabase } from '../platform/database/testing.ts';
import { aLine } from '../testing/a-line.ts';

/** `RELIABILITY=full` makes it the 200,000 lines and 20 kills of the second gate. */
const isFull = process.env['RELIABILITY'] === 'full';
const LINES = isFull ? 200_000 : 20_000;
const KILLS = isFull ? 20 : 3;
const DAYS = 150;

let folder: string;
let file: string;
let rejectedLines: number;
const bases: TestDatabase[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banshi-import-'));
  file = join(folder, 'cases.ndjson');
  const base = await aDatabase();
  const { rows } = await sql<{ code: string }>`
    select task_code as code from catalogue.matters order by id limit 20`.execute(base.database);
  const lines = linesOf(rows.map(({ code }) => code));
  rejectedLines = lines.filter((line) => line.includes('990000')).length;
  await writeFile(file, `${lines.join('\n')}\n`);
});

afterAll(async () => {
  for (const base of bases) await base.close();
  await rm(folder, { recursive: true });
});

async function aDatabase(): Promise<TestDatabase> {
  const base = await createTestDatabase();
  bases.push(base);
  const at = systemNow();
  await transact(base.database, async (tx) => ok(await loadDemoCatalogue(tx, { at })));
  return base;
}

/** Cases with their facts in one line or in two far apart; two in a hundred lines are wrong. */
function linesOf(codes: readonly string[]): string[] {
  const dice = seededDice(9);
  const day = (n: number) => new Date(Date.UTC(2022, 0, 1 + n)).toISOString().slice(0, 10);
  return Array.from({ length: LINES }, (_, n) => {
    const isSecond = n >= LINES / 2 && n % 4 === 0;
    const number = isSecond ? n - LINES / 2 : n;
    const received = (number * 7) % DAYS;
    return JSON.stringify(
      aLine({
        source: 'kill',
        sourceCaseNo: `K${number}`,
        matter: codes[number % codes.length],
        area: dice(50) === 0 ? '990000' : '510000',
        receivedAt: `${day(received)}T09:00:00+08:00`,
        acceptedAt: `${day(received + 1)}T09:00:00+08:00`,
        closedAt: isSecond ? `${day(received + 9)}T09:00:00+08:00` : undefined,
        closeType: isSecond ? 'granted' : undefined,
      }),
    );
  });
}

function importInto(base: TestDatabase, path: string): ChildProcess {
  const main = new URL('../main.ts', import.meta.url).pathname;
  return spawn(process.execPath, [main, 'import', path, '--json'], {
    env: { ...process.env, DATABASE_URL: base.ownerUrl, BANSHI_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function summaryOf(child: ChildProcess): Promise<Record<string, number>> {
  const parts: Buffer[] = [];
  child.stdout?.on('data', (part: Buffer) => parts.push(part));
  const [code] = await once(child, 'close');
  expect(code).toBe(0);
  return JSON.parse(Buffer.concat(parts).toString());
}

const rejectedOf = (path: string) => readFile(`${path}.rejected.ndjson`, 'utf8');

/** Everything that an import leaves behind, but for the moment of recording and the fresh encryption. */
async function contentOf(base: TestDatabase): Promise<unknown> {
  const { rows } = await sql<{ cases: string; journal: string; totals: string; entries: number }>`
    select
      (select md5(string_agg(concat_ws(' ', id, version, status, received_at, accepted_at, closed_at, source_case_no), ';' order by id)) from cases.cases) as cases,
      (select md5(string_agg(concat_ws(' ', case_id, version, regexp_replace(body, '^(..."),[0-9.]+', '\\1'), overlay(packed placing '\\x'::bytea from 3 for 6)), ';' order by case_id, version)) from cases.journal) as journal,
      (select md5(string_agg(t::text, ';' order by t::text)) from statistics.totals t where measure <> 'acceptedLate') as totals,
      (select count(*) from cases.journal) as entries`.execute(base.database);
  return rows[0];
}

async function isEachOnce(base: TestDatabase): Promise<boolean> {
  const { rows } = await sql<{ n: number; distinct: number }>`
    select count(*) as n, count(distinct source_case_no) as distinct from cases.cases`.execute(
    base.database,
  );
  return rows[0]?.n === rows[0]?.distinct;
}

test('R09: an import killed at random points and run again is as one that nobody disturbed', async () => {
  const [quiet, killed] = [bases[0] ?? (await aDatabase()), await aDatabase()];
  const undisturbed = await summaryOf(importInto(quiet, file));
  expect(undisturbed['rejected']).toBe(rejectedLines);
  const report = await rejectedOf(file);
  const dice = seededDice(systemNow());
  const longest = (undisturbed['seconds'] ?? 1) * 1000;
  let interrupted = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const child = importInto(killed, file);
    await pause(700 + dice(longest));
    if (child.exitCode === null) interrupted += 1;
    child.kill('SIGKILL');
    await once(child, 'close');
  }
  expect(interrupted).toBeGreaterThan(0);
  await summaryOf(importInto(killed, file));
  expect(await rejectedOf(file)).toBe(report);
  expect(await contentOf(killed)).toEqual(await contentOf(quiet));
  expect(await isEachOnce(killed)).toBe(true);
  const again = await summaryOf(importInto(killed, file));
  expect(again).toMatchObject({ created: 0, advanced: 0, rejected: rejectedLines });
  expect(await contentOf(killed)).toEqual(await contentOf(quiet));
});

test('R09, control: lines whose name of the case changes with each run are seen as duplicates', async () => {
  const [quiet] = bases;
  if (!quiet) throw new Error('the first test has a database');
  const renamed = join(folder, 'renamed.ndjson');
  const first = (await readFile(file, 'utf8')).split('\n').slice(0, 100).join('\n');
  await writeFile(renamed, first.replaceAll('"source":"kill"', '"source":"kill-again"'));
  await summaryOf(importInto(quiet, renamed));
  expect(await isEachOnce(quiet)).toBe(false);
});
