import { changeKiosk, checkKiosk, listKiosks, openKiosk } from '@banshi/contract/queue-kiosks';
import { takeKioskTicket } from '@banshi/contract/queue-tickets';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aKiosk, aQueue, aRequestName } from '../../../testing/queue.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('a machine gives numbers by its key for as long as it is open, and the ticket names it', async () => {
  const { kioskId, key } = await aKiosk(hall);
  const { classId } = await aQueue(hall);
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const take = (kioskKey: string) =>
    hall.stranger.call(takeKioskTicket, { body: { requestId: aRequestName(), classId, kioskKey } });
  expect((await take('0'.repeat(32))).problem.code).toBe('queue/kiosk-unknown');
  const { ticketId, priority } = (await take(key)).reply;
  expect(priority).toBeNull();
  const { rows } =
    await sql`select kiosk_id, source from queue.tickets where id = ${ticketId}`.execute(hall.db);
  expect(rows).toEqual([{ kiosk_id: kioskId, source: 'KIOSK' }]);
  const change = (isOpen: boolean) =>
    head.call(changeKiosk, { params: { kioskId }, body: { name: '一楼取号机（示例）', isOpen } });
  await change(false).then((one) => one.reply);
  expect((await take(key)).problem.code).toBe('queue/kiosk-unknown');
  const { kiosks } = (await change(true)).reply;
  expect(kiosks.find((one) => one.kioskId === kioskId)).toMatchObject({
    ...{ name: '一楼取号机（示例）', isOpen: true, mayKeep: true },
  });
  expect((await take(key)).status).toBe(200);
});

test('a machine is told at once whether its key is known and open, without taking a number', async () => {
  const { kioskId, key } = await aKiosk(hall);
  const check = (kioskKey: string) => hall.stranger.call(checkKiosk, { body: { kioskKey } });
  expect((await check(key)).reply).toEqual({ name: '示例取号机' });
  expect((await check('0'.repeat(32))).problem.code).toBe('queue/kiosk-unknown');
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const closing = { params: { kioskId }, body: { name: '示例取号机', isOpen: false } };
  await head.call(changeKiosk, closing).then((one) => one.reply);
  expect((await check(key)).problem.code).toBe('queue/kiosk-unknown');
});

test('of a key nothing is kept that would open anything', async () => {
  const { key } = await aKiosk(hall);
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  expect(JSON.stringify((await head.call(listKiosks, {})).reply)).not.toContain(key);
  const { rows } = await sql<{ row: string }>`
    select k::text as row from queue.kiosks k`.execute(hall.db);
  expect(rows.map(({ row }) => row).join()).not.toContain(key);
});

test('only heads enter machines, of their bodies and with a name', async () => {
  const { kioskId } = await aKiosk(hall);
  const { all } = await hall.house.identity.organisations();
  const organisationId = all.find(({ code }) => code === 'HEALTH')?.id ?? 0;
  const body = { name: '示例', organisationId };
  const clerk = await hall.as('FRONT_CLERK', 'HEALTH');
  expect((await clerk.call(openKiosk, { body })).problem.code).toBe('identity/no-role');
  const forester = await hall.as('WINDOW_HEAD', 'FORESTRY');
  expect((await forester.call(openKiosk, { body })).problem.code).toBe(
    'identity/other-organisation',
  );
  const changing = { params: { kioskId }, body: { name: '示例', isOpen: false } };
  expect((await forester.call(changeKiosk, changing)).problem.code).toBe(
    'identity/other-organisation',
  );
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const blank = await head.call(openKiosk, { body: { ...body, name: ' ' } });
  expect(blank.problem.code).toBe('queue/name-missing');
  const nowhere = await head.call(openKiosk, { body: { ...body, organisationId: 2_000_000 } });
  expect(nowhere.problem.code).toBe('identity/organisation-unknown');
  const unknown = { params: { kioskId: 2_000_000 }, body: { name: '示例', isOpen: true } };
  expect((await head.call(changeKiosk, unknown)).problem.code).toBe('queue/kiosk-unknown');
});
