import {
  answerNegativeReview,
  getOwnNegativeReview,
  listNegativeReviews,
  listOwnNegativeReviews,
  listReviewNotices,
  settleNegativeReview,
} from '@banshi/contract/negative-reviews';
import { setOwnMobile } from '@banshi/contract/own-mobile';
import { excludeRating, listRatings, restoreRating } from '@banshi/contract/ratings';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCarrier } from '../../../testing/carriers.ts';
import { grantRole } from '../../../testing/grants.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import {
  aBadRating,
  answer,
  assign,
  type RatingKey,
  rectify,
  reviewOf,
  settle,
  theCentre,
  theDepartment,
} from '../../../testing/negative-reviews.ts';
import { sendToStaff } from '../../notices/index.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const open = async (query: object = {}) =>
  (await (await theCentre(hall)).call(listNegativeReviews, { query: { limit: 100, ...query } }))
    .reply.reviews;
const own = async (query: object = {}) =>
  (
    await (
      await theDepartment(hall)
    ).call(listOwnNegativeReviews, {
      query: { limit: 100, ...query },
    })
  ).reply.reviews;
const keysOf = (rows: readonly RatingKey[]) => rows.map(({ caseId }) => caseId);

test('a bad rating opens its review by itself, a good one and a supplement none', async () => {
  const bad = await aBadRating(hall);
  const good = await aBadRating(hall, { grade: 'SATISFIED', options: [] });
  const listed = await open();
  expect(keysOf(listed)).toContain(bad.caseId);
  expect(keysOf(listed)).not.toContain(good.caseId);
  expect(listed[0]).toMatchObject({
    ...{ state: 'RECEIVED', grade: 'DISSATISFIED', kind: null },
    due: { clock: 'assign', on: '2022-06-14', workDaysLeft: 1, lamp: 'amber' },
  });
});

test('goes its whole way: who did what when is told, and the department sees it once assigned', async () => {
  const key = await aBadRating(hall);
  expect(keysOf(await own())).not.toContain(key.caseId);
  await assign(hall, key);
  expect(keysOf(await own())).toContain(key.caseId);
  const head = await theDepartment(hall);
  const seen = (await head.call(getOwnNegativeReview, { params: key })).reply;
  expect(seen).toMatchObject({
    ...{ state: 'ASSIGNED', kind: 'EFFICIENCY', text: '示例：等候时间长', isComplex: false },
    ...{ replyBy: '2022-06-20', appealBy: '2022-06-16', acts: ['CONTACT', 'APPEAL'] },
  });
  await rectify(hall, key);
  const revisit = { act: 'REVISIT', outcome: 'BASICALLY_SATISFIED', note: '示例：可以' } as const;
  (await settle(hall, key, revisit)).reply;
  (await settle(hall, key, { act: 'CLOSE' })).reply;
  const { state, story, acts, due } = await reviewOf(hall, key);
  expect({ state, acts, due }).toEqual({ state: 'CLOSED', acts: [], due: null });
  expect(story.map(({ act, byName }) => [act, byName])).toEqual([
    ['RECEIVE', null],
    ['CLASSIFY', '测试EVAL_ADMIN'],
    ['ASSIGN', '测试EVAL_ADMIN'],
    ...['CONTACT', 'RECTIFY', 'REPLY'].map((act) => [act, '测试WINDOW_HEAD']),
    ['REVISIT', '测试EVAL_ADMIN'],
    ['CLOSE', '测试EVAL_ADMIN'],
  ]);
  expect(keysOf(await open())).not.toContain(key.caseId);
  const period = { from: '2022-06-13', to: '2022-06-13' };
  expect(keysOf(await open({ ...period, progress: 'rectified' }))).toContain(key.caseId);
  expect(keysOf(await own({ ...period, state: 'CLOSED' }))).toContain(key.caseId);
});

