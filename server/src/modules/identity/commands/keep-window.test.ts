import { changeWindow, listWindows, openWindow } from '@banshi/contract/windows';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aWindow } from '../../../testing/windows.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const head = () => hall.as('WINDOW_HEAD', 'HEALTH');
const named = async (code = 'HEALTH') => {
  const { all } = await hall.house.identity.organisations();
  return { name: '示例窗口', organisationId: all.find((one) => one.code === code)?.id ?? 0 };
};

test('a window stands in the register by its number, with whose matters it takes', async () => {
  const { windowId, number } = await aWindow(hall);
  const { windows } = (await (await head()).call(listWindows, {})).reply;
  const found = windows.find((one) => one.windowId === windowId);
  expect(found).toMatchObject({ number, from: '2022-01-01', to: null, version: 1, isOpen: true });
  expect(found?.departments.map(({ shortName }) => shortName)).toEqual(['省卫健委']);
  expect(windows.map((one) => one.number)).toEqual(windows.map((one) => one.number).toSorted());
});

test('a number is given once, and only for a body of whoever keeps it', async () => {
  const { number } = await aWindow(hall);
  const body = { number, ...(await named()), departmentIds: [], from: '2022-01-01' };
  const again = await (await head()).call(openWindow, { body });
  expect(again.problem.code).toBe('identity/window-number-taken');
  const others = { ...body, number: 'Z1', ...(await named('FORESTRY')) };
  const refused = await (await head()).call(openWindow, { body: others });
  expect(refused.problem.code).toBe('identity/other-organisation');
  const unknown = { ...body, number: 'Z2', departmentIds: [2_000_000] };
  expect((await (await head()).call(openWindow, { body: unknown })).problem.code).toBe(
    'identity/organisation-unknown',
  );
});

test('a change names what it saw, ends no earlier than the window began, and stays on record', async () => {
  const { windowId } = await aWindow(hall);
  const params = { windowId };
  const change = async (version: number, to: string | null) => {
    const body = { version, ...(await named()), name: '改名窗口', departmentIds: [], to };
    return (await head()).call(changeWindow, { params, body });
  };
  expect((await change(1, '2021-12-31')).problem.code).toBe('identity/window-fault');
  const { windows } = (await change(1, '2022-03-01')).reply;
  expect(windows.find((one) => one.windowId === windowId)).toMatchObject({
    ...{ name: '改名窗口', departments: [], to: '2022-03-01', version: 2, isOpen: false },
  });
  expect((await change(1, null)).problem.code).toBe('identity/window-changed');
  const kept = await hall.db
    .selectFrom('identity.window_changes')
    .select(['version', 'content'])
    .where('window_id', '=', windowId)
    .orderBy('version')
    .execute();
  expect(kept).toMatchObject([
    { version: 1, content: { name: '示例窗口' } },
    { version: 2, content: { name: '改名窗口', to: '2022-03-01' } },
  ]);
});

test('what is no window, or has no name, is refused', async () => {
  const { windowId } = await aWindow(hall);
  const body = { version: 1, ...(await named()), departmentIds: [], to: null };
  const params = { windowId: 2_000_000 };
  const unknown = await (await head()).call(changeWindow, { params, body });
  expect(unknown.problem.code).toBe('identity/window-unknown');
  const blank = { ...body, name: '　' };
  const refused = await (await head()).call(changeWindow, { params: { windowId }, body: blank });
  expect(refused.problem).toMatchObject({ code: 'identity/window-fault' });
});
