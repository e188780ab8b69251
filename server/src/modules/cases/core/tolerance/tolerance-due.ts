import { addDays, type LocalDate, laterOf } from '../../../../kernel/local-date.ts';
import { addWorkDays, type WorkCalendar, workDayBefore } from '../../../../kernel/work-calendar.ts';
import type { Reminder, ToleranceDeadline, ToleranceDue } from './tolerance-state.ts';

/** The applicant is reminded so many working days before the last day, and on it. */
export const REMINDED_WORK_DAYS_BEFORE = [3, 1, 0] as const;
/** An event that a deadline waits for is looked at again after so many working days. */
export const REVIEW_WORK_DAYS = 5;
/** What arrived on the last day may be entered on the next working day; only then the law ends the case. */
export const ENTRY_WORK_DAYS = 1;
/** Whoever supplied in time and is told what is wrong has so many working days at least to mend it. */
export const MENDING_WORK_DAYS = 3;

/** The last day of a deadline that begins on `from`, and what goes with it. */
export function dueFrom(
  deadline: ToleranceDeadline,
  from: LocalDate,
  calendar: WorkCalendar,
): ToleranceDue {
  if (deadline.kind === 'FIXED_DATE') return supplyBy(deadline.on, from, calendar);
  if (deadline.kind === 'EVENT_BASED') return reviewAfter(from, calendar);
  return supplyWithin({ from, days: deadline.days }, from, calendar);
}

/** The tolerance runs for so many working days; `today` it begins to. */
export function supplyWithin(
  counted: NonNullable<ToleranceDue['counted']>,
  today: LocalDate,
  calendar: WorkCalendar,
): ToleranceDue {
  const on = addWorkDays(calendar, counted.from, counted.days).date;
  return { ...supplyBy(on, today, calendar), counted };
}

/** The tolerance runs to `on`; reminders that would lie on its first day or before are left out. */
export function supplyBy(on: LocalDate, from: LocalDate, calendar: WorkCalendar): ToleranceDue {
  const reminders = REMINDED_WORK_DAYS_BEFORE.map((workDaysLeft) => ({
    on: workDayBefore(calendar, on, workDaysLeft),
    workDaysLeft,
  }));
  const entry = addWorkDays(calendar, on, ENTRY_WORK_DAYS);
  return {
    awaits: 'supplement',
    on,
    provisional: addWorkDays(calendar, from, 1).provisional || entry.provisional,
    reminders: reminders.filter((one) => one.on > from),
    lapsesOn: addDays(entry.date, 1),
  };
}

/** While the event goes on, its next review is what is due. */
export function reviewAfter(from: LocalDate, calendar: WorkCalendar): ToleranceDue {
  const { date: on, provisional } = addWorkDays(calendar, from, REVIEW_WORK_DAYS);
  const counted = { from, days: REVIEW_WORK_DAYS };
  return { awaits: 'event', on, provisional, reminders: [{ on, workDaysLeft: 0 }], counted };
}

/** What was found wanting on `today` may be mended up to the last day, or a few days longer. */
export function dueAfterRejection(
  due: ToleranceDue,
  today: LocalDate,
  calendar: WorkCalendar,
): ToleranceDue {
  if (due.awaits === 'event') return due;
  const mending = supplyWithin({ from: today, days: MENDING_WORK_DAYS }, today, calendar);
  return mending.on > due.on ? mending : due;
}

/**
 * 重算期限: the same as the calendar is now. A last day that the applicant was told never comes earlier; of what he was
 * reminded he is not reminded again.
 */
export function recountedDue(due: ToleranceDue, calendar: WorkCalendar): ToleranceDue {
  const { counted = { from: due.on, days: 0 } } = due;
  const again = addWorkDays(calendar, counted.from, counted.days);
  const on = laterOf(due.on, again.date);
  if (due.awaits === 'event') {
    const reminders = due.reminders.map((one) => ({ ...one, on }));
    return { ...due, on, provisional: again.provisional, reminders };
  }
  const entry = addWorkDays(calendar, on, ENTRY_WORK_DAYS);
  return {
    ...due,
    on,
    provisional: again.provisional || entry.provisional,
    reminders: due.reminders.map(({ workDaysLeft }) => ({
      on: workDayBefore(calendar, on, workDaysLeft),
      workDaysLeft,
    })),
    ...(due.lapsesOn ? { lapsesOn: addDays(entry.date, 1) } : {}),
  };
}

/** The reminders that are still to come after `today`. */
export function remindersAfter(
  reminders: readonly Reminder[],
  today: LocalDate,
): readonly Reminder[] {
  return reminders.filter((one) => one.on > today);
}
