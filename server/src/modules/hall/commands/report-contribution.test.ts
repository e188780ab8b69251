import { recordCommendation, verifyCommendation } from '@banshi/contract/hall-commendations';
import * as contributions from '@banshi/contract/hall-contributions';
import { endPolicy } from '@banshi/contract/policy-acts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { maskForPublic } from '../../../kernel/masking.ts';
import { APPLICANT } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aCommendationOf, aContributionOf } from '../../../testing/hall-registers.ts';
import { aPolicyDraft, aPublishedPolicy } from '../../../testing/policies.ts';
import { aTolerantCase } from '../../../testing/tolerances.ts';
import { readHallWeek } from '../hall-week.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('a window reports for its own body and sees no other; Thursday noon is the end of the week', async () => {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const body = await aContributionOf(hall, 'HEALTH');
  await head.call(contributions.submitContribution, { body }).then((one) => one.reply);
  const query = { week: '2022-06-15' };
  const own = (await head.call(contributions.listOwnContributions, { query })).reply;
  expect(own).toMatchObject({
    ...{ from: '2022-06-13', to: '2022-06-19', deadline: '2022-06-16T12:00:00+08:00' },
    isPast: false,
    contributions: [{ state: 'SUBMITTED', acts: [], submissions: [{ isLate: false }] }],
  });
  const forestry = await hall.as('WINDOW_HEAD', 'FORESTRY');
  const others = (await forestry.call(contributions.listOwnContributions, { query })).reply;
  expect(others.contributions).toEqual([]);
  const foreign = await forestry.call(contributions.submitContribution, { body });
  expect(foreign.problem.code).toBe('hall/of-others');
});

test('what is wrong with an item is said and nothing kept', async () => {
  const head = await hall.as('WINDOW_HEAD', 'HOUSING');
  const body = await aContributionOf(hall, 'HOUSING');
  const codeOf = async (part: Partial<typeof body> | { readonly kind: 'TOLERANCE_STORY' }) => {
    const given = { body: { ...body, ...part } as typeof body };
    return (await head.call(contributions.submitContribution, given)).problem.code;
  };
  expect(await codeOf({ week: '2022-07-04' })).toBe('hall/day');
  expect(await codeOf({ happenedOn: '2022-06-14' })).toBe('hall/day');
  expect(await codeOf({ kind: 'TOLERANCE_STORY' })).toBe('hall/case-missing');
  const unread = { kind: 'TOLERANCE_STORY', caseNumber: 'SC220613999999X' } as const;
  expect(await codeOf(unread as never)).toBe('hall/case-unread');
  expect(await codeOf({ caseNumber: 'SC220613999999X' } as never)).toBe('hall/case-surplus');
  const query = { week: '2022-06-13' };
  const { contributions: kept } = (await head.call(contributions.listOwnContributions, { query }))
    .reply;
  expect(kept).toEqual([]);
});

test('a tolerance story is kept with the persons of its case masked', async () => {
  const { displayNo } = await aTolerantCase(hall);
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const body = {
    ...(await aContributionOf(hall, 'HEALTH')),
    ...{ kind: 'TOLERANCE_STORY' as const, caseNumber: displayNo.toLowerCase() },
    text: `窗口为${APPLICANT.name}容缺受理（示例）`,
  };
  await head.call(contributions.submitContribution, { body }).then((one) => one.reply);
  const query = { week: '2022-06-13' };
  const { contributions: kept } = (await head.call(contributions.listOwnContributions, { query }))
    .reply;
  expect(kept.find(({ kind }) => kind === 'TOLERANCE_STORY')).toMatchObject({
    caseNumber: displayNo,
    submissions: [{ text: '窗口为张*例容缺受理（示例）' }],
  });
});

