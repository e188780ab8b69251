import { reviewCase, verifyCase } from '@banshi/contract/case-acts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseAfter } from '../../../testing/counter.ts';
import { grantRole } from '../../../testing/grants.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('the agreement of the verifier brings the case before the decider', async () => {
  const verifier = await hall.as('VERIFIER', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'review');
  const body = { version, opinion: '同意' };
  const { reply } = await verifier.call(verifyCase, { params: { caseId }, body });
  expect(reply).toMatchObject({ status: 'DECIDING', version: 4, due: { clock: 'promise' } });
});

test('the handler is never his own verifier, even when he holds both roles', async () => {
  const both = await hall.as('REVIEWER', 'HEALTH', 2);
  await grantRole(hall, both, { role: 'VERIFIER', bodyCode: 'HEALTH' });
  const { caseId, version } = await aCaseAfter(hall, 'accept');
  const params = { caseId };
  const opinion = '材料齐全';
  const reviewed = await both.call(reviewCase, {
    params,
    body: { version, opinion, proposal: 'grant' },
  });
  expect(reviewed.reply.actions).toContainEqual({
    action: 'verify',
    blocked: { code: 'cases/same-person', facts: { did: 'review', action: 'verify' } },
  });
  const refused = await refusedWithoutTrace(hall, () =>
    both.call(verifyCase, { params, body: { version: version + 1, opinion } }),
  );
  expect(refused).toMatchObject({
    status: 403,
    code: 'cases/same-person',
    facts: { did: 'review', action: 'verify' },
  });
});

test('an empty opinion is refused and nothing is written', async () => {
  const verifier = await hall.as('VERIFIER', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'review');
  const refused = await refusedWithoutTrace(hall, () =>
    verifier.call(verifyCase, { params: { caseId }, body: { version, opinion: ' ' } }),
  );
  expect(refused).toMatchObject({ code: 'cases/reason-missing', facts: { field: 'opinion' } });
});
