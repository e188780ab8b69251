import * as contributions from '@banshi/contract/hall-contributions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { maskForPublic } from '../../../kernel/masking.ts';
import { APPLICANT } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aContributionOf } from '../../../testing/hall-registers.ts';
import { aTolerantCase } from '../../../testing/tolerances.ts';

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
