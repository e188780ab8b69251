import { forwardCase } from '@banshi/contract/case-endings';
import { getCase } from '@banshi/contract/cases';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseAfter } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('a forwarded case is finished here and tells where it went', async () => {
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'review');
  const params = { caseId };
  const body = { version, toBody: '国家示例委', reason: '属上级机关权限' };
  const { reply } = await chief.call(forwardCase, { params, body });
  expect(reply).toMatchObject({ status: 'FORWARDED', due: null, actions: [] });
  const { outcome, closedAt } = (await chief.call(getCase, { params })).reply;
  expect(outcome).toMatchObject({ closeType: 'forwarded', reasons: '属上级机关权限' });
  expect(closedAt).not.toBeNull();
});

test('a case is not forwarded to nobody', async () => {
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'accept');
  const body = { version, toBody: ' ', reason: '属上级机关权限' };
  const refused = await refusedWithoutTrace(hall, () =>
    chief.call(forwardCase, { params: { caseId }, body }),
  );
  expect(refused).toMatchObject({ code: 'cases/reason-missing', facts: { field: 'toBody' } });
});