test('policy measures name their document, the editor is told what became of it, and the draft keeps it', async () => {
  const docNo = '川示发〔2022〕3号';
  const policyId = await aPublishedPolicy(hall, { docNo });
  const draftId = await aPolicyDraft(hall, { docNo: '川示发〔2022〕4号' });
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const told = { ...(await aContributionOf(hall, 'HEALTH')), kind: 'POLICY_MEASURE' as const };
  const codeOf = async (part: object) => {
    const given = { body: { ...told, ...part } };
    return (await head.call(contributions.submitContribution, given)).problem.code;
  };
  expect(await codeOf({})).toBe('hall/policy-missing');
  const policy = { policyId, measures: [1] };
  expect(await codeOf({ kind: 'OTHER', policy })).toBe('hall/policy-surplus');
  expect(await codeOf({ policy: { policyId: draftId, measures: [] } })).toBe('hall/policy-unknown');
  expect(await codeOf({ policy: { policyId, measures: [2] } })).toBe('hall/policy-unknown');
  const text = `省卫健委出台《示例提速措施》（${docNo}）`;
  const sending = { body: { ...told, text, policy } };
  const params = (await head.call(contributions.submitContribution, sending)).reply;
  const editor = await hall.as('BULLETIN_EDITOR', 'CENTER');
  const shown = async () => {
    const query = { week: '2022-06-13' };
    const { reply } = await editor.call(contributions.listContributions, { query });
    return reply.contributions.find((one) => one.contributionId === params.contributionId)?.policy;
  };
  const known = { policyId, docNo, title: '示例提速措施' };
  const measures = [{ measure: 1, text: '压缩承诺时限' }];
  expect(await shown()).toEqual({ ...known, measures, ended: null });
  const adopting = { ordinal: 1, verdict: { adopted: { title: told.title, text } } };
  await editor
    .call(contributions.judgeContribution, { params, body: adopting })
    .then((one) => one.reply);
  const week = { from: '2022-06-13', to: '2022-06-19' } as Parameters<typeof readHallWeek>[1];
  const { items } = await readHallWeek(hall.db, week);
  expect(items.find((one) => one.policy)).toMatchObject({ policy: { policyId, docNo } });
  const publisher = await hall.as('MATTER_PUBLISHER', 'HEALTH', 5);
  const ended = { lastDay: '2022-06-30', supersededBy: '川示发〔2022〕9号' };
  const ending = { params: { policyId }, body: { ...ended, reason: '示例' } };
  await publisher.call(endPolicy, ending).then((one) => one.reply);
  expect(await shown()).toMatchObject({ ended });
});

test('beside thanks that are reported the editor reads what their register has of that day, and whether it is verified', async () => {
  const head = await hall.as('WINDOW_HEAD', 'EDUCATION');
  const body = { ...(await aContributionOf(hall, 'EDUCATION')), kind: 'COMMENDATION' as const };
  await head.call(contributions.submitContribution, { body }).then((one) => one.reply);
  const query = { week: '2022-06-13' };
  const told = async () => {
    const { reply } = await head.call(contributions.listOwnContributions, { query });
    return reply.contributions[0]?.thanks;
  };
  expect(await told()).toEqual([]);
  const thanks = { ...(await aCommendationOf(hall, 'EDUCATION')), receivedOn: body.happenedOn };
  const params = (await head.call(recordCommendation, { body: thanks })).reply;
  expect(await told()).toEqual([{ kind: 'PENNANT', verification: 'UNVERIFIED' }]);
  const inspector = await hall.as('INSPECTOR', 'CENTER');
  const asked = { verification: 'CONFIRMED' as const, note: '示例' };
  await inspector.call(verifyCommendation, { params, body: asked }).then((one) => one.reply);
  expect(await told()).toEqual([{ kind: 'PENNANT', verification: 'CONFIRMED' }]);
});

test('numbers of persons are masked in what a window reports, of a case or not, and again in what is adopted', async () => {
  const head = await hall.as('WINDOW_HEAD', 'TRANSPORT');
  const words = {
    title: `${APPLICANT.mobile}来电致谢`,
    text: `来电人${APPLICANT.idNumber}，办件SC220613000001X（示例）`,
  };
  const body = { ...(await aContributionOf(hall, 'TRANSPORT')), ...words };
  const params = (await head.call(contributions.submitContribution, { body })).reply;
  const editor = await hall.as('BULLETIN_EDITOR', 'CENTER');
  const judged = { ordinal: 1, verdict: { adopted: words } };
  await editor
    .call(contributions.judgeContribution, { params, body: judged })
    .then((one) => one.reply);
  const query = { week: '2022-06-13' };
  const { contributions: kept } = (await head.call(contributions.listOwnContributions, { query }))
    .reply;
  const masked = {
    title: maskForPublic(words.title, []),
    text: maskForPublic(words.text, []),
  };
  expect(masked).not.toEqual(words);
  expect(masked.text).toContain('SC220613000001X');
  expect(kept).toMatchObject([{ submissions: [masked], adopted: masked }]);
});
