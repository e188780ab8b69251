import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDay, periodLabel, printedDate } from './printed-day.ts';

test('a day is real or it is not', () => {
  for (const real of ['2022-06-29', '2024-02-29', '2000-02-29', '2022-12-31']) {
    expect(isDay(real)).toBe(true);
  }
  for (const none of [
    '2022-02-29',
    '1900-02-29',
    '2022-04-31',
    '2022-13-01',
    '2022-00-10',
    '2022-01-00',
    '2022-6-9',
    '2022-06-29 ',
    '0000-01-01',
    '',
  ]) {
    expect(isDay(none)).toBe(false);
  }
});

test('the days of the calendar are exactly those that the platform knows', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      (year, month, date) => {
        const pad = (value: number, length: number) => String(value).padStart(length, '0');
        const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
        const parsed = Date.parse(`${text}T00:00:00Z`);
        const isReal =
          !Number.isNaN(parsed) && new Date(parsed).toISOString().slice(0, 10) === text;
        expect(isDay(text)).toBe(isReal);
      },
    ),
  );
});

test('printed dates have no leading zeros', () => {
  expect(printedDate('2022-06-09')).toBe('2022年6月9日');
  expect(periodLabel({ from: '2026-12-28', to: '2027-01-01' })).toBe('（12月28日—1月1日）');
});
