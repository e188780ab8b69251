import { proposeVoid, voidCase } from '@banshi/contract/case-endings';
import { listCountedCases } from '@banshi/contract/cases';
import { getRates } from '@banshi/contract/indicators';
import { listNegativeReviews } from '@banshi/contract/negative-reviews';
import { getRatingFigures } from '@banshi/contract/rating-figures';
import { excludeRating, listRatings } from '@banshi/contract/ratings';
import { getReport } from '@banshi/contract/reports';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countCase } from '../../testing/counted-case.ts';
import { aReceivedCase } from '../../testing/counter.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { assign, rectify } from '../../testing/negative-reviews.ts';
import { rate } from '../../testing/ratings.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
  const [one, two, excluded] = [
    await aReceivedCase(hall),
    await aReceivedCase(hall),
    await aReceivedCase(hall),
  ];
  await aReceivedCase(hall);
  const other = await aReceivedCase(hall, 'DRUG');
  await rate(hall, one).then((answer) => answer.reply);
  // A supplement counts in no figure.
  await rate(hall, one, { grade: 'DISSATISFIED', options: [] }).then((answer) => answer.reply);
  await rate(hall, two, { grade: 'VERY_DISSATISFIED', options: [] }).then((answer) => answer.reply);
  await rate(hall, excluded, { grade: 'DISSATISFIED', options: [] }).then((answer) => answer.reply);
  await rate(hall, other, { grade: 'BASICALLY_SATISFIED', options: [] }).then((each) => each.reply);
  const admin = await hall.as('EVAL_ADMIN', 'PROVINCE');
  const params = { caseId: excluded.caseId, seq: 1 };
  const body = { ground: 'MISTAKEN' as const, reason: '示例' };
  await admin.call(excludeRating, { params, body }).then((answer) => answer.reply);
  // Of the bad ratings the one that counts is mended and replied to; the excluded one counts nowhere.
  const bad = { caseId: two.caseId, seq: 1 };
  await assign(hall, bad);
  await rectify(hall, bad);
  await voidOne();
  // What a departmental system reports is rated there.
  await countCase(hall, { no: 'R1', bucket: 'license', acceptedAt: '2022-06-13T08:30:00+08:00' });
});
afterAll(() => hall.close());

/** An entry error counts nowhere, rated or not. */
async function voidOne(): Promise<void> {
  const wrong = await aReceivedCase(hall);
  await rate(hall, wrong).then((answer) => answer.reply);
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const params = { caseId: wrong.caseId };
  const proposed = await head.call(proposeVoid, {
    ...{ params, body: { version: wrong.version, reason: '重复录入' } },
  });
  const supervisor = await hall.as('SUPERVISOR', 'PROVINCE');
  const body = { version: proposed.reply.version };
  await supervisor.call(voidCase, { params, body }).then((answer) => answer.reply);
}

const DAY = { from: '2022-06-13', to: '2022-06-13' };
const reader = () => hall.as('SUPERVISOR', 'PROVINCE');

test('figures go by department, city, bucket and type, and come to the same', async () => {
  const person = await reader();
  const totals = [];
  for (const by of ['department', 'area', 'bucket', 'type'] as const) {
    const { rows, total } = (await person.call(getRatingFigures, { query: { ...DAY, by } })).reply;
    expect(rows.reduce((sum, row) => sum + row.rateable, 0)).toBe(total.rateable);
    totals.push(total);
  }
  expect(new Set(totals.map((total) => JSON.stringify(total))).size).toBe(1);
  expect(totals[0]).toMatchObject({ rateable: 5, ratedCases: 4, rectified: 1, revisited: 0 });
});

test('T7 tells departments, then cities: rateable and rated cases, effective ratings, good and bad', async () => {
  const person = await reader();
  const { rows } = (await person.call(getReport, { query: { report: 'T7', ...DAY } })).reply;
  const told = Object.fromEntries(rows.map(({ key, cells }) => [key, cells.slice(2)]));
  // The rating of the case that was voided was given and stays effective; its case is none of those taken in.
  expect(told['department_HEALTH']).toEqual([
    ...[4, 3, '75.00', 3, 2, 1, '66.67', '33.33'],
    ...[1, '100.00', 0, '0.00'],
  ]);
  expect(told['department_DRUG']).toEqual([
    ...[1, 1, '100.00', 1, 1, 0, '100.00', '0.00'],
    ...[0, null, 0, null],
  ]);
  expect(told['department']).toEqual([
    ...[5, 4, '80.00', 4, 3, 1, '75.00', '25.00'],
    ...[1, '100.00', 0, '0.00'],
  ]);
  expect(told['area']).toEqual(told['department']);
  // Areas go by their first four digits, so that counties stand with their city.
  expect(told['area_5100']).toEqual(told['area']);
  expect(rows.map(({ cells }) => cells[0])).toEqual(['部门', '部门', '部门', '市州', '市州']);
});

test('the rates among the indicators are those of the total', async () => {
  const { rates } = (await (await reader()).call(getRates, { query: DAY })).reply;
  expect(rates.slice(-5)).toEqual([
    { rate: 'participation', part: 4, whole: 5, value: '80.00' },
    { rate: 'goodRatings', part: 3, whole: 4, value: '75.00' },
    { rate: 'badRatings', part: 1, whole: 4, value: '25.00' },
    { rate: 'rectifiedRatings', part: 1, whole: 1, value: '100.00' },
    { rate: 'revisitedRatings', part: 0, whole: 1, value: '0.00' },
  ]);
});

test('behind each figure stands its list', async () => {
  const query = { ...DAY, measure: 'received', among: 'counter', limit: 100 } as const;
  const { cases } = (await (await reader()).call(listCountedCases, { query })).reply;
  expect(cases).toHaveLength(5);
  const admin = await hall.as('EVAL_ADMIN', 'PROVINCE');
  const listed = async (more: object) =>
    (await admin.call(listRatings, { query: { ...DAY, limit: 100, ...more } })).reply.ratings;
  expect(await listed({ view: 'ofCases' })).toHaveLength(4);
  expect(await listed({})).toHaveLength(4);
  expect(await listed({ grade: 'bad' })).toHaveLength(1);
  expect(await listed({ view: 'excluded' })).toHaveLength(1);
  const reviewed = async (progress: 'rectified' | 'revisited') =>
    (await admin.call(listNegativeReviews, { query: { ...DAY, limit: 100, progress } })).reply
      .reviews;
  expect(await reviewed('rectified')).toHaveLength(1);
  expect(await reviewed('revisited')).toEqual([]);
  const [first] = (await listed({ grade: 'SATISFIED' })).filter(({ supplement }) => supplement);
  expect(first).toMatchObject({ supplement: { grade: 'DISSATISFIED', text: null } });
});
