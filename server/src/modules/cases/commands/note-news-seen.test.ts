import { assignCase, commentOnCase, followCase, takeBackComment } from '@banshi/contract/case-desk';
import { type CaseNews, listNews, noteNewsSeen } from '@banshi/contract/case-news';
import { getCase } from '@banshi/contract/cases';
import { recordSubstitution } from '@banshi/contract/substitutions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseAfter, bringToDecision } from '../../../testing/counter.ts';
import { grantRole, revokeAll } from '../../../testing/grants.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aHandledCase, goPast } from '../../../testing/late-case.ts';
import type { Person } from '../../../testing/person.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const told = async (person: Person) => (await person.call(listNews, {})).reply;
const kindsOf = (news: readonly CaseNews[]) => news.map(({ kind }) => kind);

test('who is given a case, and whose case goes on, is told by whom, until he has seen it', async () => {
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  const reviewer = await hall.as('REVIEWER', 'HEALTH', 3);
  const accepted = await aCaseAfter(hall, 'accept');
  const params = { caseId: accepted.caseId };
  await leader.call(assignCase, { params, body: { staffId: reviewer.staffId ?? '' } });
  const { news, newCount } = await told(reviewer);
  expect(kindsOf(news)).toEqual(['ASSIGNED', 'STEP']);
  expect(newCount).toBe(2);
  expect(news[0]).toMatchObject({ ...params, byName: '测试DEPT_LEADER', isNew: true, step: null });
  expect(news[1]).toMatchObject({ step: 'cases/accepted', byName: '测试FRONT_CLERK' });
  expect(news[1]?.due).toMatchObject({ clock: 'promise', lamp: 'green' });
  const seen = await reviewer.call(noteNewsSeen, { body: { until: news[0]?.at ?? '' } });
  expect(seen.reply.newCount).toBe(0);
  expect(seen.reply.news.map(({ isNew }) => isNew)).toEqual([false, false]);
  expect((await told(leader)).news).toEqual([]);
});

test('of a case that one follows one is told what others do and say, and nothing of what one does', async () => {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH', 3);
  const accepted = await aCaseAfter(hall, 'accept');
  const params = { caseId: accepted.caseId };
  await head.call(followCase, { params, body: { follows: true } });
  await head.call(commentOnCase, { params, body: { text: '自己的话' } });
  hall.at('2022-06-13T10:00:00+08:00');
  const again = await hall.as('FRONT_CLERK', 'HEALTH', 3);
  const said = await again.call(commentOnCase, { params, body: { text: '张示例下午来' } });
  await bringToDecision(hall, accepted);
  const { news } = await told(await hall.as('WINDOW_HEAD', 'HEALTH', 3));
  expect(news).toMatchObject([
    { kind: 'COMMENT', byName: '测试FRONT_CLERK' },
    { kind: 'STEP', step: 'cases/verified', byName: '测试VERIFIER' },
  ]);
  expect(JSON.stringify(news)).not.toContain('张示例');
  const taking = { params: { ...params, commentId: said.reply.commentId } };
  await again.call(takeBackComment, taking);
  expect(kindsOf((await told(await hall.as('WINDOW_HEAD', 'HEALTH', 3))).news)).toEqual(['STEP']);
  expect((await told(again)).news).toEqual([]);
});

test('a warning that names somebody is told to him', async () => {
  const caseId = await aHandledCase(hall);
  await goPast(hall, caseId, 0);
  await hall.house.supervise();
  const { news } = await told(await hall.as('REVIEWER', 'HEALTH'));
  expect(news.find((one) => one.kind === 'ALERT' && one.caseId === caseId)).toMatchObject({
    ...{ caseId, level: 'WARNING', byName: null, isNew: true },
  });
});

test('whoever may no longer read a case is told nothing of it, and nobody sees ahead of time', async () => {
  const clerk = await hall.as('FRONT_CLERK', 'HEALTH', 4);
  const { caseId } = await aCaseAfter(hall, 'accept');
  await clerk.call(followCase, { params: { caseId }, body: { follows: true } });
  const ahead = { until: '2099-01-01T00:00:00+08:00' };
  expect((await clerk.call(noteNewsSeen, { body: ahead })).reply.newCount).toBe(0);
  await revokeAll(hall, clerk);
  await grantRole(hall, clerk, { role: 'FRONT_CLERK', bodyCode: 'FORESTRY' });
  expect((await told(clerk)).news).toEqual([]);
});

test('AB 岗: whoever stands in is told what the other would be told, as long as he stands in', async () => {
  hall.at('2022-06-13T11:00:00+08:00');
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  const absent = await hall.as('REVIEWER', 'HEALTH', 5);
  const { caseId } = await aCaseAfter(hall, 'accept');
  const params = { caseId };
  await leader.call(assignCase, { params, body: { staffId: absent.staffId ?? '' } });
  await leader.call(commentOnCase, { params, body: { text: '请今天办' } });
  const second = await hall.as('REVIEWER', 'HEALTH', 6);
  const about = async () => {
    const { news } = await told(await hall.as('REVIEWER', 'HEALTH', 6));
    return kindsOf(news.filter((one) => one.caseId === caseId)).toSorted();
  };
  expect(await about()).toEqual([]);
  const { department } = (await leader.call(getCase, { params })).reply;
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const absence = {
    ...{ absentId: absent.staffId ?? '', substituteId: second.staffId ?? '' },
    ...{ roles: ['REVIEWER' as const], from: '2022-06-13', to: '2022-06-24' },
  };
  const given = { params: { organisationId: department.organisationId }, body: absence };
  expect((await head.call(recordSubstitution, given)).status).toBeLessThan(300);
  expect(await about()).toEqual(['ASSIGNED', 'COMMENT', 'STEP']);
  const { news } = await told(await hall.as('REVIEWER', 'HEALTH', 6));
  const given6 = news.find((one) => one.caseId === caseId && one.kind === 'ASSIGNED');
  expect(given6?.insteadOf).toBe('测试REVIEWER');
});
