import type { Instant } from '../../../kernel/instant.ts';
import { addDays, dayOfWeek, type LocalDate, startOfDay } from '../../../kernel/local-date.ts';

/** A week for whose issue windows report. */
export interface BulletinWeek {
  /** Its Monday. */
  readonly from: LocalDate;
  /** Its Sunday. */
  readonly to: LocalDate;
  /** Thursday noon: what comes later is late. */
  readonly deadline: Instant;
}

const DAYS_TO_SUNDAY = 6;
/** By the deadline a week belongs to a period, however long or short it is. */
export const DAYS_TO_THURSDAY = 3;
const NOON_MS = 12 * 60 * 60 * 1000;

/** The week in which a day lies. */
export function bulletinWeek(day: LocalDate): BulletinWeek {
  const from = addDays(day, 1 - dayOfWeek(day));
  const deadline = (startOfDay(addDays(from, DAYS_TO_THURSDAY)) + NOON_MS) as Instant;
  return { from, to: addDays(from, DAYS_TO_SUNDAY), deadline };
}
