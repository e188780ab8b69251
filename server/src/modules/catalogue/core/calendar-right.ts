import type { Holds } from './matter-life.ts';

/** The role that changes the calendar; permissions.md says why it is this one. */
export const CALENDAR_ROLE = 'MATTER_PUBLISHER';

export type CalendarRefusal = { readonly code: 'catalogue/calendar-of-all' };

/**
 * Whether this person may change the working calendar. It moves what is due in every department, as a
 * publication does in one, so the publisher's role must be held for the body that stands above all.
 */
export function calendarRefusal(holds: Holds, topBodyId: number): CalendarRefusal | undefined {
  return holds([CALENDAR_ROLE], topBodyId) ? undefined : { code: 'catalogue/calendar-of-all' };
}
