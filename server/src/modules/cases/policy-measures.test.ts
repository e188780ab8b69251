import { acceptCase } from '@banshi/contract/case-acts';
import { getCase } from '@banshi/contract/cases';
import { getPolicy } from '@banshi/contract/policies';
import { endPolicy, previewPolicy } from '@banshi/contract/policy-acts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMatter, aReceivedCase, theClerk } from '../../testing/counter.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { aPolicyDraft, aPublishedPolicy } from '../../testing/policies.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const DOC_NO = '川示发〔2022〕1号';

async function accepted({ caseId, version }: { caseId: string; version: number }) {
  const clerk = await theClerk(hall);
  const params = { caseId };
  await clerk.call(acceptCase, { params, body: { version } }).then((one) => one.reply);
  return (await clerk.call(getCase, { params })).reply;
}

test('before it is published, a document shows what it changes for whom', async () => {
  const { taskCode, limits } = await aMatter(hall);
  await accepted(await aReceivedCase(hall));
  await aReceivedCase(hall);
  const params = { policyId: await aPolicyDraft(hall) };
  const editor = await hall.as('MATTER_EDITOR', 'HEALTH');
  const { changes } = (await editor.call(previewPolicy, { params })).reply;
  expect(changes).toMatchObject([
    {
      taskCode,
      departmentName: '省卫健委',
      promise: { before: limits.promise, after: { days: 2, unit: 'workDay' } },
      open: { waiting: 1, accepted: 1 },
    },
  ]);
});

test('从旧兼从有利: which promise a case has follows from the days of its receipt and acceptance', async () => {
  const [before, across, last] = [
    await aReceivedCase(hall),
    await aReceivedCase(hall),
    await aReceivedCase(hall),
  ];
  const { limits } = await aMatter(hall);
  const old = await accepted(before);
  expect(old.grounds).toEqual([]);
  const policyId = await aPublishedPolicy(hall, { effectiveFrom: '2022-06-15' });
  hall.at('2022-06-15T10:00:00+08:00');

  // Received before the first day, accepted after it: the measure favours the applicant.
  const shorter = await accepted(across);
  expect(shorter.grounds).toEqual([{ policyId, docNo: DOC_NO, measure: 1, kind: 'shorten' }]);
  expect(shorter.due).toMatchObject({ clock: 'promise', on: '2022-06-17' });
  expect(shorter.clocks.find(({ clock }) => clock === 'promise')).toMatchObject({
    limitDays: 2,
    article: `${DOC_NO}第1条措施：缩短承诺办结时限`,
  });

  // Accepted before it: what was told in writing stays.
  const { caseId } = before;
  const kept = (await (await theClerk(hall)).call(getCase, { params: { caseId } })).reply;
  expect(kept.clocks.find(({ clock }) => clock === 'promise')?.limitDays).toBe(
    limits.promise?.days,
  );

  // Received while it acted, accepted when it had ended: the applicant keeps it.
  const publisher = await hall.as('MATTER_PUBLISHER', 'HEALTH');
  const body = { lastDay: '2022-06-15', reason: '示例', supersededBy: null };
  await publisher.call(endPolicy, { params: { policyId }, body }).then((one) => one.reply);
  const during = await aReceivedCase(hall);
  hall.at('2022-06-16T10:00:00+08:00');
  expect((await accepted(during)).grounds).toHaveLength(1);
  expect((await accepted(last)).grounds).toEqual([]);
  const clerk = await theClerk(hall);
  expect((await clerk.call(getPolicy, { params: { policyId } })).reply).toMatchObject({
    stage: 'ENDED',
    isInForce: false,
    ending: { lastDay: '2022-06-15' },
  });
});