test('who is waited for is told what, by when and where, in the house and by short message; who handled the case is not', async () => {
  const [admin, head] = [await theCentre(hall), await theDepartment(hall)];
  await admin.call(setOwnMobile, { body: { mobile: '13800003333' } });
  await head.call(setOwnMobile, { body: { mobile: '13800004444' } });
  const key = await aBadRating(hall);
  const waits = async (person: typeof admin) =>
    (await person.call(listReviewNotices, {})).reply.notices.find(
      ({ caseId }) => caseId === key.caseId,
    );
  expect(await waits(head)).toBeUndefined();
  expect(await waits(admin)).toMatchObject({ state: 'RECEIVED', byName: null });
  await assign(hall, key);
  expect(await waits(admin)).toBeUndefined();
  expect(await waits(head)).toMatchObject({
    ...{ state: 'ASSIGNED', byName: '测试EVAL_ADMIN' },
    due: { clock: 'contact', on: '2022-06-15' },
  });
  await rectify(hall, key);
  expect(await waits(head)).toBeUndefined();
  expect(await waits(admin)).toMatchObject({ state: 'REPLIED', byName: '测试WINDOW_HEAD' });
  const { carried, carriers } = aCarrier();
  await sendToStaff({ ...hall.house.noticeDeps, carriers }, () => expect.unreachable());
  const told = carried.filter(({ id }) => id.startsWith(`${key.caseId}-review-1-`));
  expect(told.map(({ to, text }) => [to, text.replace(/办件.*?：/u, '')]).toSorted()).toEqual([
    ['13800003333', '【差评处置】差评已整改并回复，请登录系统电话回访评价人。'],
    ['13800004444', '【差评处置】差评已转办贵部门，请在2022年6月15日前登录系统联系评价人。'],
  ]);
});

test('a rater whom nobody reaches: attempts are kept, and after three working days it is closed, told apart', async () => {
  const key = await aBadRating(hall);
  await assign(hall, key);
  await rectify(hall, key);
  const miss = { act: 'MISS', note: '示例：两次未接通' } as const;
  const close = { act: 'CLOSE_UNREACHED', note: '示例：三日未接通' } as const;
  const today = hall.clock.now;
  for (const day of ['2022-06-13', '2022-06-14', '2022-06-15']) {
    const early = (await settle(hall, key, close)).problem;
    expect(early).toMatchObject({ code: 'ratings/review-missed', facts: { needed: 3 } });
    hall.at(`${day}T10:00:00+08:00`);
    (await settle(hall, key, miss)).reply;
  }
  expect(await reviewOf(hall, key)).toMatchObject({ missedDays: 3, missedDaysNeeded: 3 });
  (await settle(hall, key, close)).reply;
  hall.clock.now = today;
  const { state, story } = await reviewOf(hall, key);
  expect(state).toBe('CLOSED');
  expect(story.filter(({ act }) => act === 'MISS')).toHaveLength(3);
  const period = { from: '2022-06-13', to: '2022-06-13' };
  expect(keysOf(await open({ ...period, progress: 'unreached' }))).toContain(key.caseId);
  expect(keysOf(await open({ ...period, progress: 'revisited' }))).not.toContain(key.caseId);
});

test('who comes second has seen an older version, and changes nothing', async () => {
  const params = await aBadRating(hall);
  const nothing = { note: null, outcome: null, ground: null };
  const body = { version: 1, act: 'CLASSIFY', kind: 'FEES', isComplex: true, ...nothing } as const;
  const admin = await theCentre(hall);
  expect((await admin.call(settleNegativeReview, { params, body })).reply).toEqual({ version: 2 });
  const late = await (await theCentre(hall, 2)).call(settleNegativeReview, {
    ...{ params, body: { ...body, kind: 'OTHER' } },
  });
  expect(late.problem.code).toBe('ratings/review-stale');
  expect((await reviewOf(hall, params)).kind).toBe('FEES');
});

test('what is missing, out of turn, or of the other side is refused in words', async () => {
  const params = await aBadRating(hall);
  const without = await settle(hall, params, { act: 'CLASSIFY', kind: 'FEES' });
  expect(without.problem).toMatchObject({ code: 'ratings/review-fact' });
  const early = await settle(hall, params, { act: 'CLOSE' });
  expect(early.problem).toMatchObject({ code: 'ratings/review-state' });
  expect((await answer(hall, params, { act: 'CONTACT' })).problem.code).toBe('ratings/not-found');
  await assign(hall, params);
  const body = { version: 3, act: 'CONTACT', note: '示例', way: null } as const;
  const other = await hall.as('WINDOW_HEAD', 'FORESTRY');
  const others = await other.call(answerNegativeReview, { params, body });
  expect(others.problem.code).toBe('cases/not-found');
});

