import { declineVoid, proposeVoid, voidCase } from '@banshi/contract/case-endings';
import { getStatistics } from '@banshi/contract/statistics';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseAfter } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('an entry error is reported by one and voided by another, and counts no longer', async () => {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const supervisor = await hall.as('SUPERVISOR', 'PROVINCE');
  const { caseId, version } = await aCaseAfter(hall, 'accept');
  const params = { caseId };
  const early = await refusedWithoutTrace(hall, () =>
    supervisor.call(voidCase, { params, body: { version } }),
  );
  expect(early).toMatchObject({ code: 'cases/void-not-proposed' });
  const counted = await acceptedToday();
  const body = { version, reason: '重复录入' };
  const proposed = await head.call(proposeVoid, { params, body });
  expect(proposed.reply.status).toBe('ACCEPTED');
  expect(await acceptedToday()).toBe(counted);
  const voided = await supervisor.call(voidCase, { params, body: { version: version + 1 } });
  expect(voided.reply).toMatchObject({ status: 'VOID', due: null, actions: [] });
  expect(await acceptedToday()).toBe(counted - 1);
});

test('a case that is no entry error goes on as before, and may be proposed again', async () => {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const supervisor = await hall.as('SUPERVISOR', 'PROVINCE');
  const { caseId, version, due } = await aCaseAfter(hall, 'accept');
  const params = { caseId };
  const reason = '同一申请人另有一件，不是重复录入';
  const early = await supervisor.call(declineVoid, { params, body: { version, reason } });
  expect(early.problem).toMatchObject({ code: 'cases/void-not-proposed' });
  await head.call(proposeVoid, { params, body: { version, reason: '重复录入' } });
  const body = { version: version + 1, reason };
  const declined = await supervisor.call(declineVoid, { params, body });
  expect(declined.reply).toMatchObject({ status: 'ACCEPTED', due });
  const gone = await supervisor.call(voidCase, { params, body: { version: version + 2 } });
  expect(gone.problem).toMatchObject({ code: 'cases/void-not-proposed' });
  const again = { version: version + 2, reason: '确系重复录入' };
  expect((await head.call(proposeVoid, { params, body: again })).reply.version).toBe(version + 3);
});

async function acceptedToday(): Promise<number> {
  const supervisor = await hall.as('SUPERVISOR', 'PROVINCE');
  const query = { from: '2022-06-13', to: '2022-06-13', by: 'bucket' } as const;
  return (await supervisor.call(getStatistics, { query })).reply.total.accepted;
}
