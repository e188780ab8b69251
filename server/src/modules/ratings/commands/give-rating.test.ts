import { readdirSync, readFileSync } from 'node:fs';
import * as acts from '@banshi/contract/case-acts';
import { listRateableServices, listRatings } from '@banshi/contract/ratings';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseAfter, aReceivedCase, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { CONTENT, proofOf, rate } from '../../../testing/ratings.ts';
import { tellAll } from '../../../testing/tell-all.ts';
import { giveRating } from './give-rating.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

async function ratingsOf(caseId: string) {
  const { rows } = await sql<Record<string, unknown>>`
    select seq, service, ordinal, grade, text, channel, source, hands from ratings.ratings
    where case_id = ${caseId} order by seq`.execute(hall.db);
  return rows;
}

/** A case that was finished and whose result was collected. */
async function aDeliveredCase() {
  const closed = await aCaseAfter(hall, 'close');
  const { caseId, version } = closed;
  const body = { version, method: 'onSite', receiverName: '张示例', proof: null } as const;
  const clerk = await theClerk(hall);
  await clerk.call(acts.deliverCase, { params: { caseId }, body }).then((one) => one.reply);
  return closed;
}

test('nothing but an applicant makes a rating: a whole life with all that runs by itself leaves none', async () => {
  const { caseId } = await aDeliveredCase();
  await tellAll(hall);
  hall.at('2022-12-30T09:00:00+08:00');
  for (const duty of [hall.house.actByLaw, hall.house.supervise, hall.house.fold]) await duty();
  await tellAll(hall);
  hall.at('2022-06-13T09:00:00+08:00');
  expect(await ratingsOf(caseId)).toEqual([]);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ratings.ratings`.execute(
    hall.db,
  );
  expect(rows).toEqual([{ n: 0 }]);
});

test('one function of the house writes ratings, and one command calls it', () => {
  const folder = `${import.meta.dirname}/../../..`;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^(?!testing\/).*(?<!\.test)\.ts$/.test(file),
  );
  const holding = (words: RegExp) =>
    files.filter((file) => words.test(readFileSync(`${folder}/${file}`, 'utf8'))).toSorted();
  expect(holding(/insertInto\('ratings\.ratings'\)|insert into ratings\.ratings/)).toEqual([
    'modules/ratings/store/rating-store.ts',
  ]);
  expect(holding(/insertRating\(/)).toEqual([
    'modules/ratings/commands/give-rating.ts',
    'modules/ratings/store/rating-store.ts',
  ]);
});

test('the database takes a rating from nobody but a user, and changes none', async () => {
  const received = await aReceivedCase(hall);
  const { caseId } = received;
  await rate(hall, received).then((one) => one.reply);
  await expect(
    sql`insert into ratings.ratings select (jsonb_populate_record(r, '{"seq": 9, "service": 9, "source": "DEFAULT"}')).*
      from ratings.ratings r where case_id = ${caseId}`.execute(hall.db),
  ).rejects.toThrow(/check/);
  await expect(
    sql`update ratings.ratings set grade = 'VERY_SATISFIED'`.execute(hall.db),
  ).rejects.toThrow(/permission denied/);
});

test('each service on site is rated once, with options and words in which nobody is named', async () => {
  const delivered = await aDeliveredCase();
  const body = await proofOf(hall, delivered);
  const open = (await hall.stranger.call(listRateableServices, { body })).reply;
  expect(open.services).toMatchObject([
    { stage: 'DELIVERY', standing: 'OPEN', until: '2022-07-13', grade: null },
    { stage: 'RECEIPT', standing: 'OPEN', until: '2022-07-13', grade: null },
  ]);
  const text = '张示例说：电话13800005678，证件510104199003071018';
  const rated = await rate(hall, delivered, { text, options: ['401', '402'] });
  expect(rated.reply.services[1]).toMatchObject({ standing: 'SUPPLEMENT', until: '2022-06-23' });
  const [kept] = await ratingsOf(delivered.caseId);
  expect(kept).toMatchObject({ service: 1, ordinal: 1, grade: 'SATISFIED', source: 'USER' });
  expect(String(kept?.['text'])).not.toMatch(/张示例|13800005678|510104199003071018/);
  expect(String(kept?.['text'])).toContain('张*例');
});

test('the same said twice is one rating, something else is its supplement, and then it is over', async () => {
  const received = await aReceivedCase(hall);
  await rate(hall, received).then((one) => one.reply);
  expect((await rate(hall, received)).reply.services).toMatchObject([{ standing: 'SUPPLEMENT' }]);
  const worse = { grade: 'DISSATISFIED', options: ['202'], text: '等候时间长' };
  expect((await rate(hall, received, worse)).reply.services).toMatchObject([
    { standing: 'RATED', grade: 'SATISFIED' },
  ]);
  expect((await rate(hall, received, { ...worse, text: '再说一次' })).problem).toMatchObject({
    code: 'ratings/rated',
    facts: { on: '2022-06-13' },
  });
  expect((await ratingsOf(received.caseId)).map(({ ordinal }) => ordinal)).toEqual([1, 2]);
});

test('two at once are one rating and one supplement, never two ratings', async () => {
  const received = await aReceivedCase(hall);
  const proof = await proofOf(hall, received);
  const all = ['甲', '乙', '丙', '丁'].map((text) =>
    giveRating(hall.house.ratingDeps, { ...proof, ...CONTENT, text, source: 'crowd' }),
  );
  expect((await Promise.all(all)).filter(({ ok }) => ok)).toHaveLength(2);
  expect((await ratingsOf(received.caseId)).map(({ ordinal }) => ordinal)).toEqual([1, 2]);
});

test('without the right password nothing is rated, and guessing comes to rest', async () => {
  const received = await aReceivedCase(hall);
  const { password } = await proofOf(hall, received);
  const wrong = password === '000000' ? '111111' : '000000';
  const guess = () => rate(hall, received, { password: wrong });
  for (let count = 0; count < 5; count += 1) {
    expect((await guess()).problem.code).toBe('notices/no-match');
  }
  expect((await guess()).problem.code).toBe('notices/paused');
  expect(await ratingsOf(received.caseId)).toEqual([]);
});

test('nobody in the house reads ratings but who looks after them all', async () => {
  const received = await aReceivedCase(hall);
  await rate(hall, received).then((one) => one.reply);
  const query = { from: '2022-06-01', to: '2022-06-30', limit: 100 };
  const clerk = await theClerk(hall);
  expect((await clerk.call(listRatings, { query })).problem.code).toBe('identity/no-role');
  const ofOneBody = await hall.as('EVAL_ADMIN', 'HEALTH');
  expect((await ofOneBody.call(listRatings, { query })).problem.code).toBe('ratings/of-all');
  const admin = await hall.as('EVAL_ADMIN', 'PROVINCE');
  const { ratings } = (await admin.call(listRatings, { query })).reply;
  expect(ratings.map(({ caseId }) => caseId)).toContain(received.caseId);
});
