import { expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { comparedWith } from './comparison.ts';

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
    is: '2024-02-28 2024-02-28 2023-02-28 2023-02-28',
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
  '$what is compared with as much time before it and with the same days of last year',
  ({ of: [from, to], is }) => {
    expect(days(from, to)).toBe(is);
  },
);
