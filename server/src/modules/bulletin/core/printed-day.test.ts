import { expect, test } from 'vitest';
import { aBulletin } from './a-bulletin.test-support.ts';
import { periodLabel, printedDate } from './printed-day.ts';

test('printed dates have no leading zeros', () => {
  expect(printedDate(aBulletin({ issueDate: '2022-06-09' }).issueDate)).toBe('2022年6月9日');
  expect(printedDate(aBulletin({ issueDate: '2022-10-20' }).issueDate)).toBe('2022年10月20日');
});

test('a period across the new year names days only', () => {
  const { period } = aBulletin({ period: { from: '2026-12-28', to: '2027-01-01' } });
  expect(periodLabel(period)).toBe('（12月28日—1月1日）');
});
