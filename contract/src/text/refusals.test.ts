import { expect, test } from 'vitest';
import { refusals as zh } from './zh/refusals.ts';

test('a wrong check character names the right one', () => {
  const facts = { reason: 'check', facts: { expected: 'X', found: '8' } };
  expect(zh['cases/applicant-number'](facts)).toBe('证件号码最后一位应为 X，请核对。');
});

test('whoever was overtaken hears by whom', () => {
  const sentence = zh['cases/stale']({
    byName: '测试受理',
    did: 'cases/accepted',
    status: 'ACCEPTED',
  });
  expect(sentence).toContain('测试受理刚刚办理了这个办件（受理），现在是“已受理”');
});
