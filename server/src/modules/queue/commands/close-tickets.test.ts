import { getQueueFigures } from '@banshi/contract/queue-figures';
import { callNextTicket, getQueueBoard, startTicket } from '@banshi/contract/queue-tickets';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aCaller, aQueue, takesNumber } from '../../../testing/queue.ts';
import { closeTickets } from './close-tickets.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

/** More than one round closes; beside the command, so that it takes no time. */
async function moreWaiting(classId: number, count: number): Promise<void> {
  await sql`insert into queue.tickets (id, day, class_id, number, source, taken_at, queued_at, place, state, calls, is_reactivated)
    select gen_random_uuid(), day, class_id, 'X' || nth, source, taken_at, queued_at, place + nth, 'WAITING', 0, false
    from queue.tickets, generate_series(1, ${count}) nth where class_id = ${classId}`.execute(
    hall.db,
  );
}

test('with the day its tickets are over, each counted once, however many houses close them', async () => {
  const { classId } = await aQueue(hall);
  hall.at('2022-06-13T23:50:00+08:00');
  await takesNumber(hall, classId);
  const clerk = await aCaller(hall);
  const { ticketId } = (await clerk.call(callNextTicket, { body: {} })).reply;
  await clerk.call(startTicket, { params: { ticketId } }).then((one) => one.reply);
  await moreWaiting(classId, 259);
  expect(await closeTickets(hall.house.queueDeps)).toBe(0);
  hall.at('2022-06-14T00:00:01+08:00');
  await takesNumber(hall, classId);
  const closed = await Promise.all([1, 2, 3].map(() => closeTickets(hall.house.queueDeps)));
  expect(closed.reduce((sum, one) => sum + one, 0)).toBe(260);
  await hall.house.closeTickets();
  const { rows } = await sql`select state, count(*)::int as n, count(ended_at)::int as ended
    from queue.tickets group by state order by state`.execute(hall.db);
  expect(rows).toEqual([
    { state: 'DONE', n: 1, ended: 0 },
    { state: 'EXPIRED', n: 259, ended: 259 },
    { state: 'WAITING', n: 1, ended: 0 },
  ]);
  const query = { from: '2022-06-13', to: '2022-06-14' };
  const reader = await hall.as('SUPERVISOR', 'PROVINCE');
  const { total, byDay, waiting } = (await reader.call(getQueueFigures, { query })).reply;
  expect(total).toMatchObject({ taken: 2, started: 1, finished: 0, expired: 259 });
  expect(byDay.map(({ key, expired }) => [key, expired])).toEqual([
    ['2022-06-13', 259],
    ['2022-06-14', 0],
  ]);
  expect(waiting).toBe(1);
  expect((await hall.stranger.call(getQueueBoard, {})).reply.calls).toEqual([]);
  const wrong = await reader.call(getQueueFigures, {
    query: { from: '2022-06-14', to: '2022-06-13' },
  });
  expect(wrong.problem.code).toBe('statistics/period');
});
