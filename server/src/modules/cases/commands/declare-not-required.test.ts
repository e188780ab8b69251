import { acceptCase, declareNotRequired } from '@banshi/contract/case-acts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReceivedCase, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('telling the applicant that no licence is needed ends the case', async () => {
  const clerk = await theClerk(hall);
  const { caseId, version } = await aReceivedCase(hall);
  const { reply } = await clerk.call(declareNotRequired, {
    params: { caseId },
    body: { version, reason: '依法不需要取得行政许可' },
  });
  expect(reply).toMatchObject({ status: 'NOT_REQUIRED', version: 2, due: null, actions: [] });
  const refused = await refusedWithoutTrace(hall, () =>
    clerk.call(acceptCase, { params: { caseId }, body: { version: 2 } }),
  );
  expect(refused).toMatchObject({
    status: 409,
    code: 'cases/wrong-status',
    facts: { action: 'accept', status: 'NOT_REQUIRED' },
  });
});

test('without a reason it is refused and nothing is written', async () => {
  const clerk = await theClerk(hall);
  const { caseId, version } = await aReceivedCase(hall);
  const refused = await refusedWithoutTrace(hall, () =>
    clerk.call(declareNotRequired, { params: { caseId }, body: { version, reason: '　 ' } }),
  );
  expect(refused).toMatchObject({ code: 'cases/reason-missing', facts: { field: 'reason' } });
});
