import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainDays } from './explain-days.ts';
import {
  addDays,
  compareDates,
  dayOfWeek,
  eachDay,
  type LocalDate,
  parseLocalDate,
} from './local-date.ts';
import {
  addWorkDays,
  countWorkDays,
  type DayOverride,
  dueOn,
  isWorkDay,
  type Limit,
  type Pause,
  type WorkCalendar,
} from './work-calendar.ts';

function day(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === undefined) throw new Error(`${text} is not a day`);
  return date;
}

function span(from: string, to: string, override: DayOverride) {
  return [...eachDay(day(from), day(to))].map((date) => [date, override] as const);
}

const OVERRIDES_2022 = [
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
const CALENDAR_2022: WorkCalendar = {
  overrides: new Map(OVERRIDES_2022),
  publishedYears: new Set([2022]),
};
const CALENDAR_2023: WorkCalendar = {
  overrides: new Map([
    ...OVERRIDES_2022,
    ...span('2022-12-31', '2023-01-02', { kind: 'OFF', name: '元旦' }),
    ...span('2023-01-21', '2023-01-27', { kind: 'OFF', name: '春节' }),
    ...span('2023-01-28', '2023-01-29', { kind: 'WORK', name: '春节调休' }),
  ]),
  publishedYears: new Set([2022, 2023]),
};

const anyDay = fc.integer({ min: 0, max: 700 }).map((days) => addDays(day('2021-10-01'), days));
const anyCalendar = fc
  .array(fc.tuple(anyDay, fc.constantFrom<DayOverride['kind']>('OFF', 'WORK')), { maxLength: 60 })
  .map(
    (days): WorkCalendar => ({
      overrides: new Map(days.map(([on, kind]) => [on, { kind, name: '示例' }])),
      publishedYears: new Set([2021, 2022]),
    }),
  );
const anyPauses = fc
  .array(fc.tuple(anyDay, fc.integer({ min: 0, max: 30 })), { maxLength: 4 })
  .map((pauses): Pause[] => pauses.map(([from, days]) => ({ from, to: addDays(from, days) })));

const anyLimit = fc.record({
  from: anyDay,
  limitDays: fc.integer({ min: 1, max: 45 }),
  pauses: anyPauses,
});

/** The second implementation: walks day by day and knows no shortcut. */
const naive = {
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

describe('working days of 2022', () => {
  test.each([
    ['2022-06-13', 20, '2022-07-11'],
    ['2022-06-02', 1, '2022-06-06'],
    ['2022-06-02', 5, '2022-06-10'],
    ['2022-01-28', 5, '2022-02-09'],
    ['2022-04-29', 5, '2022-05-10'],
    ['2022-04-29', 20, '2022-05-31'],
    ['2022-05-27', 10, '2022-06-13'],
    ['2022-09-30', 5, '2022-10-12'],
    ['2022-06-17', 20, '2022-07-15'],
    ['2022-06-17', 30, '2022-07-29'],
    ['2022-06-17', 45, '2022-08-19'],
  ])('%s and %i working days give %s', (from, days, due) => {
    expect(addWorkDays(CALENDAR_2022, day(from), days)).toEqual({ date: due, provisional: false });
  });

  test('the year has 249 and its first weeks to 17 June have 113', () => {
    const yearEnd = countWorkDays(CALENDAR_2022, day('2022-01-01'), day('2022-12-31'));
    expect(yearEnd).toEqual({ days: 249, provisional: false });
    const june = countWorkDays(CALENDAR_2022, day('2022-01-01'), day('2022-06-17'));
    expect(june).toEqual({ days: 113, provisional: false });
  });

  test('no days give the day itself, and a period that ends before it begins has none', () => {
    expect(addWorkDays(CALENDAR_2022, day('2022-10-01'), 0).date).toBe('2022-10-01');
    expect(countWorkDays(CALENDAR_2022, day('2022-06-17'), day('2022-06-16')).days).toBe(0);
  });

  test('a limit that is not a number of days is a defect', () => {
    for (const days of [-1, 1.5, 10_001, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => addWorkDays(CALENDAR_2022, day('2022-06-17'), days)).toThrow('a limit of');
    }
    const longest = addWorkDays(CALENDAR_2022, day('2022-06-17'), 10_000).date;
    expect(naive.count(CALENDAR_2022, day('2022-06-18'), longest)).toBe(10_000);
  });
});

describe('a year that is not published', () => {
  test('makes the date provisional, and its publication moves the date', () => {
    const before = addWorkDays(CALENDAR_2022, day('2022-12-26'), 20);
    expect(before).toEqual({ date: '2023-01-23', provisional: true });
    const after = addWorkDays(CALENDAR_2023, day('2022-12-26'), 20);
    expect(after).toEqual({ date: '2023-01-29', provisional: false });
  });

  test('makes a count provisional too', () => {
    const count = countWorkDays(CALENDAR_2022, day('2022-12-26'), day('2023-01-06'));
    expect(count).toEqual({ days: 10, provisional: true });
    expect(addWorkDays(CALENDAR_2022, day('2030-05-01'), 0).provisional).toBe(true);
  });

  test('leaves the last days of the published year alone', () => {
    expect(addWorkDays(CALENDAR_2022, day('2022-12-23'), 5).provisional).toBe(false);
  });
});

describe('a paused clock', () => {
  const dueWith = (pauses: readonly Pause[]) =>
    dueOn(CALENDAR_2022, { from: day('2022-06-13'), limitDays: 20, pauses }).date;

  test('moves the due day by the working days of the pause after its first day', () => {
    const pauses = [{ from: day('2022-06-20'), to: day('2022-06-24') }];
    expect(dueWith(pauses)).toBe('2022-07-15');
  });

  test('moves nothing when it is open, over at once, or after the due day', () => {
    const pauses = [
      { from: day('2022-06-20') },
      { from: day('2022-06-22'), to: day('2022-06-22') },
      { from: day('2022-07-12'), to: day('2022-07-20') },
    ];
    expect(dueWith(pauses)).toBe('2022-07-11');
  });

  test('counts days of overlapping pauses once', () => {
    const pauses = [
      { from: day('2022-06-22'), to: day('2022-06-24') },
      { from: day('2022-06-20'), to: day('2022-06-23') },
    ];
    expect(dueWith(pauses)).toBe('2022-07-15');
  });

  test('never advances while it stands', () => {
    fc.assert(
      fc.property(
        fc.record({
          from: anyDay,
          limitDays: fc.integer({ min: 1, max: 45 }),
          startsAfter: fc.nat({ max: 60 }),
          lasts: fc.nat({ max: 90 }),
        }),
        ({ from, limitDays, startsAfter, lasts }) => {
          const pause = { from: addDays(from, startsAfter), reason: '听证' };
          const left = (until: LocalDate) =>
            explainDays(CALENDAR_2023, { from, limitDays, pauses: [pause], until });
          const atStart = left(pause.from);
          const later = left(addDays(pause.from, lasts));
          expect(later.remainingDays).toBe(atStart.remainingDays);
          expect(later.overdueDays).toBe(atStart.overdueDays);
          expect(later.usedDays).toBe(atStart.usedDays);
        },
      ),
    );
  });
});

describe('against a second, naive implementation', () => {
  test('adding and counting agree', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fc.nat({ max: 60 }), (calendar, from, days) => {
        const { date } = addWorkDays(calendar, from, days);
        expect(naive.count(calendar, addDays(from, 1), date)).toBe(days);
        expect(days === 0 || naive.works(calendar, date)).toBe(true);
        expect(countWorkDays(calendar, from, date).days).toBe(naive.count(calendar, from, date));
      }),
    );
  });

  test('due days agree, lie on working days and never before the limit without pauses', () => {
    fc.assert(
      fc.property(anyCalendar, anyLimit, (calendar, limit) => {
        const due = dueOn(calendar, limit);
        expect(due.date).toBe(naive.due(calendar, limit));
        expect(isWorkDay(calendar, due.date)).toBe(true);
        const unpaused = addWorkDays(calendar, limit.from, limit.limitDays).date;
        expect(due.date >= unpaused).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('the numbers of an explanation are those of its rows', () => {
    fc.assert(
      fc.property(anyCalendar, anyLimit, fc.nat({ max: 120 }), (calendar, limit, later) => {
        const until = addDays(limit.from, later);
        const clock = explainDays(calendar, { ...limit, until });
        const counted = clock.days.filter((each) =>
          ['counted', 'makeUpDay'].includes(each.verdict),
        );
        expect(clock.usedDays).toBe(counted.filter((each) => each.on <= until).length);
        expect(clock.overdueDays).toBe(
          counted.filter((each) => each.on > clock.due.date && each.on <= until).length,
        );
        expect(clock.days.at(-1)?.on).toBe([clock.due.date, until].toSorted(compareDates)[1]);
      }),
    );
  });
});

describe('the explanation of a clock', () => {
  test('has one row a day with the reason, and counts what is left and overdue', () => {
    const clock = explainDays(CALENDAR_2022, {
      from: day('2022-04-29'),
      limitDays: 5,
      pauses: [{ from: day('2022-05-05'), to: day('2022-05-06'), reason: '专家评审' }],
      until: day('2022-05-12'),
    });
    expect(
      clock.days.map(({ on, verdict, reason, count }) => [on.slice(5), verdict, reason, count]),
    ).toEqual([
      ['04-29', 'startDay', undefined, 0],
      ['04-30', 'holiday', '劳动节', 0],
      ['05-01', 'holiday', '劳动节', 0],
      ['05-02', 'holiday', '劳动节', 0],
      ['05-03', 'holiday', '劳动节', 0],
      ['05-04', 'holiday', '劳动节', 0],
      ['05-05', 'counted', undefined, 1],
      ['05-06', 'stopped', '专家评审', 1],
      ['05-07', 'makeUpDay', '劳动节调休', 2],
      ['05-08', 'weekend', undefined, 2],
      ['05-09', 'counted', undefined, 3],
      ['05-10', 'counted', undefined, 4],
      ['05-11', 'counted', undefined, 5],
      ['05-12', 'counted', undefined, 6],
    ]);
    expect(clock).toMatchObject({
      due: { date: '2022-05-11', provisional: false },
      usedDays: 6,
      remainingDays: 0,
      overdueDays: 1,
    });
  });

  test('goes on to the due day when that is still ahead', () => {
    const clock = explainDays(CALENDAR_2022, {
      from: day('2022-06-13'),
      limitDays: 20,
      pauses: [],
      until: day('2022-06-17'),
    });
    expect(clock).toMatchObject({ usedDays: 4, remainingDays: 16, overdueDays: 0 });
    expect(clock.days.at(-1)).toMatchObject({ on: '2022-07-11', count: 20 });
  });

  test('of a clock that ran for decades stays short and exact in its numbers', () => {
    const clock = explainDays(CALENDAR_2022, {
      from: day('2022-01-04'),
      limitDays: 20,
      pauses: [],
      until: day('2082-01-01'),
    });
    expect(clock.days).toHaveLength(800);
    expect(clock.usedDays).toBe(naive.count(CALENDAR_2022, day('2022-01-05'), day('2082-01-01')));
  });
});
