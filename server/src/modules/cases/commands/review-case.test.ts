import { reviewCase } from '@banshi/contract/case-acts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseAfter, aReceivedCase } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const GIVEN = { opinion: '材料齐全，建议准予', proposal: 'grant' as const };

test('the opinion of the handler takes the case into review and makes him its handler', async () => {
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'accept');
  const body = { version, ...GIVEN };
  const { reply } = await reviewer.call(reviewCase, { params: { caseId }, body });
  expect(reply).toMatchObject({ status: 'REVIEWING', version: 3, due: { clock: 'promise' } });
});

test('a case that is not accepted yet cannot be reviewed', async () => {
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const { caseId, version } = await aReceivedCase(hall);
  const refused = await refusedWithoutTrace(hall, () =>
    reviewer.call(reviewCase, { params: { caseId }, body: { version, ...GIVEN } }),
  );
  expect(refused).toMatchObject({
    status: 409,
    code: 'cases/wrong-status',
    facts: { action: 'review', status: 'RECEIVED' },
  });
});

test('an empty opinion is refused and nothing is written', async () => {
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'accept');
  const refused = await refusedWithoutTrace(hall, () =>
    reviewer.call(reviewCase, { params: { caseId }, body: { version, ...GIVEN, opinion: '  ' } }),
  );
  expect(refused).toMatchObject({ code: 'cases/reason-missing', facts: { field: 'opinion' } });
});
