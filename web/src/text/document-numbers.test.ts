import { expect, test } from 'vitest';
import { documentNumbers, hanziNumber } from './document-numbers.ts';

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [101, '一百零一'],
  [110, '一百一十'],
  [1005, '一千零五'],
])('%i is written %s', (value, words) => {
  expect(hanziNumber(value)).toBe(words);
});

test('each level has its own brackets', () => {
  expect(documentNumbers.section(3)).toBe('三、');
  expect(documentNumbers.subsection(12)).toBe('（十二）');
  expect(documentNumbers.item(2)).toBe('（2）');
});
