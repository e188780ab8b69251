import fc from 'fast-check';
import { addDays, dayOfWeek, eachDay, type LocalDate, parseLocalDate } from '../local-date.ts';
import type { DayOverride, Limit, Pause, WorkCalendar } from '../work-calendar.ts';

export function day(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === undefined) throw new Error(`${text} is not a day`);
  return date;
}

export function span(from: string, to: string, override: DayOverride) {
  return [...eachDay(day(from), day(to))].map((date) => [date, override] as const);
}

export const OVERRIDES_2022 = [
  ...span('2022-01-01', '2022-01-03', { kind: 'OFF', name: '元旦' }),
  ...span('2022-01-31', '2022-02-06', { kind: 'OFF', name: '春节' }),
  ...span('2022-04-03', '2022-04-05', { kind: 'OFF', name: '清明节' }),
  ...span('2022-04-30', '2022-05-04', { kind: 'OFF', name: '劳动节' }),
  ...span('2022-06-03', '2022-06-05', { kind: 'OFF', name: '端午节' }),
  ...span('2022-09-10', '2022-09-12', { kind: 'OFF', name: '中秋节' }),
  ...span('2022-10-01', '2022-10-07', { kind: 'OFF', name: '国庆节' }),
  ...['2022-01-29', '2022-01-30'].flatMap((on) => span(on, on, { kind: 'WORK', name: '春节调休' })),
  ...span('2022-04-02', '2022-04-02', { kind: 'WORK', name: '清明节调休' }),
  ...['2022-04-24', '2022-05-07'].flatMap((on) =>
    span(on, on, { kind: 'WORK', name: '劳动节调休' }),
  ),
  ...span('2022-10-08', '2022-10-09', { kind: 'WORK', name: '国庆节调休' }),
];
export const CALENDAR_2022: WorkCalendar = {
  overrides: new Map(OVERRIDES_2022),
  publishedYears: new Set([2022]),
};
export const CALENDAR_2023: WorkCalendar = {
  overrides: new Map([
    ...OVERRIDES_2022,
    ...span('2022-12-31', '2023-01-02', { kind: 'OFF', name: '元旦' }),
    ...span('2023-01-21', '2023-01-27', { kind: 'OFF', name: '春节' }),
    ...span('2023-01-28', '2023-01-29', { kind: 'WORK', name: '春节调休' }),
  ]),
  publishedYears: new Set([2022, 2023]),
};

export const anyDay = fc
  .integer({ min: 0, max: 700 })
  .map((days) => addDays(day('2021-10-01'), days));
export const anyCalendar = fc
  .array(fc.tuple(anyDay, fc.constantFrom<DayOverride['kind']>('OFF', 'WORK')), { maxLength: 60 })
  .map(
    (days): WorkCalendar => ({
      overrides: new Map(days.map(([on, kind]) => [on, { kind, name: '示例' }])),
      publishedYears: new Set([2021, 2022]),
    }),
  );
export const anyPauses = fc
  .array(fc.tuple(anyDay, fc.integer({ min: 0, max: 30 })), { maxLength: 4 })
  .map((pauses): Pause[] => pauses.map(([from, days]) => ({ from, to: addDays(from, days) })));

export const anyLimit = fc.record({
  from: anyDay,
  limitDays: fc.integer({ min: 1, max: 45 }),
  pauses: anyPauses,
});

/** The second implementation: walks day by day and knows no shortcut. */
export const naive = {
  works(calendar: WorkCalendar, on: LocalDate): boolean {
    const kind = calendar.overrides.get(on)?.kind;
    return kind === 'WORK' || (kind === undefined && ![6, 7].includes(dayOfWeek(on)));
  },
  count(calendar: WorkCalendar, from: LocalDate, to: LocalDate): number {
    return [...eachDay(from, to)].filter((on) => naive.works(calendar, on)).length;
  },
  /** The first day whose running, unpaused working days reach the limit, or the end of its pause. */
  due(calendar: WorkCalendar, { from, limitDays, pauses }: Limit): LocalDate {
    const stops = (on: LocalDate) => pauses.some((p) => p.from < on && p.to && on <= p.to);
    let on = from;
    let last = from;
    for (let used = 0; used < limitDays || stops(addDays(on, 1)); ) {
      on = addDays(on, 1);
      if (!naive.works(calendar, on)) continue;
      if (!stops(on)) used += 1;
      last = on;
    }
    return last;
  },
};
