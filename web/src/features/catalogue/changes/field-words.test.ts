import { expect, test } from 'vitest';
import { valueLines } from './field-words.ts';

const names = { days: '天数', unit: '单位' };
const words = {
  names,
  codes: new Map([['workDay', '工作日']]),
  yes: '是',
  no: '否',
  empty: '（无）',
  named: (name: string, value: string) => `${name}：${value}`,
  listed: (values: readonly string[]) => values.join('、'),
};

test('values are read in words and never as codes', () => {
  expect(valueLines(true, words)).toEqual(['是']);
  expect(valueLines(null, words)).toEqual(['（无）']);
  expect(valueLines({ days: 20, unit: 'workDay', explain: null }, words)).toEqual([
    '天数：20',
    '单位：工作日',
  ]);
  expect(valueLines(['甲', '乙'], words)).toEqual(['甲', '乙']);
});
