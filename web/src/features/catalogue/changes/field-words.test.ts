import { expect, test } from 'vitest';
import { pathWords, valueLines } from './field-words.ts';

const names = { materials: '申请材料', isMain: '主件', days: '天数', unit: '单位' };
const words = {
  names,
  codes: new Map([['workDay', '工作日']]),
  yes: '是',
  no: '否',
  empty: '（无）',
};

test('the path of an element is read in words, an entry by its name', () => {
  expect(pathWords('materials[身份证明（复印件）].isMain', names)).toBe(
    '申请材料 · 身份证明（复印件） · 主件',
  );
});

test('an entry by its place counts from one', () => {
  expect(pathWords('materials[0].days', names)).toBe('申请材料 · 1 · 天数');
});

test('values are read in words and never as codes', () => {
  expect(valueLines(true, words)).toEqual(['是']);
  expect(valueLines(null, words)).toEqual(['（无）']);
  expect(valueLines({ days: 20, unit: 'workDay', explain: null }, words)).toEqual([
    '天数: 20',
    '单位: 工作日',
  ]);
  expect(valueLines(['甲', '乙'], words)).toEqual(['甲', '乙']);
});
