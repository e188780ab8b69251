import { getQueueFigures } from '@banshi/contract/queue-figures';
import * as tickets from '@banshi/contract/queue-tickets';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aCaller, aQueue, takesNumber } from '../../../testing/queue.ts';
import { deleteTickets } from './delete-tickets.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('tickets are kept for two years and no longer; their figures stay to the unit', async () => {
  const [here, there] = [await aQueue(hall), await aQueue(hall)];
  await takesNumber(hall, here.classId);
  const clerk = await aCaller(hall);
  const { ticketId } = (await clerk.call(tickets.callNextTicket, { body: {} })).reply;
  const sending = { params: { ticketId }, body: { classId: there.classId } };
  await clerk.call(tickets.transferTicket, sending).then((one) => one.reply);
  hall.at('2022-06-14T10:00:00+08:00');
  await takesNumber(hall, here.classId);
  await hall.house.closeTickets();
  const days = { from: '2022-06-13', to: '2022-06-14' };
  const told = async () => {
    const reader = await hall.as('SUPERVISOR', 'PROVINCE');
    const {
      asOf: _,
      waiting: __,
      ...figures
    } = (await reader.call(getQueueFigures, { query: days })).reply;
    return figures;
  };
  const left = async () => {
    const { rows } = await sql<{ day: string }>`
      select distinct day::text from queue.tickets order by 1`.execute(hall.db);
    return rows.map(({ day }) => day);
  };
  hall.at('2024-06-13T10:00:00+08:00');
  await hall.house.closeTickets();
  const before = await told();
  expect(await left()).toEqual(['2022-06-13', '2022-06-14']);
  hall.at('2024-06-14T10:00:00+08:00');
  await hall.house.closeTickets();
  expect(await left()).toEqual(['2022-06-14']);
  expect(await told()).toEqual(before);
  hall.at('2024-06-15T00:00:01+08:00');
  expect(await Promise.all([1, 2].map(() => deleteTickets(hall.house.queueDeps)))).toContain(1);
  expect(await left()).toEqual([]);
  const { rows } = await sql`select ticket_id from queue.calls`.execute(hall.db);
  expect(rows).toEqual([]);
  expect(await told()).toEqual(before);
});
