import { expect, test } from 'vitest';
import { isPaused } from './pause.ts';

const NONE = { ofNumberFromSource: 0, ofNumber: 0, ofSource: 0 };

test('the fifth wrong password for a number from one address is looked at, the sixth is not', () => {
  expect(isPaused({ ...NONE, ofNumberFromSource: 4 })).toBe(false);
  expect(isPaused({ ...NONE, ofNumberFromSource: 5 })).toBe(true);
});

test('a number that is asked for from many places rests, and so does an address that asks for many numbers', () => {
  expect(isPaused({ ...NONE, ofNumber: 19, ofSource: 59 })).toBe(false);
  expect(isPaused({ ...NONE, ofNumber: 20 })).toBe(true);
  expect(isPaused({ ...NONE, ofSource: 60 })).toBe(true);
});
