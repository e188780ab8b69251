import { describe, expect, test } from 'vitest';
import { explainDays } from './explain-days.ts';
import { CALENDAR_2022, day, naive } from './testing/calendars.ts';

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
