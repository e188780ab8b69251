import { expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { monthsOf } from './months.ts';

const [from, to] = ['2021-12-15' as LocalDate, '2022-03-02' as LocalDate];

test('a period is cut into months, the first and the last as far as it reaches', () => {
  expect(monthsOf({ from, to })).toEqual([
    { month: '2021-12', from, to: '2021-12-31' },
    { month: '2022-01', from: '2022-01-01', to: '2022-01-31' },
    { month: '2022-02', from: '2022-02-01', to: '2022-02-28' },
    { month: '2022-03', from: '2022-03-01', to },
  ]);
  expect(monthsOf({ from, to: from })).toEqual([{ month: '2021-12', from, to: from }]);
});
