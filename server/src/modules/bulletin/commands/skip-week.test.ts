import { compileBulletinDraft } from '@banshi/contract/bulletin';
import { signBulletinDraft, submitBulletinDraft } from '@banshi/contract/bulletin-steps';
import {
  listSkippedBulletinWeeks,
  resumeBulletinWeek,
  skipBulletinWeek,
} from '@banshi/contract/bulletin-weeks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { theIssue, toSign } from '../../../testing/bulletin-steps.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import type { Person } from '../../../testing/person.ts';

let hall: Hall;
let editor: Person;
beforeAll(async () => {
  hall = await openHall();
  editor = await hall.as('BULLETIN_EDITOR', 'CENTER');
});
afterAll(() => hall.close());

const skip = (day: string, reason = '春节放假') =>
  editor.call(skipBulletinWeek, { body: { day, reason } });
const resume = (day: string) => editor.call(resumeBulletinWeek, { body: { day } });
const weeks = async () => (await editor.call(listSkippedBulletinWeeks, {})).reply.weeks;
const compile = (from: string, to: string) =>
  editor.call(compileBulletinDraft, { body: { from, to } });

test('a week without an issue is listed with its reason, and no draft of it is compiled until it is resumed', async () => {
  expect((await skip('2022-02-02')).reply).toEqual({ from: '2022-01-31' });
  expect(await weeks()).toMatchObject([
    { from: '2022-01-31', to: '2022-02-06', reason: '春节放假' },
  ]);
  expect((await skip('2022-02-06')).problem.code).toBe('bulletin/week-skipped');
  const barred = await compile('2022-01-31', '2022-02-04');
  expect(barred.problem).toMatchObject({
    ...{ status: 409, code: 'bulletin/week-skipped' },
    facts: { week: '2022-01-31', reason: '春节放假' },
  });
  expect((await compile('2022-01-31', '2022-02-11')).reply.state).toBe('DRAFTING');
  await resume('2022-01-31');
  expect(await weeks()).toEqual([]);
  expect((await resume('2022-01-31')).problem.code).toBe('bulletin/week-not-skipped');
  expect((await compile('2022-01-31', '2022-02-04')).reply.state).toBe('DRAFTING');
  expect((await skip('2022-02-02', '补记')).reply).toEqual({ from: '2022-01-31' });
});

test('a draft that was there before the week was skipped goes no further', async () => {
  const { draftId } = (await compile('2022-05-02', '2022-05-06')).reply;
  await skip('2022-05-02', '劳动节放假');
  const submitting = {
    params: { draftId },
    body: { version: 1, areWarningsChecked: true },
  };
  const { problem } = await editor.call(submitBulletinDraft, submitting);
  expect(problem).toMatchObject({ code: 'bulletin/week-skipped' });
});

test('a draft that is to be signed when its week is skipped is not signed, and is when the week is resumed', async () => {
  const { draftId } = (await compile('2022-05-09', '2022-05-13')).reply;
  const signing = await toSign(hall, { draftId, version: 1 });
  await skip('2022-05-09', '设备检修');
  const signer = await hall.as('BULLETIN_SIGNER', 'CENTER');
  const sign = () => signer.call(signBulletinDraft, signing);
  expect((await sign()).problem).toMatchObject({
    ...{ status: 409, code: 'bulletin/week-skipped' },
    facts: { week: '2022-05-09', reason: '设备检修' },
  });
  await resume('2022-05-09');
  // Whichever comes first, the other is told of it.
  const [signed, skipped] = await Promise.all([sign(), skip('2022-05-09')]);
  expect([signed.status, skipped.status].toSorted()).toEqual([200, 409]);
});

test('a week needs a day that there is, a reason, and no signed issue', async () => {
  expect((await skip('2022-02-30')).problem.code).toBe('bulletin/no-such-week');
  expect((await skip('2022-03-07', ' ')).problem.code).toBe('bulletin/skip-reason-missing');
  await theIssue(hall);
  expect((await skip('2022-06-12')).problem).toMatchObject({
    code: 'bulletin/week-told',
    facts: { issue: expect.stringMatching(/^2022年第\d+期（总第\d+期）$/) },
  });
});
