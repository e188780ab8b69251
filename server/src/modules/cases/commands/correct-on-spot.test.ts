import { acceptCase, correctOnSpot } from '@banshi/contract/case-acts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReceivedCase, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('L3: what can be put right on the spot is put right without a notice', async () => {
  const clerk = await theClerk(hall);
  const { caseId, version } = await aReceivedCase(hall);
  const params = { caseId };
  const body = { version, what: '申请表日期写错，申请人当场改正并签字' };
  const { reply } = await clerk.call(correctOnSpot, { params, body });
  expect(reply).toMatchObject({ status: 'RECEIVED', version: 2, due: { clock: 'acceptance' } });
  expect(reply.actions).toContainEqual({ action: 'requestCorrection', blocked: null });
  const accepted = await clerk.call(acceptCase, { params, body: { version: 2 } });
  expect(accepted.reply.status).toBe('ACCEPTED');
});

test('a correction that says nothing is refused', async () => {
  const clerk = await theClerk(hall);
  const { caseId, version } = await aReceivedCase(hall);
  const refused = await refusedWithoutTrace(hall, () =>
    clerk.call(correctOnSpot, { params: { caseId }, body: { version, what: ' ' } }),
  );
  expect(refused).toMatchObject({ code: 'cases/reason-missing', facts: { field: 'what' } });
});
