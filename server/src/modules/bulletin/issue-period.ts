import { daysBetween, type LocalDate } from '../../kernel/local-date.ts';
import { type Result, refuse } from '../../kernel/result.ts';
import { type Period, type PeriodRefusal, parsePeriod } from '../statistics/index.ts';

/** An issue tells of a week; around holidays of two, and of a month at most. */
export const ISSUE_DAYS_MAX = 31;

/** More days than an issue tells of. */
export interface IssueTooLong {
  readonly code: 'bulletin/too-long';
  readonly daysMax: number;
  /** The last day that was asked for. */
  readonly given: LocalDate;
}

/** The period of an issue: real days in order, at most {@link ISSUE_DAYS_MAX} of them. */
export function parseIssuePeriod(given: {
  readonly from: string;
  readonly to: string;
}): Result<Period, PeriodRefusal | IssueTooLong> {
  const period = parsePeriod(given);
  if (!period.ok) return period;
  const { from, to } = period.value;
  return daysBetween(from, to) < ISSUE_DAYS_MAX
    ? period
    : refuse({ code: 'bulletin/too-long', daysMax: ISSUE_DAYS_MAX, given: to });
}
