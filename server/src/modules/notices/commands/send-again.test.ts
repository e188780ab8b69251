import { listSetAsideNotices, sendNoticesAgain } from '@banshi/contract/notices';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCarrier } from '../../../testing/carriers.ts';
import { aReceivedCase } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aNoticeSetAside } from '../../../testing/notices.ts';
import { sendWaiting } from '../send-waiting.ts';
import { noticesOf, told } from '../testing/told.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

async function aSetAsideNotice(): Promise<string> {
  const { caseId } = await aReceivedCase(hall);
  await aNoticeSetAside(hall, caseId);
  return caseId;
}

test('what was set aside is listed with its reason, and goes out when it is sent again', async () => {
  const [caseId, other] = [await aSetAsideNotice(), await aSetAsideNotice()];
  const admin = await hall.as('SYSADMIN', 'PROVINCE');
  const { reply } = await admin.call(listSetAsideNotices, {});
  expect(reply.total).toBe(2);
  expect(reply.notices.find((one) => one.caseId === caseId)).toMatchObject({
    version: 1,
    channel: 'folder',
    kind: 'RECEIVED',
    recipient: '138****5678',
    attempts: 10,
    fault: 'refused',
    status: 500,
    at: '2022-06-13T10:00:00+08:00',
    due: { clock: 'acceptance', lamp: 'green' },
  });
  const body = { notices: [{ caseId, version: 1, channel: 'folder' as const }] };
  const left = (await admin.call(sendNoticesAgain, { body })).reply;
  expect(left.notices.map((one) => one.caseId)).toEqual([other]);
  const { carried, carriers } = aCarrier();
  await sendWaiting({ ...hall.house.noticeDeps, carriers }, () => undefined);
  expect(carried.map(({ id }) => id)).toEqual([`${caseId}-1`]);
});

test('what went out, or waits, is left alone', async () => {
  const { caseId } = await aReceivedCase(hall);
  await told(hall, caseId, 1);
  const { carriers } = aCarrier(() => ({ fault: 'no-answer', status: null }));
  await sendWaiting({ ...hall.house.noticeDeps, carriers }, () => undefined);
  const admin = await hall.as('SYSADMIN', 'PROVINCE');
  const body = { notices: [{ caseId, version: 1, channel: 'folder' as const }] };
  await admin.call(sendNoticesAgain, { body });
  expect((await noticesOf(hall, caseId))[0]?.sendings).toMatchObject([
    { state: 'waiting', attempts: 1 },
  ]);
});

test('an administrator of one department sees none of them', async () => {
  const admin = await hall.as('SYSADMIN', 'HEALTH');
  const { problem } = await admin.call(listSetAsideNotices, {});
  expect(problem.code).toBe('notices/sending-of-all');
});
