import { expect, test } from 'vitest';
import { pathWords } from './path-words.ts';

const names = { materials: '申请材料', isMain: '主件', days: '天数' };

test('the path of an element is read in words, an entry by its name', () => {
  expect(pathWords('materials[身份证明（复印件）].isMain', names)).toBe(
    '申请材料 · 身份证明（复印件） · 主件',
  );
});

test('an entry by its place counts from one', () => {
  expect(pathWords('materials[0].days', names)).toBe('申请材料 · 1 · 天数');
});
