import { getCase } from '@banshi/contract/cases';
import { listPhrases, setPhrases } from '@banshi/contract/materials';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReceivedCase, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('the head of a window sets the phrases that everybody is offered', async () => {
  const head = await hall.as('WINDOW_HEAD', 'PROVINCE');
  const clerk = await theClerk(hall);
  const phrases = ['未提交', '未按手印'];
  await head.call(setPhrases, { body: { phrases } });
  expect((await clerk.call(listPhrases, {})).reply).toEqual({ phrases });
  const { caseId } = await aReceivedCase(hall);
  const { materials } = (await clerk.call(getCase, { params: { caseId } })).reply;
  expect(materials[0]?.phrases.slice(-2)).toEqual(phrases);
});

test('a clerk sets none', async () => {
  const clerk = await theClerk(hall);
  const refused = await clerk.call(setPhrases, { body: { phrases: [] } });
  expect(refused.problem).toMatchObject({ status: 403, code: 'identity/no-role' });
});
