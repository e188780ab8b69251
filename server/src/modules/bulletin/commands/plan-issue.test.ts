import { compileBulletinDraft, getBulletinDraft } from '@banshi/contract/bulletin';
import { collectBulletin, planBulletin } from '@banshi/contract/bulletin-plans';
import { resumeBulletinWeek, skipBulletinWeek } from '@banshi/contract/bulletin-weeks';
import {
  judgeContribution,
  listOwnContributions,
  submitContribution,
} from '@banshi/contract/hall-contributions';
import { getContributionReminder } from '@banshi/contract/hall-reminder';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aContributionOf } from '../../../testing/hall-registers.ts';
import type { Person } from '../../../testing/person.ts';

let hall: Hall;
let editor: Person;
beforeAll(async () => {
  hall = await openHall();
  editor = await hall.as('BULLETIN_EDITOR', 'CENTER');
});
afterAll(() => hall.close());

const WEEK = { from: '2022-06-13', to: '2022-06-17' };
const PLAN = {
  ...{ ...WEEK, kind: 'WEEKLY' as const, issueOn: '2022-06-20' },
  ...{ deadlineOn: '2022-06-16', deadlineHour: 9 },
};
const plan = (part: Partial<Omit<typeof PLAN, 'kind'>> & { kind?: 'SPECIAL' | 'COMBINED' } = {}) =>
  editor.call(planBulletin, { body: { ...PLAN, ...part } });
const storyOf = async (draftId: string) =>
  (await editor.call(getBulletinDraft, { params: { draftId } })).reply.story.map(({ act }) => act);

test('a week is planned, seen by windows with its deadline, collected, and compiled only after it', async () => {
  const { reply } = await plan();
  expect(reply).toMatchObject({
    ...{ state: 'PLANNED', version: 1, mayDo: ['PLAN', 'COLLECT', 'SKIP'] },
    plan: { kind: 'WEEKLY', issueOn: '2022-06-20', deadline: '2022-06-16T09:00:00+08:00' },
  });
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const own = await head.call(listOwnContributions, { query: { week: '2022-06-13' } });
  expect(own.reply).toMatchObject({
    ...{ deadline: '2022-06-16T09:00:00+08:00', plannedOn: '2022-06-20' },
  });
  const { due } = (await head.call(getContributionReminder, {})).reply;
  expect(due).toMatchObject({ from: '2022-06-13', issueOn: '2022-06-20' });
  expect(due?.missing).toHaveLength(1);
  const early = await editor.call(compileBulletinDraft, { body: WEEK });
  expect(early.problem).toMatchObject({ code: 'bulletin/not-now', facts: { state: 'PLANNED' } });
  const params = { draftId: reply.draftId };
  const opened = await editor.call(collectBulletin, { params, body: { version: 1 } });
  expect(opened.reply).toMatchObject({ state: 'COLLECTING', mayDo: ['PLAN', 'SKIP', 'COMPILE'] });
  const still = await editor.call(compileBulletinDraft, { body: WEEK });
  expect(still.problem).toMatchObject({
    code: 'bulletin/still-collecting',
    facts: { deadline: '2022-06-16 09:00' },
  });
  await plan({ deadlineOn: '2022-06-13', deadlineHour: 8 }).then((one) => one.reply);
  const compiled = (await editor.call(compileBulletinDraft, { body: WEEK })).reply;
  expect(compiled).toMatchObject({ ...params, state: 'DRAFTING', version: 4, issueNo: 1 });
  expect(compiled.file.issueDate).toBe('2022-06-20');
  expect(await storyOf(reply.draftId)).toEqual(['PLAN', 'COLLECT', 'PLAN', 'COMPILE']);
  expect((await plan()).problem).toMatchObject({
    code: 'bulletin/week-compiled',
    facts: WEEK,
  });
});

test('a plan whose days or kind do not fit is refused, and so is one that overlaps another', async () => {
  const week = { from: '2022-06-27', to: '2022-07-01', issueOn: '2022-07-04' };
  const fitting = { ...week, deadlineOn: '2022-06-30' };
  const codeOf = async (part: Parameters<typeof plan>[0]) =>
    (await plan({ ...fitting, ...part })).problem.code;
  expect(await codeOf({ kind: 'COMBINED' })).toBe('bulletin/plan-kind');
  expect(await codeOf({ from: '2022-06-20' })).toBe('bulletin/plan-kind');
  expect(await codeOf({ deadlineOn: '2022-07-05' })).toBe('bulletin/plan-days');
  expect(await codeOf({ issueOn: '2022-02-30' })).toBe('bulletin/plan-days');
  expect(await codeOf({ issueOn: '2022-09-01' })).toBe('bulletin/plan-days');
  await plan(fitting).then((one) => one.reply);
  expect((await plan({ ...fitting, to: '2022-06-30' })).problem).toMatchObject({
    code: 'bulletin/week-planned',
    facts: { from: '2022-06-27', to: '2022-07-01' },
  });
});

