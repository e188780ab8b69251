import { changeQueueClass, listQueueClasses, openQueueClass } from '@banshi/contract/queue-classes';
import { callNextTicket, cancelTicket, getWindowQueue } from '@banshi/contract/queue-tickets';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aCaller, aQueue, takesNumber } from '../../../testing/queue.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

async function matterOf(code: string): Promise<number> {
  const { all } = await hall.house.catalogue.matters();
  return all.find(({ department }) => department.code === code)?.matterId ?? 0;
}

test('a queue has its letters and matters, changes by version, and its changes are kept', async () => {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const { classId, prefix, matters, organisation } = await aQueue(hall);
  expect(matters).toHaveLength(1);
  const { organisationId } = organisation;
  const body = { version: 1, name: '卫生健康', organisationId, matterIds: [], isOpen: true };
  const changed = await head.call(changeQueueClass, { params: { classId }, body });
  expect(changed.reply.classes.find((one) => one.classId === classId)).toMatchObject({
    ...{ prefix, name: '卫生健康', matters: [], version: 2 },
  });
  const late = await head.call(changeQueueClass, { params: { classId }, body });
  expect(late.problem.code).toBe('queue/class-changed');
  const { rows } = await sql<{ version: number }>`
    select version from queue.class_changes where class_id = ${classId} order by version`.execute(
    hall.db,
  );
  expect(rows).toEqual([{ version: 1 }, { version: 2 }]);
});

test('a matter has one queue, until that is closed', async () => {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const first = await aQueue(hall);
  const second = await aQueue(hall);
  const { organisationId } = first.organisation;
  const matterIds = first.matters.map(({ matterId }) => matterId);
  const body = { version: 1, name: '示例', organisationId, matterIds, isOpen: true };
  const params = { classId: second.classId };
  const taken = await head.call(changeQueueClass, { params, body });
  expect(taken.problem).toMatchObject({
    ...{ code: 'queue/matter-taken', facts: { prefix: first.prefix } },
  });
  const closing = { params: { classId: first.classId }, body: { ...body, isOpen: false } };
  await head.call(changeQueueClass, closing).then((one) => one.reply);
  const { classes } = (await head.call(changeQueueClass, { params, body })).reply;
  const now = classes.find(({ classId }) => classId === second.classId);
  expect(now?.matters.map(({ matterId }) => matterId)).toEqual(matterIds);
});

test('matters do not leave a queue while people wait whom nobody would call then', async () => {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const { classId, prefix, organisation } = await aQueue(hall);
  await takesNumber(hall, classId);
  const { organisationId } = organisation;
  const body = { version: 1, name: '示例', organisationId, matterIds: [], isOpen: true };
  const params = { classId };
  const refused = await head.call(changeQueueClass, { params, body });
  expect(refused.problem).toMatchObject({
    ...{ code: 'queue/people-wait', facts: { count: 1, prefix } },
  });
  const clerk = await aCaller(hall);
  const { ticketId } = (await clerk.call(callNextTicket, { body: {} })).reply;
  expect((await head.call(changeQueueClass, { params, body })).status).toBe(200);
  await clerk.call(cancelTicket, { params: { ticketId } }).then((one) => one.reply);
});

test('only heads keep queues, of their bodies and with their matters; letters are never given again', async () => {
  const { prefix, organisation } = await aQueue(hall);
  const { organisationId } = organisation;
  const body = { prefix, name: '示例', organisationId, matterIds: [] };
  const clerk = await hall.as('FRONT_CLERK', 'HEALTH');
  expect((await clerk.call(openQueueClass, { body })).problem.code).toBe('identity/no-role');
  const forester = await hall.as('WINDOW_HEAD', 'FORESTRY');
  expect((await forester.call(openQueueClass, { body })).problem.code).toBe(
    'identity/other-organisation',
  );
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  expect((await head.call(openQueueClass, { body })).problem.code).toBe('queue/prefix-taken');
  const theirs = { ...body, prefix: 'YY', matterIds: [await matterOf('FORESTRY')] };
  const ofOthers = await head.call(openQueueClass, { body: theirs });
  expect(ofOthers.problem.code).toBe('queue/matter-of-others');
  const blank = await head.call(openQueueClass, { body: { ...body, prefix: 'YY', name: ' ' } });
  expect(blank.problem.code).toBe('queue/name-missing');
  const { bodies } = (await forester.call(listQueueClasses, {})).reply;
  expect(bodies.map((one) => one.organisationId)).not.toContain(organisationId);
});

test('who waits in a queue that is closed is still called, by whoever called from it', async () => {
  const { classId, organisation, matters } = await aQueue(hall);
  const slip = await takesNumber(hall, classId);
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const { organisationId } = organisation;
  const matterIds = matters.map(({ matterId }) => matterId);
  const body = { version: 1, name: '示例', organisationId, matterIds, isOpen: false };
  await head.call(changeQueueClass, { params: { classId }, body }).then((one) => one.reply);
  const clerk = await aCaller(hall);
  const lineOf = async () => {
    const { lines } = (await clerk.call(getWindowQueue, {})).reply;
    return lines.find((one) => one.classId === classId)?.waiting;
  };
  expect(await lineOf()).toBe(1);
  expect((await clerk.call(callNextTicket, { body: {} })).reply.number).toBe(slip.number);
  expect(await lineOf()).toBeUndefined();
});
