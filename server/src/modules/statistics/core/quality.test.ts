import { expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { WorkCalendar } from '../../../kernel/work-calendar.ts';
import { dropsIn, overdueBefore } from './quality.ts';

const calendar: WorkCalendar = { overrides: new Map(), publishedYears: new Set([2022]) };
const day = (text: string) => text as LocalDate;
/** A Friday. */
const today = day('2022-06-17');

test.each([
  ['working days', { days: 5, unit: 'workDay' } as const, '2022-06-03'],
  ['calendar days', { days: 5, unit: 'calendarDay' } as const, '2022-06-07'],
  ['done at once has one day', { days: 0, unit: 'workDay' } as const, '2022-06-15'],
])('twice the limit has passed: %s', (_, promise, expected) => {
  expect(overdueBefore({ promise, statutory: undefined }, calendar, today)).toBe(expected);
  expect(overdueBefore({ promise: undefined, statutory: promise }, calendar, today)).toBe(expected);
});

test('without a limit nothing is overdue', () => {
  expect(overdueBefore({ promise: undefined, statutory: undefined }, calendar, today)).toBe(
    undefined,
  );
});

test('a fall by more than half is found over the week-end, of the whole and of a department; half is none', () => {
  const sum = (key: string, mark: string, n: number) =>
    ({ key, measure: 'accepted', mark: day(mark), n }) as const;
  const sums = [
    ...[sum('A', '2022-06-10', 20), sum('A', '2022-06-13', 9), sum('A', '2022-06-14', 9)],
    ...[sum('B', '2022-06-10', 9), sum('B', '2022-06-14', 9)],
    ...[sum('C', '2022-06-10', 10), sum('C', '2022-06-13', 5), sum('C', '2022-06-14', 5)],
  ];
  const period = { from: day('2022-06-11'), to: day('2022-06-17') };
  const found = dropsIn(sums, period, { calendar, today });
  expect(found).toEqual([
    {
      day: '2022-06-15',
      dayBefore: '2022-06-14',
      key: 'total',
      before: 23,
      accepted: 0,
      fall: '100.00',
    },
    {
      day: '2022-06-13',
      dayBefore: '2022-06-10',
      key: 'total',
      before: 39,
      accepted: 14,
      fall: '64.10',
    },
    {
      day: '2022-06-13',
      dayBefore: '2022-06-10',
      key: 'A',
      before: 20,
      accepted: 9,
      fall: '55.00',
    },
  ]);
});
