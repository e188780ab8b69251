import { receiveCase } from '@banshi/contract/case-acts';
import { getCase } from '@banshi/contract/cases';
import { protectApplicant, showApplicant, unmaskApplicant } from '@banshi/contract/privacy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReceipt, aReceivedCase, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { COMPANY } from '../../../testing/mixed-cases.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('who is marked is seen behind the mask by chief and leader alone, in every case of his', async () => {
  const clerk = await theClerk(hall);
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const params = { caseId: (await aReceivedCase(hall)).caseId };
  const other = { caseId: (await aReceivedCase(hall)).caseId };
  const look = { params: other, body: { reason: '电话通知' } };
  await clerk.call(unmaskApplicant, look);
  const silent = await refusedWithoutTrace(hall, () =>
    chief.call(protectApplicant, { params, body: { isProtected: true, reason: ' ' } }),
  );
  expect(silent).toMatchObject({ code: 'cases/reason-missing' });

  const mark = { params, body: { isProtected: true, reason: '示例：公众人物' } };
  expect((await chief.call(protectApplicant, mark)).reply).toEqual({ isProtected: true });
  expect((await clerk.call(getCase, { params: other })).reply).toMatchObject({
    ...{ specialProtection: 'marked', mayUnmask: false, mayProtect: false },
  });
  const refused = await refusedWithoutTrace(hall, () => clerk.call(unmaskApplicant, look));
  expect(refused).toMatchObject({ code: 'cases/applicant-protected' });
  expect((await clerk.call(showApplicant, { params: other })).problem).toMatchObject({
    code: 'cases/applicant-protected',
  });
  await chief.call(unmaskApplicant, look);
  expect((await chief.call(showApplicant, { params: other })).reply.idNumber).toHaveLength(18);

  const unmark = { params: other, body: { isProtected: false, reason: '示例：不再需要' } };
  await chief.call(protectApplicant, unmark);
  expect((await clerk.call(getCase, { params })).reply).toMatchObject({
    ...{ specialProtection: null, mayUnmask: true },
  });
});

test('an organisation is not specially protected: what is known of it is public', async () => {
  const clerk = await theClerk(hall);
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  const body = { ...(await aReceipt(hall)), applicant: COMPANY };
  const { caseId } = (await clerk.call(receiveCase, { body })).reply;
  const mark = { params: { caseId }, body: { isProtected: true, reason: '示例' } };
  const refused = await refusedWithoutTrace(hall, () => leader.call(protectApplicant, mark));
  expect(refused).toMatchObject({ status: 422, code: 'cases/protects-persons' });
});
