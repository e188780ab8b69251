import * as acts from '@banshi/contract/case-acts';
import { listCountedCases } from '@banshi/contract/cases';
import { getCounts } from '@banshi/contract/indicators';
import { getReport } from '@banshi/contract/reports';
import { getStatistics } from '@banshi/contract/statistics';
import type { HallWindow } from '@banshi/contract/windows';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localDateOf } from '../../kernel/local-date.ts';
import { countCase } from '../../testing/counted-case.ts';
import { aCaseAfter, aReceipt, theClerk } from '../../testing/counter.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { aWindow, sitsAt } from '../../testing/windows.ts';
import { renewTotals } from './index.ts';

let hall: Hall;
let [first, second]: readonly HallWindow[] = [];
beforeAll(async () => {
  hall = await openHall();
  [first, second] = [await aWindow(hall, '一号'), await aWindow(hall, '二号')];
  const clerk = await theClerk(hall);
  // Received and finished at the first; received there and accepted at the second; at none; reported.
  await sitsAt(clerk, windowIdOf(first));
  await aCaseAfter(hall, 'close');
  const { reply } = await clerk.call(acts.receiveCase, { body: await aReceipt(hall) });
  await clerk.call(acts.receiveCase, { body: await aReceipt(hall) }).then((one) => one.reply);
  await sitsAt(clerk, windowIdOf(second));
  const { caseId, version } = reply;
  await clerk
    .call(acts.acceptCase, { params: { caseId }, body: { version } })
    .then((one) => one.reply);
  await sitsAt(clerk, null);
  await aCaseAfter(hall, 'accept');
  const acceptedAt = `${day()}T09:00:00+08:00`;
  await countCase(hall, { no: 'w1', bucket: 'license', acceptedAt });
});
afterAll(() => hall.close());

const windowIdOf = (window: HallWindow | undefined) => window?.windowId ?? 0;
const day = () => localDateOf(hall.clock.now);
const period = () => ({ from: day(), to: day() });
const reader = () => hall.as('SUPERVISOR', 'PROVINCE');

async function byWindow() {
  const query = { ...period(), by: 'window' } as const;
  const { rows } = (await (await reader()).call(getCounts, { query })).reply;
  return rows.map(({ label, counts: { received, accepted, closed } }) => [
    ...[label, received, accepted, closed],
  ]);
}

test('a case counts where it was accepted, until then where it was received; reports at no window', async () => {
  const counted = [
    [`${first?.number} 一号`, 2, 1, 1],
    [`${second?.number} 二号`, 1, 1, 0],
  ];
  expect(await byWindow()).toEqual(counted);
  await hall.house.fold();
  expect(await byWindow()).toEqual(counted);
  await renewTotals(hall.house.statisticsDeps, () => undefined);
  expect(await byWindow()).toEqual(counted);
});

test('the list behind each figure of a window holds as many cases as it says', async () => {
  const query = { ...period(), by: 'window' } as const;
  const { rows, total } = (await (await reader()).call(getStatistics, { query })).reply;
  expect(total).toMatchObject({ accepted: 2, closed: 1, openEnd: 1 });
  const listed = async (asked: object) => {
    const all = { measure: 'accepted', ...period(), limit: 100, ...asked } as const;
    return (await (await reader()).call(listCountedCases, { query: all })).reply.cases.length;
  };
  for (const { key, accepted, closed, openEnd } of rows) {
    const windowId = Number(key);
    expect(await listed({ windowId })).toBe(accepted);
    expect(await listed({ windowId, measure: 'closed' })).toBe(closed);
    expect(await listed({ windowId, measure: 'open' })).toBe(openEnd);
  }
  expect(await listed({ windowId: windowIdOf(first), measure: 'received' })).toBe(2);
  expect(await listed({ among: 'atWindow' })).toBe(2);
});

test('who accepted is told by name, to those who lead and watch alone', async () => {
  const query = { ...period(), by: 'staff' } as const;
  const { rows, total } = (await (await reader()).call(getStatistics, { query })).reply;
  expect(rows).toMatchObject([{ label: '测试FRONT_CLERK（省政府）', accepted: 3 }]);
  const listing = { measure: 'accepted', ...period(), limit: 100 } as const;
  const of = async (asked: object) =>
    (await (await reader()).call(listCountedCases, { query: { ...listing, ...asked } })).reply.cases
      .length;
  expect(await of({ staffId: rows[0]?.key })).toBe(3);
  expect(await of({ among: 'byStaff' })).toBe(total.accepted);
  const clerk = await theClerk(hall);
  expect((await clerk.call(getStatistics, { query })).problem.code).toBe('statistics/staff-hidden');
});

test('T4 tells each window month by month from the first that any counted in, those without a case as well', async () => {
  const month = day().slice(0, 7);
  const idle = await aWindow(hall, '三号');
  const { reply } = await (await reader()).call(getReport, {
    query: { report: 'T4', from: '2022-01-01', to: day() },
  });
  expect(reply.rows).toEqual([
    {
      ...{ isTotal: false, key: `${first?.windowId}_${month}` },
      cells: [month, first?.number, '一号', '省卫健委', 2, 0, 1, 1, 0, '100.00', 0],
    },
    {
      ...{ isTotal: false, key: `${second?.windowId}_${month}` },
      cells: [month, second?.number, '二号', '省卫健委', 1, 0, 1, 0, 1, null, 0],
    },
    {
      ...{ isTotal: false, key: `${idle.windowId}_${month}` },
      cells: [month, idle.number, '三号', '省卫健委', 0, 0, 0, 0, 0, null, 0],
    },
    {
      ...{ isTotal: true, key: null },
      cells: ['合计', '', '', '', 3, 0, 2, 1, 1, '100.00', 0],
    },
  ]);
  expect(reply.snapshotId).toBeNull();
});

test('figures by kind of matter and by way of acceptance add up to all that were accepted, with their lists', async () => {
  for (const by of ['projectType', 'mode'] as const) {
    const query = { ...period(), by } as const;
    const { rows, total } = (await (await reader()).call(getStatistics, { query })).reply;
    expect([by, total.accepted]).toEqual([by, 4]);
    for (const { key, accepted, closed } of rows) {
      for (const [measure, count] of Object.entries({ accepted, closed })) {
        const asked = { ...period(), measure: measure as 'accepted', [by]: key, limit: 100 };
        const { cases } = (await (await reader()).call(listCountedCases, { query: asked })).reply;
        expect([by, key, measure, cases.length]).toEqual([by, key, measure, count]);
      }
    }
  }
});
