import { getCase } from '@banshi/contract/cases';
import {
  closeRequirement,
  listVisitPlan,
  listVisits,
  recordVisit,
  withdrawVisit,
} from '@banshi/contract/hall-visits';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReceivedCase, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aVisitOf } from '../../../testing/hall-registers.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const WEEK = { from: '2022-06-06', to: '2022-06-17' };

test('a visit is recorded with its tasks, which are closed once with evidence, and overdue until then', async () => {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const body = await aVisitOf(hall, 'HEALTH');
  const { visitId } = (await head.call(recordVisit, { body })).reply;
  const shown = await head.call(listVisits, { query: WEEK });
  expect(shown.reply.visits).toMatchObject([
    {
      visitId,
      organisationName: '四川省卫生健康委员会',
      sentence: expect.stringMatching(
        /^6月10日，省卫健委党组书记、主任陈示例.*要求压减审批时限。$/,
      ),
      requirements: [{ ordinal: 1, isOverdue: true, closedOn: null }],
      isKeeper: true,
    },
  ]);
  const params = { visitId };
  const closing = { ordinal: 1, on: '2022-06-13', evidence: '时限已压减两个工作日（示例）' };
  const early = await head.call(closeRequirement, {
    params,
    body: { ...closing, on: '2022-06-09' },
  });
  expect(early.problem).toMatchObject({
    code: 'hall/day',
    facts: { field: 'on', from: '2022-06-10', to: '2022-06-13' },
  });
  await head.call(closeRequirement, { params, body: closing }).then((one) => one.reply);
  const again = await head.call(closeRequirement, { params, body: closing });
  expect(again.problem.code).toBe('hall/settled');
  const after = (await head.call(listVisits, { query: WEEK })).reply.visits[0];
  expect(after?.requirements[0]).toMatchObject({ closedOn: '2022-06-13', isOverdue: false });
});

test('what is wrong with a visit is refused and nothing kept; one recorded wrongly is withdrawn once', async () => {
  const head = await hall.as('WINDOW_HEAD', 'FORESTRY');
  const body = await aVisitOf(hall, 'FORESTRY');
  const codeOf = async (given: typeof body) =>
    (await head.call(recordVisit, { body: given })).problem.code;
  expect(await codeOf({ ...body, to: '2022-06-14' })).toBe('hall/day');
  expect(await codeOf({ ...body, content: { ...body.content, posts: ['局长', '党组书记'] } })).toBe(
    'hall/posts',
  );
  expect(await codeOf(await aVisitOf(hall, 'HEALTH'))).toBe('hall/of-others');
  const { visitId } = (await head.call(recordVisit, { body })).reply;
  const withdrawing = { params: { visitId }, body: { reason: '日期有误' } };
  await head.call(withdrawVisit, withdrawing).then((one) => one.reply);
  expect((await head.call(withdrawVisit, withdrawing)).problem.code).toBe('hall/settled');
  const { visits } = (await head.call(listVisits, { query: WEEK })).reply;
  expect(visits.filter((one) => one.organisationId === body.organisationId)).toMatchObject([
    { visitId, withdrawn: { reason: '日期有误' } },
  ]);
});

test('a reception at the window names the case of whom the director received, for who may read it', async () => {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const { caseId } = await aReceivedCase(hall);
  const { displayNo } = (await (await theClerk(hall)).call(getCase, { params: { caseId } })).reply;
  const body = { ...(await aVisitOf(hall, 'HEALTH')), servedCaseNumber: displayNo };
  expect((await head.call(recordVisit, { body })).problem.code).toBe('hall/served-surplus');
  const content = { ...body.content, activities: ['RECEPTION' as const] };
  const unknown = { ...body, content, servedCaseNumber: 'SC2206130000019' };
  expect((await head.call(recordVisit, { body: unknown })).problem.code).toBe(
    'hall/related-unread',
  );
  const { visitId } = (await head.call(recordVisit, { body: { ...body, content } })).reply;
  const shownTo = async (reader: typeof head) =>
    (await reader.call(listVisits, { query: WEEK })).reply.visits.find(
      (one) => one.visitId === visitId,
    );
  expect(await shownTo(head)).toMatchObject({ relatedCases: [{ caseId, caseNumber: displayNo }] });
  const editor = await hall.as('BULLETIN_EDITOR', 'CENTER');
  expect(await shownTo(editor)).toMatchObject({ relatedCases: [], hiddenCases: 1 });
});

test('each department owes a visit a quarter', async () => {
  const head = await hall.as('WINDOW_HEAD', 'FORESTRY');
  await head.call(recordVisit, { body: await aVisitOf(hall, 'FORESTRY') });
  const { departments } = (await head.call(listVisitPlan, { query: { year: 2022 } })).reply;
  const states = (pattern: RegExp) =>
    departments.find(({ name }) => pattern.test(name))?.quarters.map(({ state }) => state);
  expect(states(/林业和草原局/)).toEqual(['BEFORE', 'DONE', 'AHEAD', 'AHEAD']);
  expect(states(/公安厅/)).toEqual(['BEFORE', 'DUE', 'AHEAD', 'AHEAD']);
});
