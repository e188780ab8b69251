import { proposeVoid, voidCase } from '@banshi/contract/case-endings';
import { getCounts } from '@banshi/contract/indicators';
import { getStatistics } from '@banshi/contract/statistics';
import { Command } from 'commander';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { aCaseAfter } from '../testing/counter.ts';
import { type Hall, openHall } from '../testing/hall.ts';
import { registerStatistics } from './statistics.ts';

const WEEK = { from: '2022-06-13', to: '2022-06-17' };
const NOTED_AT = '2022-06-13T09:00:00+08:00';
const VOIDED_AT = '2022-06-13T09:05:00+08:00';
let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

async function run(...words: string[]) {
  const said = { json: [] as unknown[], fail: [] as string[] };
  const io = {
    out: () => undefined,
    json: (value: unknown) => void said.json.push(value),
    fail: (sentence: string) => void said.fail.push(sentence),
  };
  const settings = readConfig({ DATABASE_URL: hall.ownerUrl, BANSHI_DATA: hall.folder });
  if (!settings.ok) throw new Error(settings.refusal.join());
  const program = new Command('banshi').exitOverride();
  registerStatistics(program, io, settings.value);
  const days = ['--from', WEEK.from, '--to', WEEK.to, '--json'];
  await program.parseAsync(['statistics', ...words, ...days], { from: 'user' });
  return said;
}

test('what a void takes back is still in the figures of before, over HTTP and on the command line', async () => {
  const { caseId, version } = await aCaseAfter(hall, 'accept');
  const reader = () => hall.as('SUPERVISOR', 'PROVINCE');
  const noted = (await (await reader()).call(getStatistics, { query: WEEK })).reply;
  expect(noted.total.accepted).toBe(1);
  hall.at(VOIDED_AT);
  const params = { caseId };
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const body = { version, reason: '重复录入' };
  await head.call(proposeVoid, { params, body }).then((one) => one.reply);
  const voiding = { params, body: { version: version + 1 } };
  await (await reader()).call(voidCase, voiding).then((one) => one.reply);
  const asked = async (asOf?: string) =>
    (await (await reader()).call(getStatistics, { query: { ...WEEK, ...(asOf ? { asOf } : {}) } }))
      .reply;
  expect((await asked()).total.accepted).toBe(0);
  expect(await asked(VOIDED_AT)).toEqual(await asked());
  expect(await asked(NOTED_AT)).toEqual({ ...noted, asOf: NOTED_AT });
  const { rows, total } = noted;
  expect((await run('--as-of', NOTED_AT)).json).toEqual([{ ...WEEK, asOf: NOTED_AT, rows, total }]);
  const counted = await run('--count-refused-acceptance', '--as-of', NOTED_AT);
  expect(counted.json).toEqual([{ ...WEEK, definition: 2, asOf: NOTED_AT, rows, total }]);
  expect((await run('explain', '--count-refused-acceptance')).json).toMatchObject([
    { definition: 2, total: { refusedAcceptance: 0, balanced: true } },
  ]);
});

test('as of a moment everything that was counted is told by whom and how, over HTTP and on the command line', async () => {
  const reader = await hall.as('SUPERVISOR', 'PROVINCE');
  for (const by of ['staff', 'mode', 'matter', 'nominal'] as const) {
    const query = { ...WEEK, by, asOf: NOTED_AT };
    const { rows, total } = (await reader.call(getCounts, { query })).reply;
    expect([by, total.counts.accepted]).toEqual([by, 1]);
    const told = await run('counts', '--by', by, '--as-of', NOTED_AT);
    expect(told.json).toEqual([{ ...query, rows, total }]);
  }
  const now = (await reader.call(getCounts, { query: { ...WEEK, by: 'staff' } })).reply;
  expect(now.total.counts.accepted).toBe(0);
  const { rows, total } = now;
  expect((await run('counts', '--by', 'staff')).json).toEqual([
    { ...WEEK, by: 'staff', rows, total },
  ]);
  expect((await run('counts', '--by', 'day')).fail).toEqual([
    expect.stringContaining('counts are not told by day'),
  ]);
});

test('a moment to come, a day alone and an explanation of the past are refused in words', async () => {
  const reader = await hall.as('SUPERVISOR', 'PROVINCE');
  const query = { ...WEEK, asOf: '2022-06-13T09:05:01+08:00' };
  const { problem } = await reader.call(getStatistics, { query });
  expect(problem).toMatchObject({ code: 'statistics/as-of', facts: { reason: 'future' } });
  expect((await run('--as-of', '2022-06-13')).fail).toEqual([
    '--as-of 2022-06-13 is no moment; write it with its offset, as 2022-06-17T18:00:00+08:00.',
  ]);
  expect((await run('--as-of', '9998-01-01T00:00:00Z')).fail).toEqual([
    expect.stringContaining('is not over yet'),
  ]);
  expect((await run('explain', '--as-of', NOTED_AT)).fail).toEqual([
    expect.stringContaining('leave --as-of out'),
  ]);
});
