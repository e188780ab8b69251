import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ok } from '../kernel/result.ts';
import { loadDemoCatalogue } from '../modules/catalogue/index.ts';
import { systemNow } from '../platform/clock.ts';
import { transact } from '../platform/database/index.ts';
import { createTestDatabase, type TestDatabase } from '../platform/database/testing.ts';
import { aLine } from '../testing/a-line.ts';

const ZONES = ['UTC', 'Asia/Shanghai', 'America/New_York'];
const run = promisify(execFile);

let folder: string;
let base: TestDatabase;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banshi-zones-'));
  base = await createTestDatabase();
  await transact(base.database, async (tx) => ok(await loadDemoCatalogue(tx, { at: systemNow() })));
});
afterAll(async () => {
  await base.close();
  await rm(folder, { recursive: true });
});

async function banshi(zone: string, ...args: readonly string[]): Promise<string> {
  const main = new URL('../main.ts', import.meta.url).pathname;
  const env = { ...process.env, TZ: zone, DATABASE_URL: base.ownerUrl, BANSHI_DATA: folder };
  return (await run(process.execPath, [main, ...args], { env })).stdout;
}

/** Moments on both sides of the midnights of Shanghai, and of those of London and New York. */
const MOMENTS = [
  '00:00:00',
  '00:30:00',
  '07:59:59',
  '08:00:00',
  '12:59:59',
  '13:00:00',
  '23:59:59',
];
const DAYS = ['2021-12-31', '2022-01-01', '2022-06-12', '2022-06-13', '2022-06-17', '2022-06-18'];

test('R14: figures, bulletin and due days are the same bytes whatever zone the machine is in', async () => {
  const { rows } = await sql<{ code: string }>`
    select task_code as code from catalogue.matters order by id limit 1`.execute(base.database);
  const lines = DAYS.flatMap((day) =>
    MOMENTS.map((time) => {
      const at = `${day}T${time}+08:00`;
      const moments = { receivedAt: at, acceptedAt: at, closedAt: at };
      return JSON.stringify(aLine({ sourceCaseNo: at, matter: rows[0]?.code, ...moments }));
    }),
  );
  const file = join(folder, 'zones.ndjson');
  for (const [index, zone] of ZONES.entries()) {
    const share = lines.filter((_, place) => place % ZONES.length === index);
    await writeFile(file, share.join('\n'));
    expect(JSON.parse(await banshi(zone, 'import', file, '--json')).rejected).toBe(0);
  }
  const week = ['--from', '2022-06-13', '--to', '2022-06-17', '--json'];
  const asked = [
    ['statistics', ...week, '--by', 'day'],
    ['bulletin', 'draft', ...week],
    ['workdays', 'add', '2022-06-13', '20', '--json'],
  ];
  const answers = await Promise.all(
    asked.map((words) => Promise.all(ZONES.map((zone) => banshi(zone, ...words)))),
  );
  for (const ofZones of answers) expect(new Set(ofZones).size).toBe(1);
  const [figures, draft, due] = answers.map(([first = '']) => JSON.parse(first));
  // The week is cut at midnight in Shanghai: Monday and Friday are in it whole, their neighbours not at all.
  expect(figures.total).toMatchObject({ accepted: 14, closed: 14 });
  // From New Year's Day to Friday, in the sentence of the bulletin: all but the last and the first of the days.
  expect(draft.sections[0].statistics.figures.license).toEqual({ accepted: 28, closed: 28 });
  expect(due.date).toBe('2022-07-11');
});

/** The naive way: the day of a moment in the zone of the machine. */
const LOCAL_DAYS = `
  const inWeek = (text) => { const day = new Date(text).getDate(); return day >= 13 && day <= 17; };
  console.log(JSON.parse(process.argv[1]).filter(inWeek).join());`;

test('R14, control: days cut by the zone of the machine differ from zone to zone', async () => {
  const moments = DAYS.slice(2).flatMap((day) => MOMENTS.map((time) => `${day}T${time}+08:00`));
  const weeks = await Promise.all(
    ZONES.map(async (zone) => {
      const env = { ...process.env, TZ: zone };
      const args = ['-e', LOCAL_DAYS, JSON.stringify(moments)];
      return (await run(process.execPath, args, { env })).stdout;
    }),
  );
  expect(new Set(weeks).size).toBe(ZONES.length);
});
