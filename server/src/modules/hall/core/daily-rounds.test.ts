import { expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { publishedCalendar } from '../../../platform/published-calendar.ts';
import { missedRounds } from './daily-rounds.ts';

test('a working day has two daily rounds; others are none of them, and days off have none', () => {
  const day = (text: string) => text as LocalDate;
  const rounds = [
    { plan: 'DAILY' as const, on: day('2022-06-16') },
    { plan: 'DAILY' as const, on: day('2022-06-16') },
    { plan: 'DAILY' as const, on: day('2022-06-17') },
    { plan: 'RANDOM' as const, on: day('2022-06-17') },
  ];
  const days = { from: day('2022-06-15'), to: day('2022-06-19') };
  expect(missedRounds(rounds, days, publishedCalendar())).toEqual([
    { day: '2022-06-17', rounds: 1 },
    { day: '2022-06-15', rounds: 0 },
  ]);
});
