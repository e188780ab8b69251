import { expect, test } from 'vitest';
import { aContent, day } from './a-delegation.test-support.ts';
import { activationFindings, delegationFindings } from './delegation-rules.ts';

const OWN = { power: 'own', toArea: '511500' } as const;
const DEVOLVED = { way: 'DEVOLVED', effectiveTo: null, supervision: null } as const;
const ENDING = { name: '省政府令第349号', article: null, endsOn: day('2022-06-30') };

test.each([
  ['an entrustment that keeps every rule', {}, OWN, []],
  ['what is passed on for good needs neither term nor supervision', DEVOLVED, OWN, []],
  ['an entrustment has a term', { effectiveTo: null }, OWN, ['term-missing']],
  ['and says how it is supervised', { supervision: null }, OWN, ['supervision-missing']],
  ['it ends after it begins', { effectiveTo: day('2021-12-31') }, OWN, ['ends-before']],
  ['and no later than what it rests on', { basis: ENDING }, OWN, ['outlasts-basis']],
  ['its areas lie in the city', { areas: ['511502', '510502'] }, OWN, ['area-outside']],
  ['it goes to a city', {}, { ...OWN, toArea: '510000' }, ['to-city']],
  ['the item is in the list of the giver', {}, { ...OWN, power: 'none' }, ['item-unknown']],
  ['a day is one of the calendar', { effectiveFrom: day('2022-02-30') }, OWN, ['day']],
  ['nobody gives to himself', { toOrgId: 1 }, OWN, ['same-body']],
] as const)('L22: %s', (...[, content, background, rules]) => {
  const findings = delegationFindings(aContent(content), background);
  expect(findings.map(({ rule }) => rule)).toEqual(rules);
});

test('L22: a body that holds the power only by an entrustment passes it on to nobody', () => {
  const [finding] = delegationFindings(aContent(), { ...OWN, power: 'entrusted' });
  expect(finding).toMatchObject({ path: 'fromOrgId', rule: 'held-by-entrustment' });
  expect(finding?.message).toContain('第二十四条');
});

test('L22: an entrustment is announced before it is used, and not begun when it is over', () => {
  const rulesOf = (content: object, announcedOn: string | null, today: string) =>
    activationFindings(aContent(content), {
      announcedOn: announcedOn === null ? null : day(announcedOn),
      today: day(today),
    }).map(({ rule }) => rule);
  expect(rulesOf({}, '2022-01-05', '2022-12-31')).toEqual([]);
  expect(rulesOf({}, null, '2022-03-01')).toEqual(['not-announced']);
  expect(rulesOf({ way: 'DEVOLVED' }, null, '2022-03-01')).toEqual([]);
  expect(rulesOf({}, '2022-01-05', '2023-01-01')).toEqual(['ended']);
});