test('what was reported for a week stands in its planned issue, though that tells of three days only', async () => {
  const days = { from: '2022-06-06', to: '2022-06-08' };
  const { draftId } = (await plan({ ...days, issueOn: '2022-06-13', deadlineOn: '2022-06-07' }))
    .reply;
  const params = { draftId };
  await editor.call(collectBulletin, { params, body: { version: 1 } }).then((one) => one.reply);
  const head = await hall.as('WINDOW_HEAD', 'FORESTRY');
  const body = {
    ...(await aContributionOf(hall, 'FORESTRY')),
    week: '2022-06-06',
    happenedOn: '2022-06-08',
  };
  const reported = (await head.call(submitContribution, { body })).reply;
  const adopted = { title: '示例培训', text: '三天里组织的业务培训（示例）。' };
  const judging = { ordinal: 1, isTakenLate: true, verdict: { adopted } };
  await editor
    .call(judgeContribution, { params: reported, body: judging })
    .then((one) => one.reply);
  const { reply } = await editor.call(compileBulletinDraft, { body: days });
  expect(JSON.stringify(reply.file)).toContain(adopted.text);
});

test('a planned issue is compiled for its own weeks, not for some of them', async () => {
  const days = { from: '2022-09-05', to: '2022-09-16', issueOn: '2022-09-19' };
  const joint = { ...days, kind: 'COMBINED' as const, deadlineOn: '2022-09-15' };
  const { draftId } = (await plan(joint)).reply;
  const params = { draftId };
  await editor.call(collectBulletin, { params, body: { version: 1 } }).then((one) => one.reply);
  const compile = (to: string) =>
    editor.call(compileBulletinDraft, { body: { from: '2022-09-05', to } });
  expect((await compile('2022-09-09')).problem).toMatchObject({
    code: 'bulletin/week-planned',
    facts: { from: '2022-09-05', to: '2022-09-16' },
  });
  expect((await compile('2022-09-16')).problem.code).toBe('bulletin/still-collecting');
});

test('a week taken back has the deadline of the issue of several weeks that still stands', async () => {
  const days = { from: '2022-10-10', to: '2022-10-21', issueOn: '2022-10-24' };
  const joint = { ...days, kind: 'COMBINED' as const, deadlineOn: '2022-10-20' };
  await plan(joint).then((one) => one.reply);
  const day = '2022-10-12';
  const skipping = { body: { day, reason: '示例停刊' } };
  await editor.call(skipBulletinWeek, skipping).then((one) => one.reply);
  await editor.call(resumeBulletinWeek, { body: { day } }).then((one) => one.reply);
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const { reply } = await head.call(listOwnContributions, { query: { week: day } });
  expect(reply).toMatchObject({
    ...{ deadline: '2022-10-20T09:00:00+08:00', plannedOn: '2022-10-24' },
  });
});

test('a skipped week takes its planned issue along with the reason, and brings it back', async () => {
  const days = { from: '2022-07-11', to: '2022-07-15', issueOn: '2022-07-18' };
  const { draftId } = (await plan({ ...days, deadlineOn: '2022-07-14' })).reply;
  const day = { day: '2022-07-13' };
  const skipping = { body: { ...day, reason: '示例停刊' } };
  await editor.call(skipBulletinWeek, skipping).then((one) => one.reply);
  const read = async () => (await editor.call(getBulletinDraft, { params: { draftId } })).reply;
  expect(await read()).toMatchObject({ state: 'SKIPPED', mayDo: ['RESUME'] });
  expect((await read()).story.at(-1)).toMatchObject({ act: 'SKIP', reason: '示例停刊' });
  expect((await plan({ ...days, deadlineOn: '2022-07-14' })).problem.code).toBe(
    'bulletin/week-skipped',
  );
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const planned = async () =>
    (await head.call(listOwnContributions, { query: { week: day.day } })).reply.plannedOn;
  expect(await planned()).toBeNull();
  await editor.call(resumeBulletinWeek, { body: day }).then((one) => one.reply);
  expect(await read()).toMatchObject({ state: 'PLANNED' });
  expect(await planned()).toBe('2022-07-18');
});

test('of two who plan one week at once there is one plan', async () => {
  const days = { from: '2022-08-01', to: '2022-08-05', issueOn: '2022-08-08' };
  const same = { ...days, deadlineOn: '2022-08-04' };
  const answers = await Promise.all([plan(same), plan(same)]);
  expect(answers.map(({ status }) => status).toSorted()[0]).toBe(200);
  const rows = await hall.db
    .selectFrom('bulletin.drafts')
    .select('id')
    .where('period_from', '=', days.from)
    .execute();
  expect(rows).toHaveLength(1);
});
