import { requestCorrection, supplementCase } from '@banshi/contract/case-acts';
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

test('L4: who answers the notice in part only is returned; who answers it whole is not', async () => {
  const clerk = await theClerk(hall);
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const terminate = async (answered: readonly number[]) => {
    const { caseId, version } = await aReceivedCase(hall);
    const params = { caseId };
    const defects = [1, 2].map((orderNum) => ({ orderNum, reason: '未签字' }));
    await clerk.call(requestCorrection, { params, body: { version, defects } });
    const materials = answered.map((orderNum) => {
      return { orderNum, form: 'paper' as const, fileIds: [] };
    });
    await clerk.call(supplementCase, { params, body: { version: version + 1, materials } });
    const cause = 'NOT_SUPPLEMENTED' as const;
    const body = { version: version + 2, cause, reason: '第 2 项没有补正' };
    return head.call(terminateCase, { params, body });
  };
  expect((await terminate([1, 2])).problem).toMatchObject({ code: 'cases/not-correcting' });
  expect((await terminate([1])).reply).toMatchObject({ status: 'TERMINATED' });
});

test('an application whose applicant is gone ends before its acceptance too, and counts as nothing finished', async () => {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const { caseId, version } = await aReceivedCase(hall);
  const body = { version, cause: 'APPLICANT_GONE', reason: '申请人死亡' } as const;
  const { reply } = await head.call(terminateCase, { params: { caseId }, body });
  expect(reply.status).toBe('TERMINATED');
  const { closedAt } = (await head.call(getCase, { params: { caseId } })).reply;
  expect(closedAt).toBeNull();
});
