import { proposeVoid, voidCase } from '@banshi/contract/case-endings';
import { listDailyDrops, listQualityCases } from '@banshi/contract/quality';
import { CASE_RULES, type CaseRule } from '@banshi/contract/quality-words';
import { getReport } from '@banshi/contract/reports';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aLine } from '../../testing/a-line.ts';
import { aCaseAfter, aMatter } from '../../testing/counter.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { sendLines } from '../../testing/send-lines.ts';

const YEAR = { from: '2022-01-01', to: '2022-12-31' };
const SPRING = { from: '2022-03-01', to: '2022-03-31' };
/** A Monday. */
const BUSY = '2022-04-11';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
  const { taskCode: matter } = await aMatter(hall);
  const on = (day: string) => ({
    receivedAt: `${day}T09:00:00+08:00`,
    acceptedAt: `${day}T10:00:00+08:00`,
  });
  const open = { closedAt: undefined, closeType: undefined };
  const lines = [
    { sourceCaseNo: 'NEVER', acceptedAt: undefined },
    ...[1, 2, 3].map((n) => ({ ...on('2022-03-02'), ...open, sourceCaseNo: `OLD-${n}` })),
    { ...on('2022-03-01'), ...ended('2022-03-02'), sourceCaseNo: 'TWICE' },
    { ...on('2022-03-03'), ...ended('2022-03-04'), source: 'other', sourceCaseNo: 'TWICE' },
    { ...on('2022-02-03'), ...ended('2022-03-04'), sourceCaseNo: 'BACKWARDS' },
    ...Array.from({ length: 11 }, (_, n) => ({
      ...on(BUSY),
      ...ended(BUSY),
      sourceCaseNo: `B${n}`,
    })),
  ];
  await sendLines(
    hall,
    lines.map((line) => aLine({ matter, ...line })),
  );
  await sql`update cases.cases set accepted_at = closed_at + interval '1 hour'
    where source_case_no = 'BACKWARDS'`.execute(hall.db);
});
afterAll(() => hall.close());

function ended(day: string) {
  return { closedAt: `${day}T15:00:00+08:00` };
}

async function found(rule: CaseRule, days = YEAR, page: { limit?: number; after?: string } = {}) {
  const reader = await hall.as('SUPERVISOR', 'PROVINCE');
  const query = { rule, ...days, limit: 100, ...page };
  const { reply } = await reader.call(listQualityCases, { query });
  return { ...reply, numbers: reply.flagged.map((one) => one.displayNo) };
}

test.each([
  ['Q1', ['NEVER']],
  ['Q2', ['BACKWARDS']],
  ['Q5', ['OLD-1', 'OLD-2', 'OLD-3']],
] as const)('%s finds what breaks it and nothing else', async (rule, numbers) => {
  const { numbers: shown, found: counted, next } = await found(rule);
  expect(shown.toSorted()).toEqual(numbers);
  expect([counted, next]).toEqual([{ count: numbers.length, isMore: false }, null]);
});

test('Q3 finds one number of two sources, in any period, by the day of each case', async () => {
  const { numbers, flagged } = await found('Q3', SPRING);
  expect(numbers).toEqual(['TWICE', 'TWICE']);
  expect(flagged.map((one) => one.acceptedAt?.slice(0, 10))).toEqual(['2022-03-01', '2022-03-03']);
  expect((await found('Q3')).found).toEqual({ count: 2, isMore: false });
  const one = await found('Q3', { from: '2022-03-02', to: '2022-12-31' });
  expect([one.numbers, one.found?.count]).toEqual([['TWICE'], 1]);
  const first = await found('Q3', YEAR, { limit: 1 });
  const second = await found('Q3', YEAR, { limit: 1, after: first.next ?? '' });
  const shown = [...first.flagged, ...second.flagged].map(({ acceptedAt }) => acceptedAt);
  expect(shown).toEqual(flagged.map(({ acceptedAt }) => acceptedAt));
  expect([second.found, second.next]).toEqual([null, null]);
  expect((await found('Q3', { from: '2022-04-01', to: '2022-12-31' })).flagged).toEqual([]);
});

test('Q4 finds an acceptance under a version that the catalogue does not have', async () => {
  const { caseId } = await aCaseAfter(hall, 'accept');
  expect((await found('Q4')).flagged).toEqual([]);
  await sql`update cases.cases set matter_version = 99 where id = ${caseId}`.execute(hall.db);
  expect((await found('Q4')).flagged.map((one) => one.caseId)).toEqual([caseId]);
});