test('who had a hand in the case answers for nothing of it, and is shown nothing', async () => {
  const params = await aBadRating(hall);
  await assign(hall, params);
  const clerk = await hall.as('FRONT_CLERK', 'PROVINCE');
  await grantRole(hall, clerk, { role: 'WINDOW_HEAD', bodyCode: 'HEALTH' });
  const seen = await clerk.call(getOwnNegativeReview, { params });
  expect(seen.problem.code).toBe('ratings/not-found');
  const listed = await clerk.call(listOwnNegativeReviews, { query: { limit: 100 } });
  expect(listed.reply.reviews).toEqual([]);
});

test('a contested rating is judged by the one verdict there is, and by another hand', async () => {
  const params = await aBadRating(hall);
  await assign(hall, params);
  const head = await theDepartment(hall);
  (await answer(hall, params, { act: 'APPEAL', note: '示例：评的不是本部门' })).reply;
  await grantRole(hall, head, { role: 'EVAL_ADMIN', bodyCode: 'PROVINCE' });
  const ground = { params, body: { ground: 'MISTAKEN' as const, reason: '示例' } };
  expect((await head.call(excludeRating, ground)).problem.code).toBe('ratings/review-own-act');
  (await settle(hall, params, { act: 'EXAMINE' })).reply;
  const excluded = { act: 'EXCLUDE', ground: 'MISTAKEN', note: '示例：申请人说评错了' } as const;
  (await settle(hall, params, excluded)).reply;
  const { state, story } = await reviewOf(hall, params);
  expect([state, story.at(-1)?.act, story.at(-1)?.ground]).toEqual([
    ...['EXCLUDED', 'EXCLUDE', 'MISTAKEN'],
  ]);
  const admin = await theCentre(hall);
  const query = { from: '2022-06-13', to: '2022-06-13', limit: 100, view: 'excluded' } as const;
  const { ratings } = (await admin.call(listRatings, { query })).reply;
  expect(keysOf(ratings)).toContain(params.caseId);
  const restored = await admin.call(restoreRating, { params, body: { reason: '示例：复核有效' } });
  expect(restored.reply).toEqual(params);
  expect((await reviewOf(hall, params)).state).toBe('ASSIGNED');
});

test('more time is asked for by the department and granted by the centre; what is late shows red', async () => {
  const params = await aBadRating(hall);
  await assign(hall, params);
  (await answer(hall, params, { act: 'CONTACT' })).reply;
  (await answer(hall, params, { act: 'ASK_EXTENSION', note: '示例：需改造系统' })).reply;
  (await settle(hall, params, { act: 'ALLOW_EXTENSION', note: '同意' })).reply;
  expect(await reviewOf(hall, params)).toMatchObject({ due: { on: '2022-07-11' } });
  hall.at('2022-07-12T09:00:00+08:00');
  expect((await reviewOf(hall, params)).due).toMatchObject({ workDaysLeft: -1, lamp: 'red' });
  expect(keysOf(await open({ lateness: 'overdue' }))).toContain(params.caseId);
  expect(keysOf(await open({ lateness: 'overdue', state: 'REPLIED' }))).toEqual([]);
  hall.at('2022-06-13T09:00:00+08:00');
});

test('open ones come page by page, those due first before', async () => {
  const admin = await theCentre(hall);
  const ask = async (after?: string) =>
    (await admin.call(listNegativeReviews, { query: { limit: 2, ...(after ? { after } : {}) } }))
      .reply;
  const one = await ask();
  const two = await ask(one.next ?? '');
  const both = [...one.reviews, ...two.reviews];
  expect(new Set(keysOf(both)).size).toBe(both.length);
  const days = both.map(({ due }) => due?.on ?? '9999-12-31');
  expect(days).toEqual(days.toSorted());
  expect(await open({ by: 'department', key: 'DRUG' })).toEqual([]);
  const wrong = await admin.call(listNegativeReviews, { query: { limit: 2, from: '2022-06-31' } });
  expect(wrong.problem.code).toBe('statistics/period');
});
