import { showOwnRater, showRater } from '@banshi/contract/negative-reviews';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../../testing/hall.ts';
import {
  aBadRating,
  assign,
  rectify,
  reviewOf,
  theCentre,
  theDepartment,
} from '../../../testing/negative-reviews.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('the number is shown while a call is due, to whose turn it is; the story tells who looked and why', async () => {
  const params = await aBadRating(hall);
  const body = { reason: '电话联系' };
  const [admin, head] = [await theCentre(hall), await theDepartment(hall)];
  expect((await head.call(showOwnRater, { params, body })).problem.code).toBe('ratings/not-found');
  await assign(hall, params);
  const blank = await head.call(showOwnRater, { params, body: { reason: ' ' } });
  expect(blank.problem.code).toBe('ratings/review-fact');
  const { shownName, mobile } = (await head.call(showOwnRater, { params, body })).reply;
  expect(mobile).toMatch(/^1[0-9]{10}$/);
  expect(shownName).not.toBe('');
  const early = await admin.call(showRater, { params, body });
  expect(early.problem.code).toBe('ratings/review-state');
  await rectify(hall, params);
  expect((await admin.call(showRater, { params, body })).reply.mobile).toBe(mobile);
  const { story } = await reviewOf(hall, params);
  const looks = story.filter(({ act }) => act === 'LOOK');
  expect(looks.map(({ byName, note }) => [byName, note])).toEqual([
    ['测试WINDOW_HEAD', '电话联系'],
    ['测试EVAL_ADMIN', '电话联系'],
  ]);
});
