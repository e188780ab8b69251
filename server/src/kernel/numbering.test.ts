import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chineseNumber, itemNumber, sectionNumber, subsectionNumber } from './numbering.ts';

test('numbers read as people say them', () => {
  const said: readonly (readonly [number, string])[] = [
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [21, '二十一'],
    [99, '九十九'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [112, '一百一十二'],
    [1000, '一千'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [2022, '二千零二十二'],
    [10_000, '一万'],
    [10_020, '一万零二十'],
    [100_000, '十万'],
    [101_000, '十万一千'],
  ];
  for (const [value, words] of said) expect(chineseNumber(value)).toBe(words);
});

const DIGITS = '零一二三四五六七八九';
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Reads a number below 100,000,000 back, independently of how it was written. */
function readBack(words: string): number {
  const [high, low] = words.includes('万') ? words.split('万') : ['', words];
  const below = (part = '') => {
    let sum = 0;
    let digit = 0;
    for (const character of part) {
      const place = PLACES[character];
      if (place === undefined) digit = DIGITS.indexOf(character);
      else {
        sum += (digit || 1) * place;
        digit = 0;
      }
    }
    return sum + digit;
  };
  return below(high) * 10_000 + below(low);
}

test('every number can be read back and never has two 零 together or one at its end', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
      const words = chineseNumber(value);
      expect(readBack(words)).toBe(value);
      expect(words).not.toMatch(/零零|零$|零万/);
    }),
  );
});

test('each level has its own marks', () => {
  expect(sectionNumber(12)).toBe('十二、');
  expect(subsectionNumber(12)).toBe('（十二）');
  expect(itemNumber(12)).toBe('（12）');
});
