import { getHallEntry, keepHallEntry, listHallEntries } from '@banshi/contract/hall-entries';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMatter } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aWindow } from '../../../testing/windows.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
  // The lists are in force from 13 June 2022.
  hall.at('2022-06-20T10:00:00+08:00');
});
afterAll(() => hall.close());

const NOWHERE = { exemption: null, windowId: null, mode: null, note: null } as const;
const head = () => hall.as('WINDOW_HEAD', 'HEALTH');

async function keep(matterId: number, given: object) {
  const body = { ...NOWHERE, version: 0, from: '2022-06-20', state: 'OUTSIDE', ...given } as const;
  return (await head()).call(keepHallEntry, { params: { matterId }, body });
}

async function standsOn(day: string, departmentId: number, matterId: number) {
  const query = { day, departmentId, limit: 200 };
  const { entries, sums } = (await (await head()).call(listHallEntries, { query })).reply;
  return { entry: entries.find((one) => one.matterId === matterId), sums };
}

test('a matter without a note should enter; once it has, each day tells how it stood', async () => {
  const { matterId, departmentId } = await aMatter(hall, 'HEALTH');
  const window = await aWindow(hall);
  const before = await standsOn('2022-06-20', departmentId, matterId);
  expect(before.entry).toMatchObject({ state: 'OUTSIDE', since: null, window: null });
  expect(before.sums).toMatchObject({ entered: 0, exempt: 0 });
  const entered = { state: 'ENTERED', windowId: window.windowId, mode: 'DEPT' } as const;
  expect((await keep(matterId, { ...entered, from: '2022-06-15' })).reply.version).toBe(1);
  expect((await standsOn('2022-06-14', departmentId, matterId)).sums).toEqual(before.sums);
  const after = await standsOn('2022-06-15', departmentId, matterId);
  expect(after.entry).toMatchObject({
    ...{ state: 'ENTERED', since: '2022-06-15', mode: 'DEPT' },
    window: { number: window.number },
  });
  expect(after.sums).toEqual({ ...before.sums, entered: 1 });
  const exempt = { state: 'EXEMPT', exemption: 'SITE_BOUND', note: '示政办〔2022〕1号' };
  await keep(matterId, { ...exempt, version: 1 }).then(({ reply }) => reply);
  const { sums } = await standsOn('2022-06-20', departmentId, matterId);
  expect(sums).toMatchObject({ shouldEnter: before.sums.shouldEnter - 1, exempt: 1 });
  expect((await standsOn('2022-06-19', departmentId, matterId)).sums).toEqual(after.sums);
  const { changes, version } = (await (await head()).call(getHallEntry, { params: { matterId } }))
    .reply;
  expect(version).toBe(2);
  expect(changes.map(({ state, byName }) => [state, byName])).toEqual([
    ['EXEMPT', '测试WINDOW_HEAD'],
    ['ENTERED', '测试WINDOW_HEAD'],
  ]);
});

test('what is not whole, is to come, or was overtaken by a colleague is refused', async () => {
  const { matterId } = await aMatter(hall, 'HEALTH', 'INSTANT');
  const { windowId } = await aWindow(hall);
  const faultOf = async (given: object) => {
    const { code, facts } = (await keep(matterId, given)).problem;
    return code === 'catalogue/entry-fault' ? facts['fault'] : code;
  };
  expect(await faultOf({ state: 'ENTERED' })).toBe('window');
  expect(await faultOf({ state: 'ENTERED', windowId })).toBe('mode');
  expect(await faultOf({ state: 'ENTERED', windowId: 2_000_000, mode: 'DEPT' })).toBe('window');
  const early = { state: 'ENTERED', windowId, mode: 'DEPT', from: '2021-06-01' };
  expect(await faultOf(early)).toBe('window-closed');
  expect(await faultOf({ state: 'EXEMPT' })).toBe('exemption');
  expect(await faultOf({ from: '2022-06-21' })).toBe('future');
  expect(await faultOf({ from: '2022-02-30' })).toBe('no-day');
  await keep(matterId, {}).then(({ reply }) => reply);
  expect(await faultOf({ version: 1, from: '2022-06-19' })).toBe('before-last');
  expect(await faultOf({})).toBe('catalogue/entry-changed');
});

test('only who heads the windows of the body keeps it, and only for matters that belong in this hall', async () => {
  const { matterId } = await aMatter(hall, 'FORESTRY');
  expect((await keep(matterId, {})).problem.code).toBe('catalogue/other-organisation');
  expect((await keep(2_000_000, {})).problem.code).toBe('catalogue/not-found');
  const { all } = await hall.house.catalogue.matters();
  const exOfficio = all.find((one) => !one.isOnApplication && one.department.code === 'HEALTH');
  const { problem } = await keep(exOfficio?.matterId ?? 0, {});
  expect(problem).toMatchObject({ code: 'catalogue/entry-fault', facts: { fault: 'matter' } });
});
