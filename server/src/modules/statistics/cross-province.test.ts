import { acceptCase, receiveCase } from '@banshi/contract/case-acts';
import { getCase, listCountedCases } from '@banshi/contract/cases';
import type { BodyOf } from '@banshi/contract/endpoint';
import { getCounts, getRates, getRatesBy } from '@banshi/contract/indicators';
import { getReport } from '@banshi/contract/reports';
import { getStatistics } from '@banshi/contract/statistics';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatInstant } from '../../kernel/instant-text.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import { inSharedSnapshot, openDatabase } from '../../platform/database/index.ts';
import { aLine } from '../../testing/a-line.ts';
import { aMatter, aReceipt, theClerk } from '../../testing/counter.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { sendLines } from '../../testing/send-lines.ts';
import { recountCases } from '../cases/index.ts';
import { renewTotals } from './index.ts';

const SHANGHAI = { mode: 'COLLECT_BY_PROXY', originArea: '310000' } as const;
const CHONGQING = { mode: 'FULL_ONLINE', originArea: '500000' } as const;

let hall: Hall;
let caseId: string;
beforeAll(async () => {
  hall = await openHall();
  const clerk = await theClerk(hall);
  const receipt = await aReceipt(hall);
  await accepted({ ...receipt, crossProvince: SHANGHAI }).then((id) => {
    caseId = id;
  });
  await accepted(receipt);
  await clerk.call(receiveCase, { body: { ...receipt, crossProvince: CHONGQING } });
  const matter = (await aMatter(hall, 'FORESTRY')).taskCode;
  await sendLines(hall, [line(matter, { crossProvince: CHONGQING }), line(matter, {})]);
});
afterAll(() => hall.close());

async function accepted(body: BodyOf<typeof receiveCase>): Promise<string> {
  const clerk = await theClerk(hall);
  const received = (await clerk.call(receiveCase, { body })).reply;
  const step = { params: { caseId: received.caseId }, body: { version: received.version } };
  return (await clerk.call(acceptCase, step)).reply.caseId;
}

/** Accepted and finished today by a departmental system. */
function line(matter: string, changes: object) {
  const acceptedAt = `${day()}T00:00:00+08:00`;
  const closedAt = `${day()}T00:30:00+08:00`;
  const sourceCaseNo = 'crossProvince' in changes ? 'x1' : 'x2';
  const receivedAt = acceptedAt;
  return aLine({ matter, sourceCaseNo, receivedAt, acceptedAt, closedAt, ...changes });
}

const day = () => localDateOf(hall.clock.now);
const period = () => ({ from: day(), to: day() });
const reader = () => hall.as('SUPERVISOR', 'PROVINCE');

async function byOrigin(asOf?: string) {
  const query = { ...period(), by: 'originArea', ...(asOf ? { asOf } : {}) } as const;
  const { rows, total } = (await (await reader()).call(getStatistics, { query })).reply;
  return [...rows, total].map(({ label, accepted: n, closed, openEnd }) => [
    ...[label, n, closed, openEnd],
  ]);
}

async function listed(asked: object): Promise<number> {
  const query = { measure: 'accepted', ...period(), limit: 100, ...asked } as const;
  return (await (await reader()).call(listCountedCases, { query })).reply.cases.length;
}

const COUNTED = [
  ['上海市', 1, 0, 1],
  ['重庆市', 1, 1, 0],
  ['合计', 2, 1, 1],
];

test('跨省 counts by the province of origin: waiting, folded, recounted and as of a moment alike', async () => {
  expect(await byOrigin()).toEqual(COUNTED);
  await hall.house.fold();
  expect(await byOrigin()).toEqual(COUNTED);
  await renewTotals(hall.house.statisticsDeps, () => undefined);
  expect(await byOrigin()).toEqual(COUNTED);
  expect(await byOrigin(formatInstant(hall.clock.now))).toEqual(COUNTED);
});

test('跨省 is a count and a rate of all, by department, and by province of origin', async () => {
  const person = await reader();
  const { rates } = (await person.call(getRates, { query: period() })).reply;
  expect(rates.find(({ rate }) => rate === 'crossProvince')).toEqual({
    ...{ rate: 'crossProvince', part: 2, whole: 4, value: '50.00' },
  });
  for (const by of ['bucket', 'department', 'originArea'] as const) {
    const { total } = (await person.call(getCounts, { query: { ...period(), by } })).reply;
    expect([by, total.counts.acceptedCrossProvince]).toEqual([by, 2]);
  }
  const query = { ...period(), by: 'originArea' } as const;
  const { rows } = (await person.call(getRatesBy, { query })).reply;
  expect(rows.map(({ label }) => label)).toEqual(['上海市', '重庆市']);
});

test('T9 tells each province of origin, and all of them together', async () => {
  const query = { ...period(), report: 'T9' } as const;
  const { rows } = (await (await reader()).call(getReport, { query })).reply;
  expect(rows.map(({ cells }) => cells.slice(0, 4))).toEqual(COUNTED);
});

test('behind each figure stand as many cases as it says', async () => {
  expect(await listed({ originArea: '310000' })).toBe(1);
  expect(await listed({ originArea: '310000', measure: 'open' })).toBe(1);
  expect(await listed({ originArea: '500000', measure: 'closed' })).toBe(1);
  expect(await listed({ originArea: '500000', measure: 'received' })).toBe(2);
  expect(await listed({ measure: 'acceptedCrossProvince' })).toBe(2);
  expect(await listed({ among: 'crossProvince' })).toBe(2);
  expect(await listed({ among: 'crossProvince', measure: 'closed' })).toBe(1);
  expect(await listed({ originArea: '110000' })).toBe(0);
});

test('the page of a case names how it is shared with whom, and lists carry the tag', async () => {
  const clerk = await theClerk(hall);
  const detail = (await clerk.call(getCase, { params: { caseId } })).reply;
  expect(detail.crossProvince).toEqual({ ...SHANGHAI, originName: '上海市' });
  expect(detail.tags).toContain('crossProvince');
  const told = JSON.stringify(detail.journal[0]?.facts);
  expect(told).toContain('310000');
});

test('a code that is no other province is refused with the place to mend', async () => {
  const clerk = await theClerk(hall);
  for (const area of ['510000', '510100', '500100', '830000', '990000']) {
    const crossProvince = { mode: 'MULTI_SITE', originArea: area } as const;
    const body = { ...(await aReceipt(hall)), crossProvince };
    const { problem } = await clerk.call(receiveCase, { body });
    expect(problem).toMatchObject({ code: 'cases/not-other-province' });
  }
});

test('a row that tells another province than the journal is found', async () => {
  const found: string[] = [];
  const listener = {
    ...{ onEntry: () => undefined, onCase: () => undefined },
    onMismatch: (id: string) => found.push(id),
  };
  await inSharedSnapshot(hall.db, (snapshot) => recountCases(snapshot, listener));
  expect(found).toEqual([]);
  const owner = openDatabase({ url: hall.ownerUrl, poolMax: 1 });
  await sql`update cases.cases set origin_area = '120000' where id = ${caseId}::uuid`.execute(
    owner,
  );
  await owner.destroy();
  await inSharedSnapshot(hall.db, (snapshot) => recountCases(snapshot, listener));
  expect(found).toEqual([caseId]);
});
