import { excludeRating, listRatings, restoreRating } from '@banshi/contract/ratings';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReceivedCase } from '../../../testing/counter.ts';
import { grantRole } from '../../../testing/grants.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { rate } from '../../../testing/ratings.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const theAdmin = () => hall.as('EVAL_ADMIN', 'PROVINCE');
const JUNE = { from: '2022-06-01', to: '2022-06-30', limit: 100 };

async function listed(
  view: 'effective' | 'excluded' | 'ofCases',
  person?: Awaited<ReturnType<typeof theAdmin>>,
) {
  const admin = person ?? (await theAdmin());
  return (await admin.call(listRatings, { query: { ...JUNE, view } })).reply.ratings;
}

async function aRating(given: object = {}) {
  const { caseId, displayNo } = await aReceivedCase(hall);
  await rate(hall, { caseId, displayNo }, given).then((one) => one.reply);
  return { caseId, seq: 1 };
}

test('a rating is excluded with ground and reason, counts again, and keeps what was said', async () => {
  const params = await aRating({ text: '示例意见' });
  const admin = await theAdmin();
  const body = { ground: 'MISTAKEN' as const, reason: '申请人来电说明点错了' };
  expect((await admin.call(excludeRating, { params, body })).reply).toEqual(params);
  expect(await listed('excluded')).toMatchObject([
    {
      ...{ ...params, text: '示例意见', due: { clock: 'acceptance', lamp: 'green' } },
      excluded: { ...body, byName: '测试EVAL_ADMIN' },
    },
  ]);
  expect(await listed('effective')).toEqual([]);
  expect((await admin.call(excludeRating, { params, body })).problem.code).toBe('ratings/settled');
  const again = { params, body: { reason: '复核后认定有效' } };
  expect((await admin.call(restoreRating, again)).reply).toEqual(params);
  expect((await admin.call(restoreRating, again)).problem.code).toBe('ratings/settled');
  expect(await listed('effective')).toMatchObject([{ ...params, excluded: null }]);
  const { rows } = await sql`
    select nth, ground, reason from ratings.verdict_journal where case_id = ${params.caseId}
    order by nth`.execute(hall.db);
  expect(rows).toEqual([
    { nth: 1, ...body },
    { nth: 2, ground: null, reason: '复核后认定有效' },
  ]);
});

test('what does not exist is not judged, a supplement neither', async () => {
  const { caseId } = await aRating();
  const admin = await theAdmin();
  const body = { ground: 'MALICIOUS' as const, reason: '示例' };
  const nothing = { params: { caseId, seq: 2 }, body };
  expect((await admin.call(excludeRating, nothing)).problem.code).toBe('ratings/not-found');
});

test('who had a hand in a case sees no rating of it and judges none', async () => {
  const params = await aRating();
  const clerk = await hall.as('FRONT_CLERK', 'PROVINCE');
  await grantRole(hall, clerk, { role: 'EVAL_ADMIN', bodyCode: 'PROVINCE' });
  expect((await listed('effective', clerk)).map(({ caseId }) => caseId)).not.toContain(
    params.caseId,
  );
  const body = { ground: 'MALICIOUS' as const, reason: '示例' };
  const judged = await clerk.call(excludeRating, { params, body });
  expect(judged.problem.code).toBe('ratings/not-found');
});

test('the list is paged, narrowed by grade and row, and marks what calls for a look', async () => {
  hall.at('2022-06-14T09:00:00+08:00');
  for (const grade of ['DISSATISFIED', 'SATISFIED', 'SATISFIED', 'SATISFIED', 'SATISFIED']) {
    await aRating({ grade, options: [] });
  }
  const { caseId } = await aRating({ grade: 'VERY_DISSATISFIED', options: [] });
  const admin = await theAdmin();
  const ask = async (more: object) =>
    (await admin.call(listRatings, { query: { ...JUNE, from: '2022-06-14', ...more } })).reply;
  const one = await ask({ limit: 4 });
  const two = await ask({ limit: 4, after: one.next ?? '' });
  const both = [...one.ratings, ...two.ratings].map((each) => each.caseId);
  expect([one.ratings.length, two.ratings.length, new Set(both).size]).toEqual([4, 2, 6]);
  expect(two.next).toBeNull();
  expect((await ask({ grade: 'bad' })).ratings).toHaveLength(2);
  expect((await ask({ by: 'department', key: 'HEALTH' })).ratings).toHaveLength(6);
  expect((await ask({ by: 'department', key: 'DRUG' })).ratings).toEqual([]);
  expect((await ask({ by: 'area', key: '510000', grade: 'good' })).ratings).toHaveLength(4);
  const last = (await ask({ grade: 'VERY_DISSATISFIED' })).ratings;
  expect(last).toMatchObject([{ caseId, anomalies: ['HURRIED', 'ONE_PLACE'] }]);
  const wrong = { ...JUNE, from: '2022-06-31' };
  expect((await admin.call(listRatings, { query: wrong })).problem.code).toBe('statistics/period');
});
