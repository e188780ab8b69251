import { getRates } from '@banshi/contract/indicators';
import * as tickets from '@banshi/contract/queue-tickets';
import { getReport } from '@banshi/contract/reports';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../testing/hall.ts';
import { aCaller, aQueue, takesNumber } from '../../testing/queue.ts';

let hall: Hall;
let prefix: string;
const left: string[] = [];

beforeAll(async () => {
  hall = await openHall();
  const queue = await aQueue(hall);
  prefix = queue.prefix;
  for (let nth = 0; nth < 4; nth += 1) await takesNumber(hall, queue.classId);
  const clerk = await aCaller(hall, 1);
  hall.clock.now = Date.parse('2022-06-13T09:06:00+08:00') as typeof hall.clock.now;
  const served = await callsNext(clerk);
  const params = { ticketId: served };
  await clerk.call(tickets.startTicket, { params }).then((one) => one.reply);
  hall.clock.now = Date.parse('2022-06-13T09:16:00+08:00') as typeof hall.clock.now;
  const body = { outcome: 'DONE' as const };
  await clerk.call(tickets.finishTicket, { params, body }).then((one) => one.reply);
  left.push(served, await callsNext(clerk));
});
afterAll(() => hall.close());

async function callsNext(clerk: Awaited<ReturnType<typeof aCaller>>): Promise<string> {
  return (await clerk.call(tickets.callNextTicket, { body: {} })).reply.ticketId;
}

const DAY = { from: '2022-06-13', to: '2022-06-13' };

async function told() {
  const person = await hall.as('SUPERVISOR', 'PROVINCE');
  const { rows, snapshotId } = (await person.call(getReport, { query: { report: 'T12', ...DAY } }))
    .reply;
  const { rates } = (await person.call(getRates, { query: DAY })).reply;
  return { rows, snapshotId, wait: rates.find(({ rate }) => rate === 'averageWait') };
}

test('T12 tells each queue, window, day and hour, and all tickets together', async () => {
  const { rows, snapshotId } = await told();
  const figures = [1, '6.00', '10.00', 0, 0];
  expect(snapshotId).toBeNull();
  expect(rows.map(({ cells, isTotal }) => [isTotal, ...cells])).toEqual([
    [false, '队列', `${prefix} 示例队列`, 4, ...figures, 0, 0, '0.00'],
    [false, '窗口', expect.stringMatching(/示例窗口$/), null, ...figures, 0, 0, '0.00'],
    [false, '日期', '2022-06-13', 4, ...figures, 0, 0, '0.00'],
    [false, '时段', expect.stringMatching(/^\d+:00$/), 4, 1, ...new Array(7).fill(null)],
    [true, '', '合计', 4, ...figures, 0, 0, '0.00'],
  ]);
});

test('from midnight on the figures of a day stand still: closed or not, whoever acts, whatever is taken later', async () => {
  hall.at('2022-06-14T00:00:00+08:00');
  const before = await told();
  // One was called and two waited: they expire with their day, before the duty comes round.
  const total = before.rows.at(-1)?.cells;
  expect(total?.slice(6)).toEqual([0, 0, 3, 0, '75.00']);
  await hall.house.closeTickets();
  expect(await told()).toEqual(before);
  hall.at('2022-06-15T10:00:00+08:00');
  const clerk = await aCaller(hall, 1);
  for (const ticketId of left) {
    const params = { ticketId };
    for (const act of [tickets.startTicket, tickets.reactivateTicket, tickets.cancelTicket]) {
      const { problem } = await clerk.call(act, { params });
      expect(problem.code).toBe('queue/wrong-state');
    }
  }
  await takesNumber(hall, (await aQueue(hall)).classId);
  expect(await told()).toEqual(before);
});
