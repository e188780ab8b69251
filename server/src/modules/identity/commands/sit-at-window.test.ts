import { currentSession } from '@banshi/contract/identity';
import { changeWindow, sitAtWindow } from '@banshi/contract/windows';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aWindow, sitsAt } from '../../../testing/windows.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('where somebody sits holds for the day, in every session, and may be taken back', async () => {
  const { windowId, number } = await aWindow(hall);
  const clerk = await hall.as('FRONT_CLERK', 'HEALTH');
  const { reply } = await clerk.call(sitAtWindow, { body: { windowId } });
  expect(reply.mine).toBe(windowId);
  expect(reply.windows.find((one) => one.windowId === windowId)?.seated).toEqual([
    '测试FRONT_CLERK',
  ]);
  expect((await clerk.call(currentSession, {})).reply.window).toMatchObject({ windowId, number });
  await sitsAt(clerk, null);
  expect((await clerk.call(currentSession, {})).reply.window).toBeNull();
});

test('nobody sits at a window that is closed, unknown, or takes no matters of his', async () => {
  const window = await aWindow(hall);
  const { windowId, organisation } = window;
  const body = { windowId };
  const forester = await hall.as('FRONT_CLERK', 'FORESTRY');
  const notHis = await forester.call(sitAtWindow, { body });
  expect(notHis.problem.code).toBe('identity/window-not-yours');
  const clerk = await hall.as('FRONT_CLERK', 'HEALTH');
  const nowhere = await clerk.call(sitAtWindow, { body: { windowId: 2_000_000 } });
  expect(nowhere.problem.code).toBe('identity/window-unknown');
  await sitsAt(clerk, windowId);
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const { organisationId } = organisation;
  const terms = { version: 1, name: '示例', organisationId, departmentIds: [], to: '2022-01-01' };
  await head.call(changeWindow, { params: { windowId }, body: terms }).then((one) => one.reply);
  expect((await clerk.call(sitAtWindow, { body })).problem.code).toBe('identity/window-closed');
  // Whoever sat there sits at none from then on.
  expect((await clerk.call(currentSession, {})).reply.window).toBeNull();
});
