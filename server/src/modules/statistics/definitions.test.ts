import * as acts from '@banshi/contract/case-acts';
import { listCountedCases } from '@banshi/contract/cases';
import { type DEFINITION_VERSIONS, REFUSED_COUNTED } from '@banshi/contract/definition-words';
import { downloadReport, getReport } from '@banshi/contract/reports';
import { listSnapshots, takeSnapshot } from '@banshi/contract/snapshots';
import { explainStatistics, GROUPINGS, getStatistics } from '@banshi/contract/statistics';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localDateOf } from '../../kernel/local-date.ts';
import { aCaseAfter, aReceivedCase, theClerk } from '../../testing/counter.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { sendRaw } from '../../testing/raw.ts';
import { checkStock } from './commands/check-stock.ts';
import { allSnapshots } from './queries/snapshots.ts';
import { verifySnapshots } from './queries/verified-snapshots.ts';
import { renewTotals } from './renew-totals.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
  await aCaseAfter(hall, 'close');
  await refusedCase();
});
afterAll(() => hall.close());

async function refusedCase(): Promise<void> {
  const { caseId, version } = await aReceivedCase(hall);
  const body = { version, reason: '不属于本机关职权范围', competentBody: '示例机关' };
  const clerk = await theClerk(hall);
  await clerk.call(acts.refuseAcceptance, { params: { caseId }, body }).then(({ reply }) => reply);
}

const reader = () => hall.as('SUPERVISOR', 'PROVINCE');
const days = () => ({ from: localDateOf(hall.clock.now), to: localDateOf(hall.clock.now) });
const COUNTED = { definition: REFUSED_COUNTED } as const;
/** Of what was never accepted nobody knows who or how. */
const OF_ACCEPTED = ['mode', 'staff'] as const;

/** Neither of the two cases was under an entrustment, at a window, or from another province. */
const OF_FEW: ReadonlySet<(typeof GROUPINGS)[number]> = new Set([
  'principal',
  'window',
  'originArea',
]);

async function totals(definition: (typeof DEFINITION_VERSIONS)[number]) {
  const person = await reader();
  const told: (readonly [string, number, number, number])[] = [];
  for (const by of GROUPINGS) {
    const query = { ...days(), by, definition };
    const { total } = (await person.call(getStatistics, { query })).reply;
    told.push([by, total.accepted, total.closed, total.openEnd]);
  }
  return told;
}

test('refused acceptances count as finished where they are chosen to, in every grouping, waiting, folded and recounted', async () => {
  const without = GROUPINGS.filter((by) => !OF_FEW.has(by));
  const standard = await totals(1);
  const counted = await totals(2);
  for (const by of without) {
    const isOfAccepted = OF_ACCEPTED.some((one) => one === by);
    expect(standard).toContainEqual([by, 1, 1, 0]);
    expect(counted).toContainEqual([by, 1, isOfAccepted ? 1 : 2, 0]);
  }
  await hall.house.fold();
  expect([await totals(1), await totals(2)]).toEqual([standard, counted]);
  await renewTotals(hall.house.statisticsDeps, () => undefined);
  expect([await totals(1), await totals(2)]).toEqual([standard, counted]);
});

test('the figure opens to a list of both, and the explanation tells them apart while it balances', async () => {
  const person = await reader();
  const listing = { ...days(), measure: 'closedOrRefused', limit: 10 } as const;
  const { cases } = (await person.call(listCountedCases, { query: listing })).reply;
  expect(cases.map(({ status }) => status).sort()).toEqual(['ACCEPT_REFUSED', 'CLOSED']);
  const query = { ...days(), ...COUNTED };
  const { total, definition } = (await person.call(explainStatistics, { query })).reply;
  expect(definition).toBe(2);
  expect(total).toMatchObject({ closed: 2, refusedAcceptance: 1, closedWithoutAcceptance: 0 });
  expect(total?.balanced).toBe(true);
  const usual = (await person.call(explainStatistics, { query: days() })).reply.total;
  expect(usual).toMatchObject({ closed: 1, refusedAcceptance: 0, closedWithoutAcceptance: 0 });
  expect((await checkStock(hall.house.statisticsDeps)).breaches).toEqual([]);
});

test('reports count by the definition that was chosen and say so in their files', async () => {
  const person = await reader();
  const closedIn = async (report: 'T1' | 'T2' | 'T3' | 'T5', definition: 1 | 2) => {
    const query = { ...days(), report, definition };
    const { rows } = (await person.call(getReport, { query })).reply;
    const at = { T1: 5, T2: 5, T3: 2, T5: 4 }[report];
    return rows.reduce((sum, { isTotal, cells }) => sum + (isTotal ? 0 : Number(cells[at])), 0);
  };
  for (const report of ['T1', 'T2', 'T5'] as const) {
    expect([report, await closedIn(report, 1), await closedIn(report, 2)]).toEqual([report, 1, 2]);
  }
  expect([await closedIn('T3', 1), await closedIn('T3', 2)]).toEqual([0, 0]);
  const file = async (definition: 1 | 2) => {
    const query = { ...days(), report: 'T1', format: 'csv', definition: String(definition) };
    const url = `/api${downloadReport.path}?${new URLSearchParams(query)}`;
    return (await sendRaw(hall.app, person, { method: 'GET', url })).body;
  };
  expect(await file(2)).toContain('口径第 2 版（不予受理计入办结）');
  expect(await file(2)).toContain('另加不予受理日期在时段内的办件');
  expect(await file(1)).not.toContain('第 2 版');
});

test('a snapshot freezes its definition, and the journal tells the same as of its moment', async () => {
  const statistician = await hall.as('STATISTICIAN', 'PROVINCE');
  const body = { ...days(), scope: 'province', department: null, ...COUNTED } as const;
  const taken = (await statistician.call(takeSnapshot, { body })).reply;
  expect(taken).toMatchObject({ definition: 2, total: { accepted: 1, closed: 2, openEnd: 0 } });
  const { asOf } = taken;
  hall.at('2022-06-14T09:00:00+08:00');
  await refusedCase();
  const query = { from: taken.from, to: '2022-06-14', ...COUNTED };
  const closed = async (asked: object) =>
    (await (await reader()).call(getStatistics, { query: { ...query, ...asked } })).reply.total
      .closed;
  expect([await closed({}), await closed({ asOf })]).toEqual([3, 2]);
  const period = { from: taken.from, to: taken.to };
  const listing = (await (await reader()).call(listSnapshots, { query: period })).reply;
  expect(listing.snapshots[0]?.total.now.closed).toBe(2);
  const faults = verifySnapshots(hall.house.statisticsDeps, await allSnapshots(hall.db));
  expect(await faults).toEqual([]);
});

test('totals of an older count refuse what they do not hold, and tell all else', async () => {
  await sql`update statistics.counted set version = 3`.execute(hall.db);
  const person = await reader();
  const { problem } = await person.call(getStatistics, { query: { ...days(), ...COUNTED } });
  expect(problem.code).toBe('statistics/not-counted');
  const nominal = { ...days(), by: 'nominal' } as const;
  expect((await person.call(getStatistics, { query: nominal })).problem.code).toBe(
    'statistics/not-counted',
  );
  expect((await person.call(getStatistics, { query: days() })).reply.definition).toBe(1);
  await sql`update statistics.counted set version = 4`.execute(hall.db);
});
