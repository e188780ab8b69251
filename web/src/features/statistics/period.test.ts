import { expect, test } from 'vitest';
import { dayBefore, periodFault, presetOf, presetPeriod } from './period.ts';

const TODAY = '2026-11-25';

test('the week begins on Monday and the year on 1 January', () => {
  expect(presetPeriod('week', TODAY)).toEqual({ from: '2026-11-23', to: TODAY });
  expect(presetPeriod('month', TODAY)).toEqual({ from: '2026-11-01', to: TODAY });
  expect(presetPeriod('year', TODAY)).toEqual({ from: '2026-01-01', to: TODAY });
});

test('a period that is one of the usual ones is known as such', () => {
  expect(presetOf({ from: '2026-11-23', to: TODAY }, TODAY)).toBe('week');
  expect(presetOf({ from: '2026-11-22', to: TODAY }, TODAY)).toBeUndefined();
});

test('a last day before the first and a half-typed day are faults', () => {
  expect(periodFault({ from: '2026-02-02', to: '2026-02-01' })).toBe('dayOrder');
  expect(periodFault({ from: '', to: '2026-02-01' })).toBe('dayMissing');
  expect(periodFault({ from: '2026-02-01', to: '2026-02-01' })).toBeUndefined();
});

test('the opening stock of a year is that of New Year’s Eve', () => {
  expect(dayBefore({ from: '2026-01-01', to: TODAY })).toBe('2025-12-31');
});
