import { addDays, dayOfWeek, type LocalDate, parseLocalDate } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { BulletinPeriod } from './bulletin-file.ts';

const DAYS_TO_SUNDAY = 6;
const DAYS_A_WEEK = 7;

/** A week that has no issue, by its Monday. */
export interface SkippedWeek {
  readonly week: LocalDate;
  readonly reason: string;
}

export interface NoSuchWeek {
  readonly code: 'bulletin/no-such-week';
  readonly given: string;
}

/** It was recorded that the week has no issue. */
export interface WeekSkipped extends SkippedWeek {
  readonly code: 'bulletin/week-skipped';
}

/** The Monday of the week in which a day lies. */
export function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, 1 - dayOfWeek(day));
}

/** The week that an editor names by any of its days. */
export function weekNamed(given: string): Result<BulletinPeriod, NoSuchWeek> {
  const day = parseLocalDate(given);
  return day ? ok(weekFrom(mondayOf(day))) : refuse({ code: 'bulletin/no-such-week', given });
}

/** From Monday to Sunday. */
export function weekFrom(monday: LocalDate): BulletinPeriod {
  return { from: monday, to: addDays(monday, DAYS_TO_SUNDAY) };
}

/** What bars an issue for a period: every week that it touches was skipped. One that touches another as well tells of that. */
export function barredBySkip(
  { from, to }: BulletinPeriod,
  skipped: readonly SkippedWeek[],
): WeekSkipped | undefined {
  const first = skipped.find(({ week }) => week === mondayOf(from));
  for (let week = mondayOf(from); week <= to; week = addDays(week, DAYS_A_WEEK)) {
    if (!skipped.some((one) => one.week === week)) return undefined;
  }
  return first && { code: 'bulletin/week-skipped', ...first };
}
