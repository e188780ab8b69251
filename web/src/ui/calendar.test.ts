import { expect, test } from 'vitest';
import { addDays, dayFrom, isCalendarDay, mondayOf } from './calendar.ts';

test('the Monday of a Sunday lies six days before it', () => {
  expect(mondayOf('2026-11-29')).toBe('2026-11-23');
  expect(mondayOf('2026-11-23')).toBe('2026-11-23');
});

test('days are added across the end of a year and of a leap February', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
});

test('a day that does not exist is no day', () => {
  expect(isCalendarDay('2026-02-30')).toBe(false);
  expect(isCalendarDay('2026-2-3')).toBe(false);
  expect(isCalendarDay(null)).toBe(false);
  expect(isCalendarDay('2026-02-28')).toBe(true);
});

test.each([
  ['20261123', '2026-11-23'],
  ['2026/1/03', '2026-01-03'],
  ['2026.11.23', '2026-11-23'],
  ['2026-11-2', '2026-11-2'],
  ['2026', '2026'],
])('%s typed is %s', (typed, day) => {
  expect(dayFrom(typed)).toBe(day);
});
