import { acceptCase, decideAtOnce, receiveCase, reviewCase } from '@banshi/contract/case-acts';
import { acceptOnPromise } from '@banshi/contract/case-promises';
import { getCase } from '@banshi/contract/cases';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeList } from '../../testing/chained-matter.ts';
import { aReceipt, aReceivedCase, theClerk } from '../../testing/counter.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { ON_PROMISE } from '../../testing/promises.ts';
import { demoMatters } from '../catalogue/index.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
  await changeList(hall, {
    conditions: [
      { stage: 'ACCEPTANCE', text: '机构设在本省', byLaw: '《示例条例》第三条' },
      { stage: 'ACCEPTANCE', text: '申请人是个人', byLaw: '《示例条例》第四条', check: 'PERSON' },
      { stage: 'GRANT', text: '符合设置规划', byLaw: '《示例条例》第五条' },
    ],
  });
});
afterAll(() => hall.close());

test('行政许可法 art. 32: acceptance waits for its conditions, and is refused when one is not met', async () => {
  const clerk = await theClerk(hall);
  const { caseId, version } = await aReceivedCase(hall);
  const accept = (evaluation?: { except: { no: number; verdict: 'NOT_MET'; reason: string }[] }) =>
    clerk.call(acceptCase, {
      params: { caseId },
      body: { version, ...(evaluation ? { evaluation } : {}) },
    });
  const detail = (await clerk.call(getCase, { params: { caseId } })).reply;
  expect(detail.openConditions.map(({ no, computed }) => [no, computed])).toEqual([
    [1, null],
    [2, 'MET'],
  ]);
  expect((await accept()).problem).toMatchObject({
    code: 'cases/conditions-open',
    facts: { conditions: ['机构设在本省'] },
  });
  const unmet = { no: 1, verdict: 'NOT_MET', reason: '机构设在省外' } as const;
  expect((await accept({ except: [unmet] })).problem).toMatchObject({
    status: 422,
    code: 'cases/conditions-unmet',
    facts: { stage: 'ACCEPTANCE', conditions: ['机构设在本省'] },
  });
  const after = (await clerk.call(getCase, { params: { caseId } })).reply;
  expect(after).toMatchObject({ status: 'RECEIVED', version, evaluations: [] });
});

test('art. 38: what was found stays in the case, at the door and before the grant', async () => {
  const clerk = await theClerk(hall);
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const received = await clerk.call(receiveCase, { body: await aReceipt(hall) });
  const { caseId, version } = received.reply;
  const params = { caseId };
  const evaluation = { except: [] };
  const accepted = await clerk.call(acceptCase, { params, body: { version, evaluation } });
  const seen = accepted.reply.version;
  const given = { version: seen, opinion: '示例意见', proposal: 'grant' as const };
  const early = await reviewer.call(reviewCase, { params, body: given });
  expect(early.problem).toMatchObject({
    code: 'cases/conditions-open',
    facts: { conditions: ['符合设置规划'] },
  });
  const unmet = { no: 3, verdict: 'NOT_MET', reason: '超出规划' } as const;
  const wrong = { ...given, evaluation: { except: [unmet] } };
  expect((await reviewer.call(reviewCase, { params, body: wrong })).problem).toMatchObject({
    code: 'cases/conditions-unmet',
    facts: { stage: 'GRANT' },
  });
  const refusing = { ...wrong, proposal: 'refuse' as const };
  await reviewer.call(reviewCase, { params, body: refusing }).then((one) => one.reply);
  const { evaluations, matterVersion } = (await clerk.call(getCase, { params })).reply;
  expect(evaluations).toMatchObject([
    {
      stage: 'ACCEPTANCE',
      matterVersion,
      conditions: [
        { no: 1, text: '机构设在本省', verdict: 'MET', computed: false },
        { no: 2, verdict: 'MET', computed: true },
      ],
    },
    { stage: 'GRANT', conditions: [{ no: 3, verdict: 'NOT_MET', reason: '超出规划' }] },
  ]);
});

test('art. 38: what is decided on the spot waits for its conditions as well', async () => {
  const clerk = await theClerk(hall);
  const { caseId, version } = await aReceivedCase(hall, 'CIVIL');
  const params = { caseId };
  const change = {
    projectType: 'INSTANT' as const,
    promiseLimit: { days: 0, unit: 'workDay' as const, explain: null },
    conditions: [{ stage: 'GRANT' as const, text: '符合规划', byLaw: '《示例条例》第五条' }],
  };
  await changeList(hall, change, 'CIVIL');
  const accepted = await clerk.call(acceptCase, { params, body: { version } });
  const head = await hall.as('WINDOW_HEAD', 'CIVIL');
  const decide = (evaluation?: { except: [] }) => {
    const body = { version: accepted.reply.version, opinion: '准予' };
    return head.call(decideAtOnce, {
      params,
      body: { ...body, ...(evaluation ? { evaluation } : {}) },
    });
  };
  expect((await decide()).problem).toMatchObject({ code: 'cases/conditions-open' });
  expect((await decide({ except: [] })).reply.status).toBe('GRANTED');
  const { evaluations } = (await clerk.call(getCase, { params })).reply;
  expect(evaluations).toMatchObject([{ stage: 'GRANT', conditions: [{ verdict: 'MET' }] }]);
});

test('国办发〔2020〕42号: a promise in place of a proof leaves every condition to be looked at', async () => {
  const clerk = await theClerk(hall);
  const before = await aReceipt(hall, 'WATER');
  const { taskCode } = (await hall.house.catalogue.matter(before.matterId)) ?? {};
  const entry = (await demoMatters()).find((one) => one.taskCode === taskCode);
  const materials = entry?.body.materials.map((one, index) => ({
    ...one,
    allowPromise: index === 0,
  }));
  const condition = {
    stage: 'ACCEPTANCE' as const,
    text: '机构设在本省',
    byLaw: '《示例条例》第三条',
  };
  await changeList(hall, { conditions: [condition], ...(materials ? { materials } : {}) }, 'WATER');
  const { materials: handed, ...receipt } = await aReceipt(hall, 'WATER');
  const [promised, ...others] = handed;
  const body = { ...receipt, materials: others };
  const { caseId, version } = (await clerk.call(receiveCase, { body })).reply;
  const asked = { ...ON_PROMISE, scope: 'PROOF' as const, orderNums: [promised?.orderNum ?? 0] };
  const accept = (evaluation?: { except: [] }) =>
    clerk.call(acceptOnPromise, {
      params: { caseId },
      body: { version, ...asked, ...(evaluation ? { evaluation } : {}) },
    });
  expect((await accept()).problem).toMatchObject({
    code: 'cases/conditions-open',
    facts: { conditions: ['机构设在本省'] },
  });
  expect((await accept({ except: [] })).reply.status).toBe('ACCEPTED');
  const { evaluations } = (await clerk.call(getCase, { params: { caseId } })).reply;
  expect(evaluations).toMatchObject([{ stage: 'ACCEPTANCE', conditions: [{ verdict: 'MET' }] }]);
});
