import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportion } from './apportion.ts';

test('what is left over goes to the largest remainders', () => {
  expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
  expect(apportion(7, [0.5, 0, 0.25])).toEqual([5, 0, 2]);
  expect(apportion(0, [0, 0])).toEqual([0, 0]);
});

test('the parts add up, and none is a whole away from its share', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000_000 }), weights, (total, given) => {
      const sum = given.reduce((one, other) => one + other, 0);
      fc.pre(sum > 0);
      const parts = apportion(total, given);
      expect(parts.reduce((one, other) => one + other, 0)).toBe(total);
      parts.forEach((part, index) => {
        expect(Math.abs(part - (total * (given[index] ?? 0)) / sum)).toBeLessThan(1);
      });
    }),
  );
});
