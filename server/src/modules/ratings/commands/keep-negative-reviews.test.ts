import { listNegativeReviews } from '@banshi/contract/negative-reviews';
import { excludeRating, restoreRating } from '@banshi/contract/ratings';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withDay } from '../../../kernel/work-calendar.ts';
import { openDatabase } from '../../../platform/database/index.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aBadRating, reviewOf, theCentre } from '../../../testing/negative-reviews.ts';
import { keepNegativeReviews } from './keep-negative-reviews.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

/** As if the ratings had been given before there were reviews. */
async function forgetReviews(): Promise<void> {
  const owner = openDatabase({ url: hall.ownerUrl, poolMax: 1 });
  await sql`delete from ratings.review_journal`.execute(owner);
  await sql`delete from ratings.negative_reviews`.execute(owner);
  await owner.destroy();
}

const open = async () =>
  (await (await theCentre(hall)).call(listNegativeReviews, { query: { limit: 100 } })).reply
    .reviews;

test('bad ratings of before get their review once; what is excluded gets it when it counts again', async () => {
  const [one, excluded] = [await aBadRating(hall), await aBadRating(hall)];
  const admin = await theCentre(hall);
  const body = { ground: 'MALICIOUS' as const, reason: '示例' };
  (await admin.call(excludeRating, { params: excluded, body })).reply;
  await forgetReviews();
  hall.at('2022-06-14T09:00:00+08:00');
  await keepNegativeReviews(hall.house.ratingDeps);
  await keepNegativeReviews(hall.house.ratingDeps);
  expect((await open()).map(({ caseId }) => caseId)).toEqual([one.caseId]);
  expect((await reviewOf(hall, one)).story.map(({ act, at }) => [act, at.slice(0, 10)])).toEqual([
    ['RECEIVE', '2022-06-14'],
  ]);
  const again = await (await theCentre(hall)).call(restoreRating, {
    ...{ params: excluded, body: { reason: '示例' } },
  });
  again.reply;
  expect((await reviewOf(hall, excluded)).state).toBe('RECEIVED');
});

test('the limits of open ones follow the calendar', async () => {
  const key = await aBadRating(hall);
  expect((await reviewOf(hall, key)).due?.on).toBe('2022-06-15');
  const { ratingDeps } = hall.house;
  const off = { kind: 'OFF', name: '示例' } as const;
  const calendar = async () => withDay(await ratingDeps.calendar(), '2022-06-15' as never, off);
  await keepNegativeReviews({ ...ratingDeps, calendar });
  const { rows } = await sql`
    select due_on::text as on, version from ratings.negative_reviews
    where case_id = ${key.caseId}`.execute(hall.db);
  expect(rows).toEqual([{ on: '2022-06-16', version: 1 }]);
});
