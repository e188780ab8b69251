import { refuseAcceptance } from '@banshi/contract/case-acts';
import { getCase } from '@banshi/contract/cases';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReceivedCase, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const GIVEN = { reason: '不属于本机关职权范围', competentBody: '示例市示例局' };

test('a refused acceptance names the competent body, ends the case and its clock', async () => {
  const clerk = await theClerk(hall);
  const { caseId, version } = await aReceivedCase(hall);
  const { reply } = await clerk.call(refuseAcceptance, {
    params: { caseId },
    body: { version, ...GIVEN },
  });
  expect(reply).toMatchObject({ status: 'ACCEPT_REFUSED', version: 2, due: null, actions: [] });
  const detail = (await clerk.call(getCase, { params: { caseId } })).reply;
  expect(detail.clocks.map((one) => [one.clock, one.state])).toEqual([['acceptance', 'met']]);
  expect(detail.journal.at(-1)).toMatchObject({ type: 'cases/acceptance-refused', facts: GIVEN });
  expect(detail.closedAt).toBeNull();
});

test('without a reason or without the competent body it is refused and nothing is written', async () => {
  const clerk = await theClerk(hall);
  const { caseId, version } = await aReceivedCase(hall);
  for (const field of ['reason', 'competentBody'] as const) {
    const body = { version, ...GIVEN, [field]: ' \n ' };
    const refused = await refusedWithoutTrace(hall, () =>
      clerk.call(refuseAcceptance, { params: { caseId }, body }),
    );
    expect(refused).toMatchObject({ status: 422, code: 'cases/reason-missing', facts: { field } });
  }
});
