import { assert } from './assert.ts';
import {
  addDays,
  compareDates,
  dayNumberOf,
  dayOfWeek,
  type LocalDate,
  laterOf,
  weekdayOfDayNumber,
  yearOf,
} from './local-date.ts';

/** A day that breaks the week: a holiday (`OFF`), or a working Saturday or Sunday (`WORK`, 调休). */
export interface DayOverride {
  readonly kind: 'OFF' | 'WORK';
  /** The name under which it was published, e.g. 春节. */
  readonly name: string;
}

/** 工作日历: Monday to Friday, save the days that the State Council or the province sets otherwise. */
export interface WorkCalendar {
  readonly overrides: ReadonlyMap<LocalDate, DayOverride>;
  /** Years whose holidays are published; a result that leans on any other year is provisional. */
  readonly publishedYears: ReadonlySet<number>;
}

/** A day that was counted to; provisional when a year on the way has no published calendar yet. */
export interface CountedDate {
  readonly date: LocalDate;
  readonly provisional: boolean;
}

/** A number of working days; provisional when a year on the way has no published calendar yet. */
export interface CountedDays {
  readonly days: number;
  readonly provisional: boolean;
}

/** The clock stands still on the days after `from` up to and including `to`; open without `to`. */
export interface Pause {
  readonly from: LocalDate;
  readonly to?: LocalDate | undefined;
  /** What stopped the clock, e.g. 专家评审; shown in the explanation. */
  readonly reason?: string | undefined;
}

/** A limit in working days after `from`, and when its clock stood still. */
export interface Limit {
  readonly from: LocalDate;
  readonly limitDays: number;
  readonly pauses: readonly Pause[];
}

/** The longest limit that is counted, about forty years. */
export const WORK_DAYS_MAX = 10_000;

/** Whether people work on this day; a year without a published calendar has its plain weeks. */
export function isWorkDay(calendar: WorkCalendar, date: LocalDate): boolean {
  const override = calendar.overrides.get(date);
  return override ? override.kind === 'WORK' : dayOfWeek(date) <= 5;
}

/** The calendar with one day set so; undefined gives the day back to its week. */
export function withDay(
  calendar: WorkCalendar,
  day: LocalDate,
  override: DayOverride | undefined,
): WorkCalendar {
  const overrides = new Map(calendar.overrides);
  if (override) overrides.set(day, override);
  else overrides.delete(day);
  return { ...calendar, overrides };
}

/**
 * The `count`-th working day after `from`, which itself is not counted (民法典第二百零一条); zero gives
 * `from`. `count` is a whole number from 0 to {@link WORK_DAYS_MAX}.
 */
export function addWorkDays(calendar: WorkCalendar, from: LocalDate, count: number): CountedDate {
  assert(
    Number.isInteger(count) && count >= 0 && count <= WORK_DAYS_MAX,
    `a limit of ${count} working days`,
  );
  let date = from;
  for (let left = count; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkDay(calendar, date)) left -= 1;
  }
  const firstRead = count === 0 ? from : addDays(from, 1);
  return { date, provisional: !isPublished(calendar, firstRead, date) };
}

/** The `count`-th working day before `until`, which itself is not counted; zero gives `until`. */
export function workDayBefore(calendar: WorkCalendar, until: LocalDate, count: number): LocalDate {
  assert(
    Number.isInteger(count) && count >= 0 && count <= WORK_DAYS_MAX,
    `${count} working days before a day`,
  );
  let date = until;
  for (let left = count; left > 0; ) {
    date = addDays(date, -1);
    if (isWorkDay(calendar, date)) left -= 1;
  }
  return date;
}

/** The working days from `from` to `to`, both included; none when `to` lies before `from`. */
export function countWorkDays(calendar: WorkCalendar, from: LocalDate, to: LocalDate): CountedDays {
  if (to < from) return { days: 0, provisional: false };
  let days = weekdaysBetween(dayNumberOf(from), dayNumberOf(to));
  for (const [date, override] of calendar.overrides) {
    if (date >= from && date <= to) days += correctionOf(date, override);
  }
  return { days, provisional: !isPublished(calendar, from, to) };
}

/** What an override changes in the count of plain weekdays. */
function correctionOf(date: LocalDate, override: DayOverride): number {
  const isWeekday = dayOfWeek(date) <= 5;
  if (override.kind === 'OFF') return isWeekday ? -1 : 0;
  return isWeekday ? 0 : 1;
}

/**
 * The last day of a limit that starts on `from`: `limitDays` plus the working days on which the clock
 * stood (行政许可法第四十五条). An open pause adds nothing yet; one that begins after the limit has run
 * out revives nothing; overlapping ones count once.
 */
export function dueOn(calendar: WorkCalendar, limit: Limit): CountedDate {
  const { from, limitDays, pauses } = limit;
  let due = addWorkDays(calendar, from, limitDays);
  let stoppedDays = 0;
  let coveredTo = from;
  for (const pause of pauses.toSorted((left, right) => compareDates(left.from, right.from))) {
    if (pause.from > due.date) break;
    if (pause.to === undefined || pause.to <= coveredTo) continue;
    const firstStopped = addDays(laterOf(pause.from, coveredTo), 1);
    stoppedDays += countWorkDays(calendar, firstStopped, pause.to).days;
    coveredTo = pause.to;
    due = addWorkDays(calendar, from, limitDays + stoppedDays);
  }
  return due;
}

/** Whether every year from the first day to the last has a published calendar. */
export function isPublished(calendar: WorkCalendar, from: LocalDate, to: LocalDate): boolean {
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    if (!calendar.publishedYears.has(year)) return false;
  }
  return true;
}

function weekdaysBetween(first: number, last: number): number {
  const wholeWeeks = Math.floor((last - first + 1) / 7);
  let weekdays = wholeWeeks * 5;
  for (let day = first + wholeWeeks * 7; day <= last; day += 1) {
    if (weekdayOfDayNumber(day) <= 5) weekdays += 1;
  }
  return weekdays;
}
