import { expect, test } from 'vitest';
import { type LocalDate, parseLocalDate, yearOf } from '../kernel/local-date.ts';
import { addWorkDays, countWorkDays, isWorkDay } from '../kernel/work-calendar.ts';
import { publishedCalendar } from './published-calendar.ts';

const calendar = publishedCalendar();

function day(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === undefined) throw new Error(`${text} is not a day`);
  return date;
}

function daysOf2022(kind: 'OFF' | 'WORK'): string[] {
  return [...calendar.overrides]
    .filter(([date, override]) => yearOf(date) === 2022 && override.kind === kind)
    .map(([date]) => date.slice(5))
    .toSorted();
}

test('the holidays of 2022 are those the State Council published', () => {
  const ofMonth = (month: string, first: number, last: number) =>
    Array.from(
      { length: last - first + 1 },
      (_, index) => `${month}-${String(first + index).padStart(2, '0')}`,
    );
  expect(daysOf2022('OFF')).toEqual([
    ...ofMonth('01', 1, 3),
    '01-31',
    ...ofMonth('02', 1, 6),
    ...ofMonth('04', 3, 5),
    '04-30',
    ...ofMonth('05', 1, 4),
    ...ofMonth('06', 3, 5),
    ...ofMonth('09', 10, 12),
    ...ofMonth('10', 1, 7),
    // The notice for 2023 begins with this day.
    '12-31',
  ]);
  expect(daysOf2022('WORK')).toEqual([
    '01-29',
    '01-30',
    '04-02',
    '04-24',
    '05-07',
    '10-08',
    '10-09',
  ]);
});

test('the law’s days of 2022 come out of the published calendar', () => {
  expect(countWorkDays(calendar, day('2022-01-01'), day('2022-12-31')).days).toBe(249);
  expect(countWorkDays(calendar, day('2022-01-01'), day('2022-06-17')).days).toBe(113);
  expect(addWorkDays(calendar, day('2022-12-26'), 20)).toEqual({
    date: '2023-01-29',
    provisional: false,
  });
});

test('every year from 2004 to 2026 is published, and none outside', () => {
  const years = [...calendar.publishedYears].toSorted((left, right) => left - right);
  expect(years.slice(0, 23)).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
  expect(calendar.publishedYears.has(2003)).toBe(false);
  expect(calendar.publishedYears.has(2100)).toBe(false);
});

test('a holiday has its name and a working weekend says what it makes up for', () => {
  expect(calendar.overrides.get(day('2022-02-01'))).toEqual({ kind: 'OFF', name: '春节' });
  expect(calendar.overrides.get(day('2022-10-08'))).toEqual({ kind: 'WORK', name: '国庆节调休' });
});

test('the administrator’s day wins over the published one, and his year counts as published', () => {
  const own = publishedCalendar({
    overrides: new Map([
      [day('2022-06-13'), { kind: 'OFF', name: '示例停电' }],
      [day('2022-10-08'), { kind: 'OFF', name: '示例' }],
    ]),
    publishedYears: [2100],
  });
  expect(isWorkDay(own, day('2022-06-13'))).toBe(false);
  expect(isWorkDay(own, day('2022-10-08'))).toBe(false);
  expect(isWorkDay(calendar, day('2022-06-13'))).toBe(true);
  expect(addWorkDays(own, day('2100-03-01'), 3).provisional).toBe(false);
});
