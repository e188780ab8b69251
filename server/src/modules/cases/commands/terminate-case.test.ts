import { requestCorrection } from '@banshi/contract/case-acts';
import { terminateCase } from '@banshi/contract/case-endings';
import { getCase } from '@banshi/contract/cases';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseAfter, aReceivedCase, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('a terminated case says why, and counts as finished after its acceptance', async () => {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'accept');
  const params = { caseId };
  const body = { version, cause: 'APPLICANT_GONE', reason: '申请单位已注销' } as const;
  const { reply } = await head.call(terminateCase, { params, body });
  expect(reply).toMatchObject({ status: 'TERMINATED', due: null });
  const { outcome, closedAt } = (await head.call(getCase, { params })).reply;
  expect(outcome).toMatchObject({ closeType: 'terminated', reasons: '申请单位已注销' });
  expect(closedAt).not.toBeNull();
});

test('a correction not supplied ends the case only after its day', async () => {
  const clerk = await theClerk(hall);
  const { caseId, version } = await aReceivedCase(hall);
  const params = { caseId };
  await clerk.call(requestCorrection, {
    params,
    body: { version, defects: [{ orderNum: 1, reason: '未签字' }] },
  });
  const body = { version: version + 1, cause: 'NOT_SUPPLEMENTED', reason: '逾期未补正' } as const;
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const early = await refusedWithoutTrace(hall, () => head.call(terminateCase, { params, body }));
  expect(early).toMatchObject({ code: 'cases/not-due-yet', facts: { on: '2022-07-04' } });
  hall.at('2022-07-05T09:00:00+08:00');
  const later = await hall.as('WINDOW_HEAD', 'HEALTH');
  const { reply } = await later.call(terminateCase, { params, body });
  expect(reply.status).toBe('TERMINATED');
  const { outcome, closedAt } = (await later.call(getCase, { params })).reply;
  expect(outcome?.closeType).toBe('returned');
  expect(closedAt).toBeNull();
  hall.at('2022-06-13T09:00:00+08:00');
});
