import { expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { WorkCalendar } from '../../../kernel/work-calendar.ts';
import type { WatchedCase } from '../../cases/index.ts';
import { workDaysOver } from './days-over.ts';

const day = (text: string) => text as LocalDate;
const calendar: WorkCalendar = {
  publishedYears: new Set([2022]),
  overrides: new Map([[day('2022-06-21'), { kind: 'OFF', name: '示例' }]]),
};
const due = { clock: 'promise', dueOn: day('2022-06-17') } as const;

function over(given: object, today = day('2022-06-24')): number | undefined {
  const stand = { ...due, from: day('2022-06-01'), endedOn: undefined, stops: [], ...given };
  // Of a clock only its last day, its end and its stops are looked at.
  const clocks = [stand] as unknown as WatchedCase['clocks'];
  return workDaysOver({ clocks }, due, { calendar, today });
}

test('超期天数: working days after the last day, without holidays, until today or until the end', () => {
  expect(over({}, day('2022-06-17'))).toBe(0);
  expect(over({}, day('2022-06-19'))).toBe(0);
  expect(over({}, day('2022-06-20'))).toBe(1);
  expect(over({})).toBe(4);
  expect(over({ endedOn: day('2022-06-22') })).toBe(2);
});

test('days on which the clock stood by law do not count', () => {
  expect(over({ stops: [{ from: day('2022-06-20'), to: day('2022-06-23') }] })).toBe(2);
  expect(over({ stops: [{ from: day('2022-06-20'), to: undefined }] })).toBe(1);
  expect(over({ dueOn: day('2022-06-16') })).toBeUndefined();
});
