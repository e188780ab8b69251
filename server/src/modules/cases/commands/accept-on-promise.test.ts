import { decideAtOnce } from '@banshi/contract/case-acts';
import { acceptOnPromise, listPromises } from '@banshi/contract/case-promises';
import { getCase } from '@banshi/contract/cases';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReceivedCase, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aPromisedCase, ON_PROMISE } from '../../../testing/promises.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('what is granted on a promise is decided on the spot, and waits sixty days at most for its check', async () => {
  const reader = await hall.as('REVIEWER', 'HEALTH');
  const { caseId, status } = await aPromisedCase(hall);
  expect(status).toBe('GRANTED');
  const detail = (await reader.call(getCase, { params: { caseId } })).reply;
  expect(detail.promise).toMatchObject({
    scope: 'LICENCE',
    state: 'SIGNED',
    dueOn: '2022-08-12',
    signedBy: '张*例',
  });
  const { reply } = await reader.call(listPromises, { query: { limit: 100 } });
  expect(reply.promises.find((one) => one.caseId === caseId)?.promise).toMatchObject({
    state: 'SIGNED',
    due: { clock: 'postCheck', on: '2022-08-12', lamp: 'green' },
  });
  const stranger = await hall.as('REVIEWER', 'FORESTRY');
  expect((await stranger.call(listPromises, { query: { limit: 100 } })).reply.promises).toEqual([]);
});

test('a matter that offers no promise takes none, and nothing is decided on the spot', async () => {
  const clerk = await theClerk(hall);
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const { caseId, version } = await aReceivedCase(hall);
  const params = { caseId };
  const refused = await refusedWithoutTrace(hall, () =>
    clerk.call(acceptOnPromise, { params, body: { version, ...ON_PROMISE } }),
  );
  expect(refused).toMatchObject({ code: 'cases/promise-not-offered' });
  const atOnce = await chief.call(decideAtOnce, { params, body: { version, opinion: '准予' } });
  expect(atOnce.problem).toMatchObject({ code: 'cases/wrong-status' });
});
