import { followCase } from '@banshi/contract/case-desk';
import { listInbox } from '@banshi/contract/cases';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReceivedCase } from '../../../testing/counter.ts';
import { grantRole, revokeAll } from '../../../testing/grants.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const followed = { query: { view: 'followed' } } as const;

test('what one follows is listed, by its urgency, until one follows it no longer', async () => {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const { caseId } = await aReceivedCase(hall);
  await aReceivedCase(hall);
  const params = { caseId };
  await head.call(followCase, { params, body: { follows: true } });
  const again = await head.call(followCase, { params, body: { follows: true } });
  expect(again.reply.follows).toBe(true);
  const { cases, counts } = (await head.call(listInbox, followed)).reply;
  expect([cases.map((one) => one.caseId), counts.followed]).toEqual([[caseId], 1]);
  await head.call(followCase, { params, body: { follows: false } });
  expect((await head.call(listInbox, followed)).reply.cases).toEqual([]);
});

test('whoever may no longer read a case is not shown that he followed it', async () => {
  const clerk = await hall.as('FRONT_CLERK', 'HEALTH', 2);
  const { caseId } = await aReceivedCase(hall);
  await clerk.call(followCase, { params: { caseId }, body: { follows: true } });
  await revokeAll(hall, clerk);
  await grantRole(hall, clerk, { role: 'FRONT_CLERK', bodyCode: 'FORESTRY' });
  const { cases, counts } = (await clerk.call(listInbox, followed)).reply;
  expect([cases, counts.followed]).toEqual([[], 0]);
});
