import { sendBackCase } from '@banshi/contract/case-acts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseAfter } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('a case sent back waits for its handler again while the limits run on', async () => {
  const verifier = await hall.as('VERIFIER', 'HEALTH');
  const before = await aCaseAfter(hall, 'review');
  const { caseId, version } = before;
  const body = { version, reason: '请补充现场核查意见' };
  const { reply } = await verifier.call(sendBackCase, { params: { caseId }, body });
  expect(reply).toMatchObject({ status: 'ACCEPTED', version: 4 });
  expect(reply.due).toEqual(before.due);
});

test('the decider may send back what the verifier agreed to', async () => {
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'verify');
  const body = { version, reason: '请补充法律依据' };
  const { reply } = await chief.call(sendBackCase, { params: { caseId }, body });
  expect(reply.status).toBe('ACCEPTED');
});

test('without a reason it is refused and nothing is written', async () => {
  const verifier = await hall.as('VERIFIER', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'review');
  const refused = await refusedWithoutTrace(hall, () =>
    verifier.call(sendBackCase, { params: { caseId }, body: { version, reason: ' ' } }),
  );
  expect(refused).toMatchObject({ code: 'cases/reason-missing', facts: { field: 'reason' } });
});
