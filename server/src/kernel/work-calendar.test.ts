import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainDays } from './explain-days.ts';
import { addDays, compareDates, type LocalDate } from './local-date.ts';
import {
  anyCalendar,
  anyDay,
  anyLimit,
  CALENDAR_2022,
  CALENDAR_2023,
  day,
  naive,
} from './testing/calendars.ts';
import {
  addWorkDays,
  countWorkDays,
  dueOn,
  isWorkDay,
  type Pause,
  workDayBefore,
} from './work-calendar.ts';

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

describe('the working day before a day', () => {
  test.each([
    ['2022-06-20', 0, '2022-06-20'],
    ['2022-06-20', 1, '2022-06-17'],
    ['2022-06-19', 1, '2022-06-17'],
    ['2022-06-06', 1, '2022-06-02'],
    ['2022-05-09', 2, '2022-05-06'],
  ])('%s less %i is %s', (until, days, before) => {
    expect(workDayBefore(CALENDAR_2022, day(until), days)).toBe(before);
  });

  test('is the day from which as many working days lead back to it', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fc.nat({ max: 30 }), (calendar, from, count) => {
        const { date } = addWorkDays(calendar, from, count + 1);
        const before = workDayBefore(calendar, date, count);
        expect(countWorkDays(calendar, addDays(before, 1), date).days).toBe(count);
      }),
    );
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
