import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type LocalDate } from '../../../../kernel/local-date.ts';
import { isWorkDay } from '../../../../kernel/work-calendar.ts';
import { CALENDAR } from '../../testing/case-builder.ts';
import { amberUntil, describeDue, lampFor, workDaysLeft } from './urgency.ts';

const TODAY = '2022-06-13' as LocalDate;
const dueOn = (on: string) =>
  ({ clock: 'promise', on: on as LocalDate, provisional: false }) as const;
const lampOn = (on: string) => lampFor(dueOn(on), TODAY, CALENDAR);

test('the lamp changes between the second and the third working day and after the due day', () => {
  expect(lampOn('2022-06-12')).toBe('red');
  expect(lampOn('2022-06-13')).toBe('amber');
  expect(lampOn('2022-06-15')).toBe('amber');
  expect(lampOn('2022-06-16')).toBe('green');
});

test('over a weekend the amber lamp reaches to the second working day', () => {
  const friday = '2022-06-17' as LocalDate;
  expect(amberUntil(friday, CALENDAR)).toBe('2022-06-21');
  expect(lampFor(dueOn('2022-06-21'), friday, CALENDAR)).toBe('amber');
  expect(lampFor(dueOn('2022-06-22'), friday, CALENDAR)).toBe('green');
});

test('while the limits stand, the lamp is blue, and amber when they stand longer than planned', () => {
  for (const clock of ['correction', 'procedure', 'hearing'] as const) {
    expect(lampFor({ ...dueOn(TODAY), clock }, TODAY, CALENDAR)).toBe('blue');
    expect(lampFor({ ...dueOn('2022-06-01'), clock }, TODAY, CALENDAR)).toBe('amber');
  }
});

test('without a clock there is no due day to describe', () => {
  expect(describeDue(undefined, TODAY, CALENDAR)).toBeNull();
});

const day = fc.integer({ min: 0, max: 330 }).map((n) => addDays('2022-01-10' as LocalDate, n));

test('working days left are the working days that lie between, counted one by one', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -20, max: 20 }), (today, distance) => {
      const on = addDays(today, distance);
      const [from, to] = distance >= 0 ? [today, on] : [on, today];
      let between = 0;
      for (let one = addDays(from, 1); one <= to; one = addDays(one, 1)) {
        if (isWorkDay(CALENDAR, one)) between += 1;
      }
      expect(workDaysLeft(on, today, CALENDAR)).toBe(distance >= 0 ? between : 0 - between);
    }),
  );
});

test('amber is exactly what has two working days or fewer left and is not past', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 15 }), (today, distance) => {
      const due = dueOn(addDays(today, distance));
      const isNear =
        workDaysLeft(due.on, today, CALENDAR) <= 2 && due.on <= amberUntil(today, CALENDAR);
      expect(lampFor(due, today, CALENDAR)).toBe(isNear ? 'amber' : 'green');
    }),
  );
});
