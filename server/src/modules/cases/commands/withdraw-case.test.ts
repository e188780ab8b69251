import { withdrawCase } from '@banshi/contract/case-acts';
import { getCase, listCountedCases } from '@banshi/contract/cases';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseAfter, aReceivedCase, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const REASON = '申请人书面撤回';

async function countedOn(day: string, measure: 'received' | 'accepted' | 'closed') {
  const clerk = await theClerk(hall);
  const query = { measure, from: day, to: day, limit: 100 };
  const { cases } = (await clerk.call(listCountedCases, { query })).reply;
  return cases.map((one) => one.caseId);
}

test('withdrawn before acceptance, a case counts as received and in nothing else', async () => {
  const clerk = await theClerk(hall);
  const { caseId, version } = await aReceivedCase(hall);
  const body = { version, reason: REASON };
  const { reply } = await clerk.call(withdrawCase, { params: { caseId }, body });
  expect(reply).toMatchObject({ status: 'WITHDRAWN', due: null, actions: [] });
  expect(await countedOn('2022-06-13', 'received')).toContain(caseId);
  expect(await countedOn('2022-06-13', 'accepted')).not.toContain(caseId);
  expect(await countedOn('2022-06-13', 'closed')).not.toContain(caseId);
});

test('withdrawn after acceptance, a case counts as accepted and as finished by withdrawal', async () => {
  const clerk = await theClerk(hall);
  const { caseId, version } = await aCaseAfter(hall, 'verify');
  const body = { version, reason: REASON };
  await clerk.call(withdrawCase, { params: { caseId }, body });
  expect(await countedOn('2022-06-13', 'accepted')).toContain(caseId);
  expect(await countedOn('2022-06-13', 'closed')).toContain(caseId);
  const { outcome } = (await clerk.call(getCase, { params: { caseId } })).reply;
  expect(outcome).toMatchObject({ closeType: 'withdrawn' });
});

test('after the decision a case cannot be withdrawn', async () => {
  const clerk = await theClerk(hall);
  const { caseId, version } = await aCaseAfter(hall, 'grant');
  const refused = await refusedWithoutTrace(hall, () =>
    clerk.call(withdrawCase, { params: { caseId }, body: { version, reason: REASON } }),
  );
  expect(refused).toMatchObject({
    status: 409,
    code: 'cases/wrong-status',
    facts: { action: 'withdraw', status: 'GRANTED' },
  });
});

test('without a reason it is refused and nothing is written', async () => {
  const clerk = await theClerk(hall);
  const { caseId, version } = await aReceivedCase(hall);
  const refused = await refusedWithoutTrace(hall, () =>
    clerk.call(withdrawCase, { params: { caseId }, body: { version, reason: ' ' } }),
  );
  expect(refused).toMatchObject({ code: 'cases/reason-missing', facts: { field: 'reason' } });
});
