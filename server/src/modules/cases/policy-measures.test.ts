import { acceptCase, receiveCase } from '@banshi/contract/case-acts';
import { acceptTolerantly } from '@banshi/contract/case-tolerances';
import { getCase, listInbox } from '@banshi/contract/cases';
import { getPolicy } from '@banshi/contract/policies';
import { endPolicy, previewPolicy } from '@banshi/contract/policy-acts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMatter, aReceipt, aReceivedCase, theClerk } from '../../testing/counter.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { aPolicyDraft, aPublishedPolicy } from '../../testing/policies.ts';
import { FIVE_DAYS } from '../../testing/tolerances.ts';

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

const PROJECT = { level: 'PROVINCIAL', name: '示例高速公路' } as const;

test('优先办理: a case of a key project that a measure names stands first within its lamp, and is marked', async () => {
  hall.at('2022-08-01T09:00:00+08:00');
  const { taskCode, materials } = await aMatter(hall);
  const loose = materials.find((one) => one.isNecessary && !one.isMain && !one.allowTolerance);
  await aPublishedPolicy(hall, {
    docNo: '川示发〔2022〕2号',
    issuedOn: '2022-08-01',
    effectiveFrom: '2022-08-01',
    measures: [
      {
        text: '国省重点项目优先办理',
        effects: [{ kind: 'prioritise', matters: [taskCode], levels: ['PROVINCIAL'] }],
      },
      {
        text: '容缺',
        effects: [
          { kind: 'tolerate', matters: [taskCode], materials: [loose?.name ?? ''], days: 5 },
        ],
      },
    ],
  });
  const clerk = await theClerk(hall);
  const receipt = await aReceipt(hall);
  const receive = async (more: object) =>
    (await clerk.call(receiveCase, { body: { ...receipt, ...more } })).reply.caseId;
  const plain = await receive({});
  const national = await receive({ keyProject: { ...PROJECT, level: 'NATIONAL' } });
  const first = await receive({ keyProject: PROJECT });
  const query = { view: 'open', lamp: 'green', limit: 1 } as const;
  const listed = async (after?: string) =>
    (await clerk.call(listInbox, { query: { ...query, ...(after ? { after } : {}) } })).reply;
  const page = await listed();
  expect(page.cases).toMatchObject([{ caseId: first, hasPriority: true }]);
  const second = await listed(page.next ?? '');
  expect(second.cases).toMatchObject([{ caseId: plain, hasPriority: false }]);
  const third = await listed(second.next ?? '');
  expect(third.cases).toMatchObject([{ caseId: national, hasPriority: false }]);

  // The measure that puts it first is named; that for others is not.
  const detail = async (caseId: string) =>
    (await clerk.call(getCase, { params: { caseId } })).reply;
  expect((await detail(first)).keyProject).toEqual(PROJECT);
  expect((await detail(first)).grounds.map(({ kind }) => kind)).toEqual(['prioritise', 'tolerate']);
  expect((await detail(national)).grounds.map(({ kind }) => kind)).toEqual(['tolerate']);

  // What a document lets follow may follow.
  const { orderNum = 0 } = loose ?? {};
  const left = receipt.materials.filter((one) => one.orderNum !== orderNum);
  const caseId = await receive({ materials: left });
  const body = { version: 1, ...FIVE_DAYS, orderNums: [orderNum] };
  const { reply } = await clerk.call(acceptTolerantly, { params: { caseId }, body });
  expect(reply.status).toBe('ACCEPTED');
});
