import { getQueueFigures } from '@banshi/contract/queue-figures';
import * as tickets from '@banshi/contract/queue-tickets';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../../testing/hall.ts';
import type { Person } from '../../../testing/person.ts';
import { aCaller, aQueue, takesNumber } from '../../../testing/queue.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

async function next(clerk: Person) {
  const { ticketId, number } = (await clerk.call(tickets.callNextTicket, { body: {} })).reply;
  return { number, params: { ticketId } };
}

/** Sets the clock; whoever has signed in stays so. */
function clockAt(time: string): void {
  hall.clock.now = Date.parse(`2022-06-13T${time}:00+08:00`) as typeof hall.clock.now;
}

test('a wait ends with the call that brought somebody, and a service when it is over', async () => {
  const { classId } = await aQueue(hall);
  clockAt('09:00');
  await takesNumber(hall, classId);
  const clerk = await aCaller(hall);
  clockAt('09:10');
  const { params } = await next(clerk);
  clockAt('09:12');
  await clerk.call(tickets.callTicketAgain, { params }).then((one) => one.reply);
  clockAt('09:13');
  expect((await clerk.call(tickets.startTicket, { params })).reply.state).toBe('SERVING');
  clockAt('09:20');
  const refusing = { params, body: { outcome: 'REFUSED' as const } };
  expect((await clerk.call(tickets.finishTicket, refusing)).reply.state).toBe('REFUSED');
  const again = await clerk.call(tickets.startTicket, { params });
  expect(again.problem.code).toBe('queue/wrong-state');
  const query = { from: '2022-06-13', to: '2022-06-13' };
  const figures = (await clerk.call(getQueueFigures, { query })).reply;
  const row = figures.byClass.find(({ key }) => key === String(classId));
  expect(row).toMatchObject({ taken: 1, started: 1, averageWait: '12.00', averageService: '7.00' });
  expect(figures.hours).toEqual([{ hour: 9, taken: 1, started: 1 }]);
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from queue.calls where ticket_id = ${params.ticketId}`.execute(
    hall.db,
  );
  expect(rows).toEqual([{ n: 2 }]);
});

test('three calls, then passed over; back once, three places behind, and no longer counted as gone', async () => {
  hall.at('2022-06-13T10:00:00+08:00');
  const { classId } = await aQueue(hall);
  const first = await takesNumber(hall, classId);
  const clerk = await aCaller(hall);
  const { params } = await next(clerk);
  const early = await clerk.call(tickets.skipTicket, { params });
  expect(early.problem).toMatchObject({ code: 'queue/call-first', facts: { calls: 1 } });
  for (const minute of ['01', '02']) {
    clockAt(`10:${minute}`);
    await clerk.call(tickets.callTicketAgain, { params }).then((one) => one.reply);
  }
  const fourth = await clerk.call(tickets.callTicketAgain, { params });
  expect(fourth.problem.code).toBe('queue/called-thrice');
  expect((await clerk.call(tickets.skipTicket, { params })).reply.state).toBe('SKIPPED');
  const others = [];
  for (let nth = 0; nth < 4; nth += 1) others.push((await takesNumber(hall, classId)).number);
  await clerk.call(tickets.reactivateTicket, { params }).then((one) => one.reply);
  const { waiting, skipped } = (await clerk.call(tickets.getWindowQueue, {})).reply;
  const order = [...others.slice(0, 3), first.number, ...others.slice(3)];
  expect(waiting.map(({ number }) => number)).toEqual(order);
  expect(skipped).toEqual([]);
  const { rows } = await sql`select skipped from queue.totals
    where class_id = ${classId} and window_id <> 0`.execute(hall.db);
  expect(rows).toEqual([{ skipped: 0 }]);
  await skipAgain(clerk, params.ticketId);
  const twice = await clerk.call(tickets.reactivateTicket, { params });
  expect(twice.problem.code).toBe('queue/reactivated');
});

/** Everybody before is taken back, and nobody comes to the calls. */
async function skipAgain(clerk: Person, ticketId: string): Promise<void> {
  const { waiting } = (await clerk.call(tickets.getWindowQueue, {})).reply;
  for (const one of waiting.filter((each) => each.ticketId !== ticketId)) {
    const params = { ticketId: one.ticketId };
    expect((await clerk.call(tickets.cancelTicket, { params })).reply.state).toBe('CANCELLED');
  }
  const { params } = await next(clerk);
  expect(params.ticketId).toBe(ticketId);
  for (const minute of ['11', '12']) {
    clockAt(`10:${minute}`);
    await clerk.call(tickets.callTicketAgain, { params }).then((one) => one.reply);
  }
  await clerk.call(tickets.skipTicket, { params }).then((one) => one.reply);
}

test('who belongs to another queue gets a number there, before those who come later', async () => {
  hall.at('2022-06-13T11:00:00+08:00');
  const [here, there] = [await aQueue(hall), await aQueue(hall)];
  await takesNumber(hall, here.classId);
  for (let nth = 0; nth < 5; nth += 1) await takesNumber(hall, there.classId);
  const clerk = await aCaller(hall);
  const { params, number } = await next(clerk);
  expect(number).toBe(`${here.prefix}001`);
  const same = await clerk.call(tickets.transferTicket, {
    params,
    body: { classId: here.classId },
  });
  expect(same.problem.code).toBe('queue/same-class');
  const sent = await clerk.call(tickets.transferTicket, {
    params,
    body: { classId: there.classId },
  });
  expect(sent.reply).toMatchObject({ number: `${there.prefix}006`, state: 'WAITING' });
  const { waiting } = (await clerk.call(tickets.getWindowQueue, {})).reply;
  const line = waiting.map((one) => one.number).filter((one) => one.startsWith(there.prefix));
  expect(line.indexOf(`${there.prefix}006`)).toBe(3);
  for (const one of waiting) {
    await clerk.call(tickets.cancelTicket, { params: { ticketId: one.ticketId } });
  }
});

test('a number that was called elsewhere, or is of yesterday, is not acted on', async () => {
  hall.at('2022-06-13T12:00:00+08:00');
  const { classId } = await aQueue(hall);
  await takesNumber(hall, classId);
  const { params } = await next(await aCaller(hall, 1));
  const other = await aCaller(hall, 2);
  expect((await other.call(tickets.startTicket, { params })).problem.code).toBe(
    'queue/other-window',
  );
  const nowhere = await hall.as('FRONT_CLERK', 'HEALTH', 3);
  expect((await nowhere.call(tickets.startTicket, { params })).problem.code).toBe(
    'queue/no-window',
  );
  expect((await other.call(tickets.cancelTicket, { params })).problem.code).toBe(
    'queue/other-window',
  );
  expect((await nowhere.call(tickets.cancelTicket, { params })).problem.code).toBe(
    'queue/other-window',
  );
  const head = await hall.as('WINDOW_HEAD', 'HEALTH', 4);
  expect((await head.call(tickets.cancelTicket, { params })).reply.state).toBe('CANCELLED');
  const unknown = { params: { ticketId: '00000000-0000-7000-8000-000000000000' } };
  expect((await other.call(tickets.cancelTicket, unknown)).problem.code).toBe(
    'queue/ticket-unknown',
  );
  hall.at('2022-06-14T09:00:00+08:00');
  const today = await hall.as('FRONT_CLERK', 'HEALTH', 3);
  expect((await today.call(tickets.cancelTicket, { params })).problem.code).toBe(
    'queue/wrong-state',
  );
});
