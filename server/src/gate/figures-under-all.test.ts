import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { proposeVoid, voidCase } from '@banshi/contract/case-endings';
import { getStatistics } from '@banshi/contract/statistics';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foldAll } from '../modules/statistics/index.ts';
import { aLine } from '../testing/a-line.ts';
import { aCaseAfter } from '../testing/counter.ts';
import { type Hall, openHall } from '../testing/hall.ts';
import { sendLines } from '../testing/send-lines.ts';
import { verify } from '../verify.ts';

const NOW = '2022-06-13T09:00:00+08:00';
const TODAY = '2022-06-13';
const ROUNDS = 3;
const IMPORTERS = 4;
const LINES = 60;
/** Both sides of New Year as the zone of the hall has it, and hours in which UTC has another day or another year. */
const MOMENTS = [
  '2021-12-31T07:59:59+08:00',
  '2021-12-31T23:59:59+08:00',
  '2022-01-01T00:00:00+08:00',
  '2022-01-01T07:59:59+08:00',
  '2022-05-31T23:59:59+08:00',
  '2022-06-01T00:00:00+08:00',
] as const;
const PERIODS = [
  ['2021-12-31', '2021-12-31'],
  ['2022-01-01', '2022-01-01'],
  ['2021-12-01', '2022-01-31'],
  ['2022-01-01', '2022-05-31'],
  ['2022-06-01', TODAY],
  ['2021-01-01', TODAY],
] as const;

let hall: Hall;
let taskCode: string;
beforeAll(async () => {
  hall = await openHall();
  taskCode = (await hall.house.catalogue.matters()).all[0]?.taskCode ?? '';
});
afterAll(() => hall.close());

/** What was told and answered with yes: the days of each case, kept by the test alone. */
interface Told {
  readonly accepted: string;
  closed?: string;
}
const ledger = new Map<string, Told>();

function counted(from: string, to: string) {
  const cases = [...ledger.values()];
  const isIn = (day: string | undefined) => day !== undefined && day >= from && day <= to;
  const isOpen = (one: Told, isBefore: (day: string) => boolean) =>
    isBefore(one.accepted) && !(one.closed !== undefined && isBefore(one.closed));
  return {
    accepted: cases.filter((one) => isIn(one.accepted)).length,
    closed: cases.filter((one) => isIn(one.closed)).length,
    openStart: cases.filter((one) => isOpen(one, (day) => day < from)).length,
    openEnd: cases.filter((one) => isOpen(one, (day) => day <= to)).length,
  };
}

async function expectExact(): Promise<void> {
  const reader = await hall.as('SUPERVISOR', 'PROVINCE');
  for (const [from, to] of PERIODS) {
    // In whose name each is handled is told by other totals: they come to the same.
    for (const by of ['bucket', 'nominal'] as const) {
      const { total } = (await reader.call(getStatistics, { query: { from, to, by } })).reply;
      expect(total, `${from} to ${to} by ${by}`).toMatchObject(counted(from, to));
    }
  }
}

/** Reports cases as accepted, and some of those of before as finished long ago: their period is restated. */
async function report(round: number, importer: number): Promise<void> {
  const lineOf = (of: number, n: number) => ({
    ...aLine({ matter: taskCode, sourceCaseNo: `R${of}-${importer}-${n}` }),
    receivedAt: '2021-12-30T10:00:00+08:00',
    acceptedAt: MOMENTS[n % MOMENTS.length] ?? MOMENTS[0],
  });
  const fresh = Array.from({ length: LINES }, (_, n) => {
    const { closedAt: _c, closeType: _t, ...line } = lineOf(round, n) as Record<string, unknown>;
    return line;
  });
  const late = Array.from({ length: LINES / 3 }, (_, n) => n * 3).map((n) => ({
    ...lineOf(round - 1, n),
    closedAt: n % 2 === 0 ? '2022-05-31T23:59:59+08:00' : '2022-06-01T00:00:00+08:00',
  }));
  const sent = round === 0 ? fresh : [...late, ...fresh];
  expect(await sendLines(hall, sent)).toMatchObject({ read: sent.length, rejected: 0 });
  for (const line of sent as Record<string, string>[]) {
    const closed = line['closedAt']?.slice(0, 10);
    const accepted = line['acceptedAt']?.slice(0, 10) ?? '';
    ledger.set(line['sourceCaseNo'] ?? '', { accepted, ...(closed ? { closed } : {}) });
  }
}

/** A case goes to its end, another is accepted, a third is taken back as entered twice. */
async function workAtTheCounter(round: number): Promise<void> {
  const [open, finished, twice] = await Promise.all([
    aCaseAfter(hall, 'accept'),
    aCaseAfter(hall, 'close'),
    aCaseAfter(hall, 'accept'),
  ]);
  ledger.set(`${round} ${open.caseId}`, { accepted: TODAY });
  ledger.set(`${round} ${finished.caseId}`, { accepted: TODAY, closed: TODAY });
  const params = { caseId: twice.caseId };
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const body = { version: twice.version, reason: '重复录入' };
  const proposed = (await head.call(proposeVoid, { params, body })).reply;
  const supervisor = await hall.as('SUPERVISOR', 'PROVINCE');
  const voiding = { params, body: { version: proposed.version } };
  await supervisor.call(voidCase, voiding).then((one) => one.reply);
}

/** A process that folds, killed without warning and started again, twice at least. */
async function foldAndKill(isWorking: () => boolean): Promise<void> {
  const script = new URL('../testing/fold-hall-forever.ts', import.meta.url).pathname;
  let kills = 0;
  while (isWorking() || kills < 2) {
    const child = spawn(process.execPath, [script, hall.ownerUrl, hall.folder, NOW], {
      stdio: 'inherit',
    });
    await pause(1500 + (kills % 4) * 210);
    child.kill('SIGKILL');
    await once(child, 'close');
    kills += 1;
  }
}

test('figures equal what was told, case by case, while people work, systems report late and folding dies', async () => {
  let isWorking = true;
  const folding = foldAndKill(() => isWorking);
  for (let round = 0; round < ROUNDS; round += 1) {
    const importers = Array.from({ length: IMPORTERS }, (_, importer) => report(round, importer));
    await Promise.all([...importers, workAtTheCounter(round)]);
    await expectExact();
  }
  isWorking = false;
  await folding;
  await expectExact();
  await foldAll(hall.house.statisticsDeps);
  await expectExact();
  const { matters } = hall.house.catalogue;
  expect((await verify({ db: hall.db, matters }, undefined)).findings).toEqual([]);
});
