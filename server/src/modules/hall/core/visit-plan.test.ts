import { expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { plannedQuarters, quarterDays } from './visit-plan.ts';

const day = (text: string) => text as LocalDate;
const states = (days: readonly string[], since: string | undefined, today = '2022-08-10') =>
  plannedQuarters(days.map(day), {
    ...{ year: 2022, today: day(today), since: since === undefined ? undefined : day(since) },
  }).map(({ state }) => state);

test('quarters end with their last day', () => {
  expect([1, 2, 4].map((quarter) => quarterDays(2022, quarter))).toEqual([
    { from: '2022-01-01', to: '2022-03-31' },
    { from: '2022-04-01', to: '2022-06-30' },
    { from: '2022-10-01', to: '2022-12-31' },
  ]);
});

test('a quarter that passed without a visit is owed, unless it passed before there was a register', () => {
  expect(states([], '2022-02-01')).toEqual(['OVERDUE', 'OVERDUE', 'DUE', 'AHEAD']);
  expect(states(['2022-06-30', '2022-04-01'], '2022-04-01')).toEqual([
    ...['BEFORE', 'DONE', 'DUE', 'AHEAD'],
  ]);
  expect(states([], undefined)).toEqual(['BEFORE', 'BEFORE', 'DUE', 'AHEAD']);
  expect(states(['2022-09-30'], '2022-01-01', '2022-09-30')[2]).toBe('DONE');
});

test('visits of a quarter are counted, the last is named', () => {
  const known = { year: 2022, today: day('2022-12-31'), since: day('2022-01-01') };
  const [, second] = plannedQuarters([day('2022-06-30'), day('2022-04-01')], known);
  expect(second).toEqual({ quarter: 2, visits: 2, last: '2022-06-30', state: 'DONE' });
});
