import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instant } from './instant.ts';
import {
  addDays,
  compareDates,
  dateOfDayNumber,
  dayNumberOf,
  dayOfWeek,
  daysBetween,
  eachDay,
  type LocalDate,
  localDateOf,
  localHourOf,
  parseLocalDate,
  parseSpan,
  startOfDay,
} from './local-date.ts';

const anyDayNumber = fc.integer({ min: -719_162, max: 2_932_896 });
const modernMoment = fc.integer({ min: Date.UTC(1992, 0, 1), max: Date.UTC(2200, 0, 1) });

function day(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === undefined) throw new Error(`${text} is not a day`);
  return date;
}

describe('a day', () => {
  test.each(['2022-02-29', '2022-02-30', '1900-02-29', '2022-13-01', '2022-00-10', '2022-04-31'])(
    'that does not exist is not read: %s',
    (text) => expect(parseLocalDate(text)).toBeUndefined(),
  );

  test.each([
    '2022-6-1',
    '20220601',
    '2022-06-01T00:00',
    ' 2022-06-01',
    '0000-01-01',
    '',
    '２０２２-06-01',
  ])('in another notation is not read: "%s"', (text) =>
    expect(parseLocalDate(text)).toBeUndefined(),
  );

  test.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('is read: %s', (text) => {
    expect(parseLocalDate(text)).toBe(text);
  });

  test('keeps its number through writing and reading', () => {
    fc.assert(
      fc.property(anyDayNumber, (number) => {
        const date = dateOfDayNumber(number);
        expect(dayNumberOf(date)).toBe(number);
        expect(parseLocalDate(date)).toBe(date);
      }),
    );
  });

  test('agrees with the built-in calendar in date and weekday', () => {
    fc.assert(
      fc.property(anyDayNumber, (number) => {
        const builtIn = new Date(number * 86_400_000);
        expect(dateOfDayNumber(number)).toBe(builtIn.toISOString().slice(0, 10));
        expect(dayOfWeek(dateOfDayNumber(number)) % 7).toBe(builtIn.getUTCDay());
      }),
    );
  });

  test('outside the years 0001 to 9999 is a defect', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow('outside the years');
    expect(() => addDays(day('0001-01-01'), -1)).toThrow('outside the years');
    expect(() => addDays(day('2022-01-01'), 0.5)).toThrow('outside the years');
  });

  test('is counted from and to', () => {
    expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
    expect(daysBetween(day('2022-12-31'), day('2022-01-01'))).toBe(-364);
    expect([...eachDay(day('2022-12-30'), day('2023-01-01'))]).toEqual([
      '2022-12-30',
      '2022-12-31',
      '2023-01-01',
    ]);
    expect([...eachDay(day('2022-01-02'), day('2022-01-01'))]).toEqual([]);
    expect([day('2023-01-01'), day('2022-09-09')].toSorted(compareDates)[0]).toBe('2022-09-09');
  });
});

describe('the day of a moment, and the hour of the day', () => {
  test('begins at midnight in Asia/Shanghai', () => {
    expect(localDateOf(Date.UTC(2022, 5, 12, 15, 59, 59, 999) as Instant)).toBe('2022-06-12');
    expect(localDateOf(Date.UTC(2022, 5, 12, 16) as Instant)).toBe('2022-06-13');
    expect(startOfDay(day('2022-06-13'))).toBe(Date.UTC(2022, 5, 12, 16));
    expect(localHourOf(Date.UTC(2022, 5, 12, 15, 59, 59, 999) as Instant)).toBe(23);
    expect(localHourOf(Date.UTC(2022, 5, 12, 16) as Instant)).toBe(0);
  });

  test('agrees with the time zone database since 1992', () => {
    const zone = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Asia/Shanghai',
      dateStyle: 'short',
    });
    const hours = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', hour: '2-digit' });
    fc.assert(
      fc.property(modernMoment, (moment) => {
        expect(localDateOf(moment as Instant)).toBe(zone.format(moment));
        expect(localHourOf(moment as Instant)).toBe(Number(hours.format(moment)));
      }),
    );
  });
});

test('a span is two days in order', () => {
  const oneDay = { from: '2022-06-17', to: '2022-06-17' };
  expect(parseSpan(oneDay)).toEqual(oneDay);
  expect(parseSpan({ from: '2022-06-17', to: '2022-06-16' })).toBeUndefined();
  expect(parseSpan({ from: '2022-02-30', to: '2022-06-16' })).toBeUndefined();
  expect(parseSpan({ from: '2022-06-17', to: 'x' })).toBeUndefined();
});
