import { expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { comparedDays, comparedWith } from './comparison.ts';

const days = (from: string, to: string) => {
  const { before, yearBefore } = comparedWith({ from: from as LocalDate, to: to as LocalDate });
  return [before.from, before.to, yearBefore.from, yearBefore.to].join(' ');
};

test.each([
  {
    what: 'a week',
    of: ['2022-06-13', '2022-06-19'],
    is: '2022-06-06 2022-06-12 2021-06-13 2021-06-19',
  },
  {
    what: 'a month',
    of: ['2022-03-01', '2022-03-31'],
    is: '2022-02-01 2022-02-28 2021-03-01 2021-03-31',
  },
  {
    what: 'a February',
    of: ['2025-02-01', '2025-02-28'],
    is: '2025-01-01 2025-01-31 2024-02-01 2024-02-29',
  },
  {
    what: 'a leap day',
    of: ['2024-02-29', '2024-02-29'],
    is: '2024-02-22 2024-02-22 2023-02-28 2023-02-28',
  },
  {
    what: 'a week that has begun',
    of: ['2022-06-13', '2022-06-15'],
    is: '2022-06-06 2022-06-08 2021-06-13 2021-06-15',
  },
  {
    what: 'a month that has begun',
    of: ['2022-03-01', '2022-03-30'],
    is: '2022-02-01 2022-02-28 2021-03-01 2021-03-30',
  },
  {
    what: 'a quarter that has begun',
    of: ['2022-04-01', '2022-05-17'],
    is: '2022-01-01 2022-02-17 2021-04-01 2021-05-17',
  },
  {
    what: 'any days',
    of: ['2022-03-05', '2022-03-14'],
    is: '2022-02-23 2022-03-04 2021-03-05 2021-03-14',
  },
  {
    what: 'a quarter',
    of: ['2022-04-01', '2022-06-30'],
    is: '2022-01-01 2022-03-31 2021-04-01 2021-06-30',
  },
  {
    what: 'a year to date',
    of: ['2022-01-01', '2022-06-17'],
    is: '2021-07-17 2021-12-31 2021-01-01 2021-06-17',
  },
] as const)(
  '$what is compared with its like before it and with the same days of last year',
  ({ of: [from, to], is }) => {
    expect(days(from, to)).toBe(is);
  },
);

test('each day stands beside its like, where there is one', () => {
  const period = { from: '2024-02-28' as LocalDate, to: '2024-02-29' as LocalDate };
  expect(comparedDays(period)).toEqual([
    { day: '2024-02-28', before: '2024-02-21', yearBefore: '2023-02-28' },
    { day: '2024-02-29', before: '2024-02-22', yearBefore: undefined },
  ]);
  const march = comparedDays({ from: '2022-03-01' as LocalDate, to: '2022-03-31' as LocalDate });
  expect([march[27]?.before, march[28]?.before]).toEqual(['2022-02-28', undefined]);
});
