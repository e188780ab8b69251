import type { Instant } from '../../../kernel/instant.ts';
import { addDays, earlierOf, type LocalDate } from '../../../kernel/local-date.ts';
import { bulletinWeek } from './bulletin-week.ts';

const DAYS_A_WEEK = 7;

/** Until when windows report for the week of a Monday: as it was planned, else until Thursday noon. */
export type DeadlineOf = (monday: LocalDate) => Instant;

/** Deadlines as they were planned, by Monday. */
export function deadlinesFrom(planned: ReadonlyMap<LocalDate, Instant>): DeadlineOf {
  return (monday) => planned.get(monday) ?? bulletinWeek(monday).deadline;
}

/** A submission, as far as it tells for which issue it is. */
export interface Told {
  readonly week: LocalDate;
  readonly submittedAt: Instant;
  readonly verdict: 'ADOPTED' | 'RETURNED' | null;
  /** The Monday of the issue that tells what was adopted, where that is not its own. */
  readonly toldIn: LocalDate | null;
}

/** Whether it came after the deadline of its week. */
export function isLate({ week, submittedAt }: Told, deadlineOf: DeadlineOf): boolean {
  return submittedAt > deadlineOf(week);
}

/**
 * The Monday of the week whose issue tells it: what came late goes to the next one for which windows still reported then,
 * unless the editor took it.
 */
export function toldInWeek(one: Told, deadlineOf: DeadlineOf): LocalDate {
  if (one.verdict !== null) return one.toldIn ?? one.week;
  let told = one.week;
  while (one.submittedAt > deadlineOf(told)) told = addDays(told, DAYS_A_WEEK);
  return told;
}

/** The same of several that become one item: one that came in time takes the late ones of its week along. */
export function toldTogether(several: readonly Told[], deadlineOf: DeadlineOf): LocalDate {
  const weeks = several.map((one) => toldInWeek(one, deadlineOf));
  return weeks.reduce(earlierOf);
}
