import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, type LocalDate } from '../../../kernel/local-date.ts';
import { countWorkDays, type WorkCalendar } from '../../../kernel/work-calendar.ts';
import { publishedCalendar } from '../../../platform/published-calendar.ts';
import { daysOfMonth, durationMonthsOf, partsOf } from './duration-months.ts';
import {
  type DaysOfCases,
  type DurationIncrement,
  durationsOf,
  NO_DURATIONS,
} from './durations.ts';
import type { Period } from './statistics-period.ts';

const dayFrom = (first: string, days: number) =>
  fc.integer({ min: 0, max: days }).map((n) => addDays(first as LocalDate, n));
const day = dayFrom('2021-11-10', 200);
const period = fc
  .tuple(day, day)
  .map(
    ([one, other]): Period => (one <= other ? { from: one, to: other } : { from: other, to: one }),
  );

/** One or two cases of a pair of days; those that are taken back come in beside them. */
const pair = fc
  .record({
    key: fc.constantFrom('510000', '510100'),
    accepted: day,
    span: fc.integer({ min: 0, max: 90 }),
    n: fc.constantFrom(1, 2, -1),
    isLimited: fc.boolean(),
  })
  .map(({ key, accepted, span, n, isLimited }): DurationIncrement => {
    const days = { closed: addDays(accepted, span), accepted };
    return { dimension: 'area', key, ...days, n, limited: isLimited ? n : 0 };
  });

/** The published days, but some made free and some to work on. */
const calendar = fc
  .array(fc.tuple(day, fc.constantFrom('OFF' as const, 'WORK' as const)), { maxLength: 12 })
  .map((changed): WorkCalendar => {
    const published = publishedCalendar();
    const overrides = new Map(published.overrides);
    for (const [on, kind] of changed) overrides.set(on, { kind, name: 'changed' });
    return { ...published, overrides };
  });

/** As the query reads a period: whole months, and the pairs of the days by which they differ from it. */
function asRead(pairs: readonly DurationIncrement[], asked: Period): DaysOfCases[] {
  const { months, days } = partsOf(asked);
  const whole = durationMonthsOf(pairs).filter(
    ({ closedMonth }) => closedMonth >= months.from && closedMonth < months.before,
  );
  const parts = days.flatMap(({ from, to, sign }) =>
    pairs
      .filter(({ closed }) => closed >= from && closed <= to)
      .map((one) => ({ ...one, n: sign * one.n, limited: sign * one.limited })),
  );
  return [...whole.flatMap(daysOfMonth), ...parts];
}

test('a period of any days takes what its cases took one by one, by a calendar that was changed', () => {
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 40 }), period, calendar, (pairs, asked, changed) => {
      const sums = durationsOf(asRead(pairs, asked), asked.from, changed);
      for (const area of ['510000', '510100']) {
        const mine = pairs.filter(
          ({ key, closed }) => key === area && closed >= asked.from && closed <= asked.to,
        );
        const sumOf = (pick: (one: DurationIncrement) => number) =>
          mine.reduce((sum, one) => sum + pick(one), 0);
        const taken = (count: (one: DurationIncrement) => number) => ({
          cases: sumOf(count),
          days: sumOf((one) => {
            const first = addDays(one.accepted, 1);
            return count(one) * countWorkDays(changed, first, one.closed).days;
          }),
        });
        expect(sums.get(area) ?? NO_DURATIONS).toEqual({
          days: taken(({ n }) => n),
          limited: taken(({ limited }) => limited),
          closedFromPeriod: sumOf(({ accepted, n }) => (accepted >= asked.from ? n : 0)),
        });
      }
    }),
    { numRuns: 300 },
  );
});

test('of a period at most half a month is read by its days at either end', () => {
  fc.assert(
    fc.property(period, (asked) => {
      const { months, days } = partsOf(asked);
      for (const { from, to } of days) expect(daysBetween(from, to)).toBeLessThan(16);
      if (asked.from.slice(0, 7) === asked.to.slice(0, 7)) return;
      expect(months.from <= months.before).toBe(true);
      expect(days.length).toBeLessThanOrEqual(2);
    }),
  );
  expect(partsOf({ from: '2022-01-01' as LocalDate, to: '2022-12-31' as LocalDate })).toEqual({
    months: { from: '2022-01-01', before: '2023-01-01' },
    days: [],
  });
});

test('the first day that a calendar has here can begin a period, and the last that is taken can end one', () => {
  const { months } = partsOf({ from: '0001-01-01' as LocalDate, to: '9998-12-31' as LocalDate });
  expect(months).toEqual({ from: '0001-01-01', before: '9999-01-01' });
});

test('what is taken back leaves no row', () => {
  const one = { dimension: 'area', key: '510000' } as const;
  const days = { closed: '2022-02-03' as LocalDate, accepted: '2022-01-31' as LocalDate };
  const pairs = [1, -1].map((n) => ({ ...one, ...days, n, limited: n }));
  expect(durationMonthsOf(pairs)).toEqual([]);
});
