import { expect, test } from 'vitest';
import { parsePeriod } from './statistics-period.ts';

const reasonOf = (from: string, to: string, by?: string) => {
  const period = parsePeriod({ from, to, by });
  return period.ok ? 'counted' : period.refusal.reason;
};

test('any period is counted, of whatever length', () => {
  expect(reasonOf('1900-01-01', '2022-06-17')).toBe('counted');
  expect(reasonOf('0001-01-01', '9998-12-31', 'matter')).toBe('counted');
  expect(reasonOf('2022-06-17', '2022-06-17', 'day')).toBe('counted');
});

test('day by day at most twenty years are told', () => {
  expect(reasonOf('2002-06-18', '2022-06-17', 'day')).toBe('counted');
  expect(reasonOf('2002-06-17', '2022-06-17', 'day')).toBe('too-long');
});

test('each fault has its own reason', () => {
  expect(reasonOf('2022-02-30', '2022-06-17')).toBe('not-a-day');
  expect(reasonOf('2022-06-17', '2022-06-16')).toBe('reversed');
  expect(reasonOf('2022-06-17', '9999-12-31')).toBe('too-late');
});
