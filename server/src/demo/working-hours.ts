import { assert } from '../kernel/assert.ts';
import type { Instant } from '../kernel/instant.ts';
import { addDays, type LocalDate, startOfDay } from '../kernel/local-date.ts';
import { isWorkDay, type WorkCalendar } from '../kernel/work-calendar.ts';

const MINUTE_MS = 60_000;
/** The hall is open from nine to twelve and from one to five. */
const MORNING_STARTS = 9 * 60;
const MORNING_MINUTES = 3 * 60;
const AFTERNOON_STARTS = 13 * 60;

/** Minutes in which the hall is open on a day. */
export const OPEN_MINUTES = 7 * 60;

/** The moment at which the hall has been open for `minute` minutes of that day. */
export function openMoment(day: LocalDate, minute: number): Instant {
  assert(minute >= 0 && minute < OPEN_MINUTES, `minute ${minute} lies within opening hours`);
  const isMorning = minute < MORNING_MINUTES;
  const ofDay = isMorning ? MORNING_STARTS + minute : AFTERNOON_STARTS + minute - MORNING_MINUTES;
  return (startOfDay(day) + ofDay * MINUTE_MS) as Instant;
}

/** The `count` working days before `today`, the latest first; index 0 is the last one. */
export function workDaysBefore(
  calendar: WorkCalendar,
  today: LocalDate,
  count: number,
): readonly LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = addDays(today, -1); days.length < count; day = addDays(day, -1)) {
    if (isWorkDay(calendar, day)) days.push(day);
  }
  return days;
}
