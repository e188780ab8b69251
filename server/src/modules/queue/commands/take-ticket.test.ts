import { changeQueueClass } from '@banshi/contract/queue-classes';
import { getQueueBoard, takeKioskTicket, takeTicket } from '@banshi/contract/queue-tickets';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aKiosk, aQueue, aRequestName, takesNumber } from '../../../testing/queue.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('thirty at once get thirty numbers in a row, without a gap', async () => {
  const { classId, prefix } = await aQueue(hall);
  const slips = await Promise.all(Array.from({ length: 30 }, () => takesNumber(hall, classId)));
  const wanted = Array.from(
    { length: 30 },
    (_, nth) => `${prefix}${String(nth + 1).padStart(3, '0')}`,
  );
  expect(slips.map(({ number }) => number).toSorted()).toEqual(wanted);
  const { rows } = await sql<{ taken: number }>`
    select taken from queue.totals where class_id = ${classId}`.execute(hall.db);
  expect(rows).toEqual([{ taken: 30 }]);
  const { lines } = (await hall.stranger.call(getQueueBoard, {})).reply;
  expect(lines.find((one) => one.classId === classId)?.waiting).toBe(30);
});

test('numbers begin anew each day, and tell how many are before', async () => {
  const { classId, prefix } = await aQueue(hall);
  await takesNumber(hall, classId);
  await takesNumber(hall, classId, 'PREGNANT');
  expect(await takesNumber(hall, classId)).toMatchObject({ number: `${prefix}003`, before: 2 });
  hall.at('2022-06-14T09:00:00+08:00');
  expect(await takesNumber(hall, classId)).toMatchObject({ number: `${prefix}001`, before: 0 });
  hall.at('2022-06-13T09:00:00+08:00');
});

test('a machine that asks again, or twice at once, gets the same ticket', async () => {
  const { classId } = await aQueue(hall);
  const { key: kioskKey } = await aKiosk(hall);
  const body = { requestId: aRequestName(), classId, kioskKey };
  const ask = async () => (await hall.stranger.call(takeKioskTicket, { body })).reply;
  const slips = await Promise.all([ask(), ask(), ask()]);
  expect(new Set(slips.map(({ ticketId }) => ticketId)).size).toBe(1);
  expect(await ask()).toMatchObject({ before: 0, number: slips[0]?.number });
  const other = await aQueue(hall, '另一队列');
  const elsewhere = { body: { ...body, classId: other.classId } };
  const slip = (await hall.stranger.call(takeKioskTicket, elsewhere)).reply;
  expect(slip).toMatchObject({ number: slips[0]?.number, className: '示例队列' });
});

test('the guide desk takes a number for somebody; a closed queue and an unknown one give none', async () => {
  const { classId, organisation } = await aQueue(hall);
  const clerk = await hall.as('FRONT_CLERK', 'HEALTH');
  const body = { classId, priority: 'DISABLED' as const };
  const slip = (await clerk.call(takeTicket, { body })).reply;
  expect(slip).toMatchObject({ priority: 'DISABLED', before: 0 });
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const { organisationId } = organisation;
  const closed = { version: 1, name: '示例', organisationId, matterIds: [], isOpen: false };
  const closing = { params: { classId }, body: closed };
  await head.call(changeQueueClass, closing).then((one) => one.reply);
  expect((await clerk.call(takeTicket, { body })).problem.code).toBe('queue/class-closed');
  const nowhere = await clerk.call(takeTicket, { body: { ...body, classId: 2_000_000 } });
  expect(nowhere.problem.code).toBe('queue/class-unknown');
});

test('after 9999 numbers a queue is full for the day', async () => {
  const { classId } = await aQueue(hall);
  await sql`insert into queue.counters values ('2022-06-13', ${classId}, 9998)`.execute(hall.db);
  expect((await takesNumber(hall, classId)).number).toMatch(/9999$/);
  const { key: kioskKey } = await aKiosk(hall);
  const body = { requestId: aRequestName(), classId, kioskKey };
  const refused = await hall.stranger.call(takeKioskTicket, { body });
  expect(refused.problem.code).toBe('queue/full');
});
