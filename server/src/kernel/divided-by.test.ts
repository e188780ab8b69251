import { expect, test } from 'vitest';
import { dividedBy } from './divided-by.ts';

test('the ratios of the bulletin of June 2022 come out as they were printed', () => {
  expect(dividedBy(419_273, 421_695, 100)).toBe('99.43');
  expect(dividedBy(5_423_970, 17_668_076, 100)).toBe('30.70');
  expect(dividedBy(38_014, 37_241, 100)).toBe('102.08');
  expect(dividedBy(5_881_257, 18_127_012, 100)).toBe('32.44');
});

test('two decimals, half up, and nothing where there is nothing to divide by', () => {
  expect(dividedBy(1, 800, 100)).toBe('0.13');
  expect(dividedBy(1, 1600, 100)).toBe('0.06');
  expect(dividedBy(-1, 4, 100)).toBe('-25.00');
  expect(dividedBy(0, 7, 100)).toBe('0.00');
  expect(dividedBy(7, 0, 100)).toBeUndefined();
});
