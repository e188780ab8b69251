import { getRates, getRatesBy } from '@banshi/contract/indicators';
import { callNextTicket, getWindowQueue, startTicket } from '@banshi/contract/queue-tickets';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../testing/hall.ts';
import { aCaller, aQueue, takesNumber } from '../../testing/queue.ts';

let hall: Hall;
const windows: string[] = [];

beforeAll(async () => {
  hall = await openHall();
  const { classId } = await aQueue(hall);
  for (let nth = 0; nth < 4; nth += 1) await takesNumber(hall, classId);
  for (const [nth, time] of [
    [1, '09:05:00'],
    [2, '09:10:30'],
  ] as const) {
    const clerk = await aCaller(hall, nth);
    const { window } = (await clerk.call(getWindowQueue, {})).reply;
    windows.push(String(window?.windowId));
    hall.clock.now = Date.parse(`2022-06-13T${time}+08:00`) as typeof hall.clock.now;
    const { ticketId } = (await clerk.call(callNextTicket, { body: {} })).reply;
    await clerk.call(startTicket, { params: { ticketId } }).then((one) => one.reply);
  }
  // Called, and not come yet: nobody has waited to the end.
  const third = await aCaller(hall, 3);
  await third.call(callNextTicket, { body: {} }).then((one) => one.reply);
});
afterAll(() => hall.close());

const DAY = { from: '2022-06-13', to: '2022-06-13' };
const reader = () => hall.as('SUPERVISOR', 'PROVINCE');

test('平均等候时长 divides the waits by those who were served, in minutes', async () => {
  const { rates } = (await (await reader()).call(getRates, { query: DAY })).reply;
  expect(rates.find(({ rate }) => rate === 'averageWait')).toEqual({
    ...{ rate: 'averageWait', part: 930, whole: 2, value: '7.75' },
  });
});

test('by window it is that of each window, also of one that accepted nothing; otherwise it is not told', async () => {
  const person = await reader();
  const { rows } = (await person.call(getRatesBy, { query: { ...DAY, by: 'window' } })).reply;
  const waits = rows.map(({ key, rates }) => [
    key,
    rates.find((one) => one.rate === 'averageWait'),
  ]);
  expect(waits).toEqual([
    [windows[0], { rate: 'averageWait', part: 300, whole: 1, value: '5.00' }],
    [windows[1], { rate: 'averageWait', part: 630, whole: 1, value: '10.50' }],
  ]);
  expect(rows[0]?.label).toMatch(/^T\d+ 示例窗口$/);
  const { rows: departments } = (
    await person.call(getRatesBy, { query: { ...DAY, by: 'department' } })
  ).reply;
  const told = departments.flatMap(({ rates }) => rates.map(({ rate }) => rate));
  expect(told).not.toContain('averageWait');
});

test('where nothing was taken there is no value', async () => {
  const query = { from: '2022-06-14', to: '2022-06-14' };
  const { rates } = (await (await reader()).call(getRates, { query })).reply;
  const wait = rates.find(({ rate }) => rate === 'averageWait');
  expect(wait).toEqual({ rate: 'averageWait', part: 0, whole: 0, value: null });
});
