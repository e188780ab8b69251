import { STATUS_OF } from '@banshi/contract/problem';
import { expect, test } from 'vitest';
import { en } from './en.ts';
import { zh } from './zh.ts';

const HANZI = /\p{Script=Han}/u;

function keysOf(value: unknown, above = ''): string[] {
  if (typeof value !== 'object' || value === null) return [above];
  return Object.entries(value).flatMap(([key, each]) => keysOf(each, `${above}.${key}`));
}

test('both tables say the same things', () => {
  expect(keysOf(en).sort()).toEqual(keysOf(zh).sort());
});

test.each(Object.keys(STATUS_OF))('%s has a sentence in both languages', (code) => {
  const inChinese = Object.entries(zh.refusals).find(([each]) => each === code)?.[1]({});
  const inEnglish = Object.entries(en.refusals).find(([each]) => each === code)?.[1]({});
  expect(inChinese).toMatch(/[。]$/);
  expect(inEnglish).toMatch(/[.]$/);
  expect(inEnglish).not.toMatch(HANZI);
});

test('a wrong check character names the right one', () => {
  const facts = { reason: 'check', facts: { expected: 'X', found: '8' } };
  expect(zh.refusals['cases/applicant-number'](facts)).toBe('证件号码最后一位应为 X，请核对。');
});

test('whoever was overtaken hears by whom', () => {
  const sentence = zh.refusals['cases/stale']({
    byName: '测试受理',
    did: 'cases/accepted',
    status: 'ACCEPTED',
  });
  expect(sentence).toContain('测试受理刚刚办理了这个办件（受理），现在是“已受理”');
});