test('Q7: what was voided as an entry error is counted apart, and nowhere else', async () => {
  const { caseId, version } = await aCaseAfter(hall, 'accept');
  const params = { caseId };
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  await head.call(proposeVoid, { params, body: { version, reason: '重复录入' } });
  expect((await found('Q7')).flagged).toEqual([]);
  const supervisor = await hall.as('SUPERVISOR', 'HEALTH');
  await supervisor.call(voidCase, { params, body: { version: version + 1 } });
  const { flagged, found: counted } = await found('Q7');
  expect(flagged.map((one) => [one.caseId, one.status])).toEqual([[caseId, 'VOID']]);
  expect(counted).toEqual({ count: 1, isMore: false });
  expect((await found('Q7', SPRING)).flagged).toEqual([]);
});

test('pages hold every case once, and only the first one counts', async () => {
  const first = await found('Q5', YEAR, { limit: 2 });
  const second = await found('Q5', YEAR, { limit: 2, after: first.next ?? '' });
  expect([...first.numbers, ...second.numbers].toSorted()).toEqual(['OLD-1', 'OLD-2', 'OLD-3']);
  expect([first.found?.count, second.found, second.next]).toEqual([3, null, null]);
});

test('Q6 finds the day after a busy one, of the whole and of the department', async () => {
  const reader = await hall.as('SUPERVISOR', 'PROVINCE');
  const query = { from: '2022-04-01', to: '2022-04-30', limit: 1 };
  const { drops, found: counted, next } = (await reader.call(listDailyDrops, { query })).reply;
  expect(drops).toMatchObject([
    { day: '2022-04-12', key: 'total', label: '合计', before: 11, accepted: 0, fall: '100.00' },
  ]);
  expect(counted.count).toBe(2);
  const rest = { ...query, after: next ?? '' };
  const { reply } = await reader.call(listDailyDrops, { query: rest });
  expect(reply.drops).toMatchObject([{ day: '2022-04-12', before: 11 }]);
  expect(reply.next).toBe(null);
});

test('T14 counts by rule and department what their lists hold', async () => {
  const reader = await hall.as('SUPERVISOR', 'PROVINCE');
  const { rows } = (await reader.call(getReport, { query: { report: 'T14', ...YEAR } })).reply;
  const sums = new Map(rows.map(({ key, cells }) => [key, cells[2]]));
  expect([sums.get('Q1'), sums.get('Q2'), sums.get('Q3'), sums.get('Q5')]).toEqual([1, 1, 2, 3]);
  expect([sums.get('Q6_HEALTH'), sums.get('Q6_total')]).toEqual([1, 1]);
  for (const { key } of rows) {
    const [rule, department] = (key ?? '').split('_');
    const query = { ...YEAR, limit: 100, ...(department ? { department } : {}) };
    const { found: counted } =
      rule === 'Q6'
        ? (await reader.call(listDailyDrops, { query })).reply
        : (await reader.call(listQualityCases, { query: { ...query, rule: rule as CaseRule } }))
            .reply;
    expect([key, counted?.count]).toEqual([key, sums.get(key)]);
  }
  const nobodys = { rule: 'Q2', ...YEAR, department: 'FORESTRY', limit: 100 } as const;
  expect((await reader.call(listQualityCases, { query: nobodys })).reply.flagged).toEqual([]);
});

test('who may not read a case sees that it was found, and not what it is about', async () => {
  const query = { rule: 'Q1', ...YEAR, limit: 1 } as const;
  const editor = await hall.as('MATTER_EDITOR', 'FORESTRY');
  const { flagged } = (await editor.call(listQualityCases, { query })).reply;
  expect(flagged).toMatchObject([{ displayNo: 'NEVER', summary: '', applicantName: '示***人' }]);
});

test('of a rule that finds more than anybody counts T14 says so, and tells no department', async () => {
  await sql`insert into cases.cases select copy.*
    from cases.cases c cross join generate_series(1, 10000) as n
    cross join lateral jsonb_populate_record(c,
      jsonb_build_object('id', gen_random_uuid(), 'source_case_no', 'NEVER-' || n)) copy
    where c.source_case_no = 'NEVER'`.execute(hall.db);
  const reader = await hall.as('SUPERVISOR', 'PROVINCE');
  const { rows } = (await reader.call(getReport, { query: { report: 'T14', ...YEAR } })).reply;
  expect(rows.filter(({ cells }) => cells[0] === 'Q1')).toEqual([
    { isTotal: true, key: 'Q1', cells: ['Q1', '合计', '10000+'] },
  ]);
  const { found: counted, flagged } = await found('Q1', YEAR, { limit: 20 });
  expect([counted, flagged.length]).toEqual([{ count: 10_000, isMore: true }, 20]);
});

test('a period that is none is refused by each rule', async () => {
  const reader = await hall.as('SUPERVISOR', 'PROVINCE');
  for (const rule of CASE_RULES) {
    const query = { rule, from: '2022-06-02', to: '2022-06-01', limit: 1 };
    const { problem } = await reader.call(listQualityCases, { query });
    expect(problem.code).toBe('statistics/period');
  }
});
