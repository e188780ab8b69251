import { expect, test } from 'vitest';
import { aBulletin } from './a-bulletin.test-support.ts';
import { periodLabel } from './period-label.ts';

test('a period across the new year names days only', () => {
  const { period } = aBulletin({ period: { from: '2026-12-28', to: '2027-01-01' } });
  expect(periodLabel(period)).toBe('（12月28日—1月1日）');
});
