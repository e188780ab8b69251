import type { ClockKind, Lamp } from '@banshi/contract/case-words';
import { addDays, type LocalDate } from '../../../../kernel/local-date.ts';
import { addWorkDays, countWorkDays, type WorkCalendar } from '../../../../kernel/work-calendar.ts';
import type { DueDay } from './limits.ts';

/** A due day and how far away it is, in working days; negative when it is past. */
export interface Urgency {
  readonly clock: ClockKind;
  readonly on: LocalDate;
  readonly workDaysLeft: number;
  readonly lamp: Lamp;
  readonly provisional: boolean;
}

/** Two working days or fewer light the amber lamp. */
export const AMBER_WORK_DAYS = 2;

/** Working days from `today` to the due day: 0 on the day itself, negative when it is past. */
export function workDaysLeft(on: LocalDate, today: LocalDate, calendar: WorkCalendar): number {
  if (on >= today) return countWorkDays(calendar, addDays(today, 1), on).days;
  return 0 - countWorkDays(calendar, addDays(on, 1), today).days;
}

/** While these run the office waits for somebody else; past their day it has to ask (§6 R8). */
export const STANDING_CLOCKS: ReadonlySet<ClockKind> = new Set([
  'correction',
  'procedure',
  'hearing',
]);

/**
 * Green more than two working days left, amber two or fewer, red past, blue while the clock stands; amber
 * again when it stands longer than planned.
 */
export function lampFor(due: DueDay, today: LocalDate, calendar: WorkCalendar): Lamp {
  if (STANDING_CLOCKS.has(due.clock)) return due.on < today ? 'amber' : 'blue';
  if (due.on < today) return 'red';
  return due.on <= amberUntil(today, calendar) ? 'amber' : 'green';
}

/** The last due day that still shows amber today; lists filter by it without counting days per row. */
export function amberUntil(today: LocalDate, calendar: WorkCalendar): LocalDate {
  return addWorkDays(calendar, today, AMBER_WORK_DAYS).date;
}

/** The due day in force, with what decides its urgency; null where no clock runs. */
export function describeDue(
  due: DueDay | undefined,
  today: LocalDate,
  calendar: WorkCalendar,
): Urgency | null {
  if (!due) return null;
  return {
    clock: due.clock,
    on: due.on,
    workDaysLeft: workDaysLeft(due.on, today, calendar),
    lamp: lampFor(due, today, calendar),
    provisional: due.provisional,
  };
}
