import {
  compileBulletinDraft,
  getBulletinDraft,
  listBulletinDrafts,
} from '@banshi/contract/bulletin';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countCase } from '../../../testing/counted-case.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import type { Person } from '../../../testing/person.ts';

let hall: Hall;
let editor: Person;
beforeAll(async () => {
  hall = await openHall();
  hall.at('2022-06-30T09:00:00+08:00');
  editor = await hall.as('BULLETIN_EDITOR', 'CENTER');
});
afterAll(() => hall.close());

const WEEK = { from: '2022-06-13', to: '2022-06-17' };

test('a draft reads live figures from 1 January to the end of its week', async () => {
  await countCase(hall, {
    no: 'L1',
    bucket: 'license',
    acceptedAt: '2022-01-01T00:00:00+08:00',
    closedAt: '2022-06-17T23:59:59+08:00',
  });
  await countCase(hall, { no: 'L2', bucket: 'license', acceptedAt: '2022-06-18T00:00:00+08:00' });
  await countCase(hall, {
    no: 'P1',
    bucket: 'publicService',
    acceptedAt: '2022-03-01T09:00:00+08:00',
  });
  const { reply } = await editor.call(compileBulletinDraft, { body: WEEK });
  expect(reply).toMatchObject({ version: 1, title: '政务服务工作', ...WEEK });
  expect(reply.file.sections[0]?.statistics).toEqual({
    source: '四川一体化政务服务平台',
    from: '2022-01-01',
    to: '2022-06-17',
  });
  expect(reply.liveSentences).toEqual({
    0: '据四川一体化政务服务平台数据统计，2022年1月1日至2022年6月17日，省本级行政许可事项受理1件，办结1件；公共服务事项受理1件，办结0件，其它九类行权事项受理0件，办结0件。',
  });

  await countCase(hall, { no: 'O1', bucket: 'otherNine', closedAt: '2022-02-01T09:00:00+08:00' });
  const { draftId } = reply;
  const later = await editor.call(getBulletinDraft, { params: { draftId } });
  expect(later.reply.liveSentences['0']).toContain('其它九类行权事项受理0件，办结1件。');
  expect(later.reply.file).toEqual(reply.file);
});

test('an issue over months is refused, one of a whole month is not', async () => {
  const over = await editor.call(compileBulletinDraft, {
    body: { from: '2022-01-01', to: '2022-06-17' },
  });
  expect(over.problem).toMatchObject({
    code: 'bulletin/too-long',
    facts: { daysMax: 31, given: '2022-06-17' },
  });
  const month = await editor.call(compileBulletinDraft, {
    body: { from: '2022-05-01', to: '2022-05-31' },
  });
  expect(month.status).toBe(200);
});

test('numbers go on from the last draft, and a new year counts its issues anew', async () => {
  const first = await editor.call(compileBulletinDraft, {
    body: { from: '2023-12-18', to: '2023-12-22' },
  });
  const same = await editor.call(compileBulletinDraft, {
    body: { from: '2023-12-25', to: '2023-12-29' },
  });
  const next = await editor.call(compileBulletinDraft, {
    body: { from: '2024-01-02', to: '2024-01-05' },
  });
  const { totalNo } = first.reply;
  expect(
    [first, same, next].map(({ reply }) => [reply.file.year, reply.issueNo, reply.totalNo]),
  ).toEqual([
    [2023, 1, totalNo],
    [2023, 2, totalNo + 1],
    [2024, 1, totalNo + 2],
  ]);
  const { reply } = await editor.call(listBulletinDrafts, {});
  const froms = reply.drafts.map(({ from }) => from);
  expect(froms).toEqual([...froms].sort().reverse());
  expect(reply.drafts[0]).toMatchObject({
    draftId: next.reply.draftId,
    updatedByName: '测试BULLETIN_EDITOR',
    updatedAt: '2022-06-30T09:00:00+08:00',
  });
});

test('the same key gives the same draft, and only one is stored', async () => {
  const key = 'compile-once-0001';
  const first = await editor.call(compileBulletinDraft, { body: WEEK, key });
  const before = (await editor.call(listBulletinDrafts, {})).reply.drafts.length;
  const again = await editor.call(compileBulletinDraft, { body: WEEK, key });
  expect(again.reply).toEqual(first.reply);
  expect(again.headers['idempotency-replayed']).toBe('true');
  expect((await editor.call(listBulletinDrafts, {})).reply.drafts).toHaveLength(before);
});

test('a week that cannot be counted is refused and stores nothing', async () => {
  const before = (await editor.call(listBulletinDrafts, {})).reply.drafts.length;
  const wrong = [
    {
      body: { from: '2022-02-30', to: '2022-03-04' },
      facts: { field: 'from', reason: 'not-a-day' },
    },
    { body: { from: '2022-06-17', to: '2022-06-13' }, facts: { field: 'to', reason: 'reversed' } },
  ];
  for (const { body, facts } of wrong) {
    const { problem } = await editor.call(compileBulletinDraft, { body });
    expect(problem).toMatchObject({ status: 422, code: 'statistics/period', facts });
  }
  expect((await editor.call(listBulletinDrafts, {})).reply.drafts).toHaveLength(before);
});

test('without the role of an editor nothing is compiled', async () => {
  const clerk = await hall.as('FRONT_CLERK', 'PROVINCE');
  const { problem } = await clerk.call(compileBulletinDraft, { body: WEEK });
  expect(problem).toMatchObject({ status: 403, code: 'identity/no-role' });
});
