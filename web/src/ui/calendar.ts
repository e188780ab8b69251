/** A day of the calendar, `2026-11-23`. */
export type CalendarDay = string;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAYS_A_WEEK = 7;

/** Whether `text` is a day that exists. */
export function isCalendarDay(text: string | null): text is CalendarDay {
  return text !== null && DAY.test(text) && isoOf(dateOf(text)) === text;
}

/** What was typed, as a day when it is one in another form: `20261123`, `2026/1/3`, `2026.01.03`. */
export function dayFrom(typed: string): string {
  const [, year, month, ofMonth] =
    /^(\d{4})(\d{2})(\d{2})$/.exec(typed) ?? /^(\d{4})[/.](\d{1,2})[/.](\d{2})$/.exec(typed) ?? [];
  if (year === undefined || month === undefined || ofMonth === undefined) return typed;
  return `${year}-${month.padStart(2, '0')}-${ofMonth}`;
}

/** `day` moved by so many days of the calendar. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  const date = dateOf(day);
  date.setUTCDate(date.getUTCDate() + days);
  return isoOf(date);
}

/** The Monday of the week in which `day` lies. */
export function mondayOf(day: CalendarDay): CalendarDay {
  const sinceMonday = (dateOf(day).getUTCDay() + DAYS_A_WEEK - 1) % DAYS_A_WEEK;
  return addDays(day, -sinceMonday);
}

function dateOf(day: CalendarDay): Date {
  return new Date(`${day}T00:00:00Z`);
}

function isoOf(date: Date): CalendarDay {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
