import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import type { DayOverride } from '../../../kernel/work-calendar.ts';

/** A day on which the hall is closed (`OFF`) or open (`WORK`) otherwise than its hours say; no limit knows it. */
export interface HallDay extends DayOverride {
  readonly day: LocalDate;
}

/** Whoever plans a way to the hall looks no further. */
const DAYS_AHEAD = 30;

/** The days of the hall that are worth telling on this day, in order. */
export function hallDaysAhead(all: readonly HallDay[], today: LocalDate): HallDay[] {
  const last = addDays(today, DAYS_AHEAD);
  return all
    .filter(({ day }) => day >= today && day <= last)
    .map(({ day, kind, name }) => ({ day, kind, name }));
}
