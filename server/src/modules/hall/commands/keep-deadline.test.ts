import * as contributions from '@banshi/contract/hall-contributions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import { parseInstant } from '../../../kernel/instant-text.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { ok } from '../../../kernel/result.ts';
import { transact } from '../../../platform/database/index.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aContributionOf } from '../../../testing/hall-registers.ts';
import { dropDeadlines, keepDeadline, readHallWeek } from '../index.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const MONDAY = '2022-06-13' as LocalDate;
const NEXT = '2022-06-20' as LocalDate;
const WORDS = { title: '示例培训', text: '示例窗口组织业务培训。' };
const OVER = parseInstant('2022-06-13T08:00:00+08:00') as Instant;

async function plannedUntil(deadline: Instant): Promise<void> {
  const author = { at: deadline, by: '01a20ae4-a462-7190-b297-adae3a3cb840' };
  await transact(hall.db, async (tx) => {
    await keepDeadline(tx, { weeks: [MONDAY], deadline, issueOn: NEXT }, author);
    return ok(undefined);
  });
}

async function reported(code: string) {
  const head = await hall.as('WINDOW_HEAD', code);
  const body = { ...(await aContributionOf(hall, code)), week: MONDAY };
  return (await head.call(contributions.submitContribution, { body })).reply;
}

async function idsOf(week: LocalDate) {
  const editor = await hall.as('BULLETIN_EDITOR', 'CENTER');
  const { reply } = await editor.call(contributions.listContributions, { query: { week } });
  return reply.contributions.map(({ contributionId }) => contributionId);
}

async function adopt(params: { contributionId: string }, isTakenLate: boolean) {
  const editor = await hall.as('BULLETIN_EDITOR', 'CENTER');
  const body = { ordinal: 1, verdict: { adopted: WORDS }, isTakenLate };
  await editor.call(contributions.judgeContribution, { params, body }).then((one) => one.reply);
}

const itemsOf = async (from: LocalDate, to: string) =>
  (await readHallWeek(hall.db, { from, to: to as LocalDate })).items.length;

test('what comes after the planned deadline goes to the next issue, unless the editor takes it', async () => {
  await plannedUntil(OVER);
  const [one, other] = [await reported('HEALTH'), await reported('FORESTRY')];
  const ids = [one, other].map(({ contributionId }) => contributionId);
  const editor = await hall.as('BULLETIN_EDITOR', 'CENTER');
  const week = { query: { week: MONDAY } };
  const shown = (await editor.call(contributions.listContributions, week)).reply;
  expect(shown).toMatchObject({ isPast: true, plannedOn: NEXT });
  expect(shown.contributions).toMatchObject([
    { toldIn: NEXT, isForNext: true, submissions: [{ isLate: true }] },
    { toldIn: NEXT, isForNext: true, submissions: [{ isLate: true }] },
  ]);
  expect(await idsOf(NEXT)).toEqual(ids);
  await adopt(one, false);
  await adopt(other, true);
  expect(await itemsOf(MONDAY, '2022-06-17')).toBe(1);
  expect(await itemsOf(NEXT, '2022-06-24')).toBe(1);
  expect(await idsOf(NEXT)).toEqual([one.contributionId]);
});

test('one that came in time takes a late one along, though that was adopted for the next issue', async () => {
  await plannedUntil(OVER);
  const late = await reported('JUSTICE');
  await adopt(late, false);
  const before = [await itemsOf(MONDAY, '2022-06-17'), await itemsOf(NEXT, '2022-06-24')];
  await plannedUntil(parseInstant('2022-06-16T12:00:00+08:00') as Instant);
  const inTime = await reported('HOUSING');
  const body = { otherId: inTime.contributionId, edition: 1, ...WORDS };
  const editor = await hall.as('BULLETIN_EDITOR', 'CENTER');
  const merging = { params: late, body };
  await editor.call(contributions.mergeContributions, merging).then((one) => one.reply);
  const after = [await itemsOf(MONDAY, '2022-06-17'), await itemsOf(NEXT, '2022-06-24')];
  expect(after).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) - 1]);
});

test('where a plan is dropped, Thursday noon holds again', async () => {
  const editor = await hall.as('BULLETIN_EDITOR', 'CENTER');
  await transact(hall.db, async (tx) => {
    await dropDeadlines(tx, [MONDAY]);
    return ok(undefined);
  });
  const shown = await editor.call(contributions.listContributions, { query: { week: MONDAY } });
  expect(shown.reply).toMatchObject({ deadline: '2022-06-16T12:00:00+08:00', plannedOn: null });
});
