import {
  callNextTicket,
  finishTicket,
  getWindowQueue,
  startTicket,
} from '@banshi/contract/queue-tickets';
import { openWindow } from '@banshi/contract/windows';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../../testing/hall.ts';
import type { Person } from '../../../testing/person.ts';
import { aCaller, aQueue, takesNumber } from '../../../testing/queue.ts';
import { sitsAt } from '../../../testing/windows.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

/** Calls until nobody waits; each is served at once. */
async function serveAll(clerk: Person): Promise<string[]> {
  const called: string[] = [];
  for (;;) {
    const next = await clerk.call(callNextTicket, { body: {} });
    if (next.status !== 200) {
      expect(next.problem.code).toBe('queue/nobody-waits');
      return called;
    }
    const params = { ticketId: next.reply.ticketId };
    called.push(next.reply.number);
    await clerk.call(startTicket, { params }).then((one) => one.reply);
    const body = { outcome: 'DONE' as const };
    await clerk.call(finishTicket, { params, body }).then((one) => one.reply);
  }
}

test('four windows at once never call the same number, and leave nobody behind', async () => {
  const { classId } = await aQueue(hall);
  const taken = await Promise.all(
    Array.from({ length: 24 }, (_, nth) => takesNumber(hall, classId, nth % 6 ? null : 'ELDERLY')),
  );
  const clerks = await Promise.all([1, 2, 3, 4].map((nth) => aCaller(hall, nth)));
  const called = (await Promise.all(clerks.map(serveAll))).flat();
  expect(called.toSorted()).toEqual(taken.map(({ number }) => number).toSorted());
});

test('two people at one window at once call one number', async () => {
  const { classId } = await aQueue(hall);
  for (let nth = 0; nth < 3; nth += 1) await takesNumber(hall, classId);
  const one = await aCaller(hall, 5);
  const other = await hall.as('FRONT_CLERK', 'HEALTH', 6);
  const { window } = (await one.call(getWindowQueue, {})).reply;
  await sitsAt(other, window?.windowId ?? null);
  const answers = await Promise.all(
    [one, other].map((clerk) => clerk.call(callNextTicket, { body: {} })),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const refused = answers.find(({ status }) => status === 409);
  expect(refused?.problem.code).toBe('queue/busy');
  const { current, waiting } = (await other.call(getWindowQueue, {})).reply;
  expect([current?.state, waiting.length]).toEqual(['CALLED', 2]);
  const params = { ticketId: current?.ticketId ?? '' };
  await other.call(startTicket, { params }).then((each) => each.reply);
  await other.call(finishTicket, { params, body: { outcome: 'DONE' } }).then((each) => each.reply);
  await serveAll(one);
});

test('who sits nowhere calls nobody, and a window of other departments not from this queue', async () => {
  const { classId } = await aQueue(hall);
  await takesNumber(hall, classId);
  const nowhere = await hall.as('FRONT_CLERK', 'HEALTH', 7);
  expect((await nowhere.call(callNextTicket, { body: {} })).problem.code).toBe('queue/no-window');
  const whole = (await nowhere.call(getWindowQueue, {})).reply;
  expect([whole.window, whole.waiting.length]).toEqual([null, 1]);
  const head = await hall.as('WINDOW_HEAD', 'FORESTRY');
  const { all } = await hall.house.identity.organisations();
  const organisationId = all.find(({ code }) => code === 'FORESTRY')?.id ?? 0;
  const named = { number: 'F1', name: '示例窗口', organisationId, departmentIds: [organisationId] };
  const opened = await head.call(openWindow, { body: { ...named, from: '2022-01-01' } });
  const forester = await hall.as('FRONT_CLERK', 'FORESTRY');
  const theirs = opened.reply.windows.find(({ number }) => number === 'F1');
  await sitsAt(forester, theirs?.windowId ?? null);
  const none = await forester.call(callNextTicket, { body: {} });
  expect(none.problem.code).toBe('queue/nobody-waits');
  expect((await forester.call(getWindowQueue, {})).reply.lines).toEqual([]);
});
