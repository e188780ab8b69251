import { keepHallEntry, listHallEntries } from '@banshi/contract/hall-entries';
import { getRates, getRatesBy } from '@banshi/contract/indicators';
import { getReport } from '@banshi/contract/reports';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMatter } from '../../testing/counter.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { aWindow } from '../../testing/windows.ts';

/** The lists are in force from 13 June 2022. */
const [BEFORE, AFTER] = ['2022-06-14', '2022-06-15'] as const;

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
  hall.at('2022-06-20T10:00:00+08:00');
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const { windowId } = await aWindow(hall);
  const { matterId } = await aMatter(hall, 'HEALTH');
  const standing = {
    state: 'ENTERED',
    windowId,
    mode: 'DEPT',
    exemption: null,
    note: null,
  } as const;
  const body = { ...standing, version: 0, from: AFTER };
  await head.call(keepHallEntry, { params: { matterId }, body }).then(({ reply }) => reply);
});
afterAll(() => hall.close());

const reader = () => hall.as('SUPERVISOR', 'PROVINCE');

/** 进驻率 of all in a period that ends on this day. */
async function rateAt(to: string) {
  const query = { from: '2022-06-01', to };
  const { rates } = (await (await reader()).call(getRates, { query })).reply;
  return rates.find(({ rate }) => rate === 'hallEntry');
}

test('进驻率 is told as of the last day of its period', async () => {
  const { sums } = (await (await reader()).call(listHallEntries, { query: { limit: 1 } })).reply;
  expect(await rateAt(BEFORE)).toMatchObject({ part: 0, whole: sums.shouldEnter, value: '0.00' });
  expect(await rateAt(AFTER)).toMatchObject({ part: 1, whole: sums.shouldEnter });
});

test.each(['bucket', 'type', 'department'] as const)(
  '进驻率 by %s adds up to that of all',
  async (by) => {
    const query = { from: '2022-06-01', to: AFTER, by };
    const { rows } = (await (await reader()).call(getRatesBy, { query })).reply;
    const told = rows.flatMap(({ rates }) => rates.filter(({ rate }) => rate === 'hallEntry'));
    const added = (of: 'part' | 'whole') => told.reduce((sum, one) => sum + one[of], 0);
    expect(await rateAt(AFTER)).toMatchObject({ part: added('part'), whole: added('whole') });
  },
);

test('the report of entries tells each department and all of them, as the register does', async () => {
  const query = { from: '2022-06-01', to: AFTER, report: 'ENTRY' } as const;
  const { rows } = (await (await reader()).call(getReport, { query })).reply;
  for (const { key, isTotal, cells } of rows) {
    const departmentId = isTotal ? {} : { departmentId: Number(key) };
    const asked = { day: AFTER, ...departmentId, limit: 1 };
    const { sums } = (await (await reader()).call(listHallEntries, { query: asked })).reply;
    const { shouldEnter, entered, comprehensive, exempt } = sums;
    expect(cells.slice(1, 5)).toEqual([shouldEnter, entered, comprehensive, exempt]);
  }
  expect(rows.at(-1)?.cells[0]).toBe('合计');
});
