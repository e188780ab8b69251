import type { CaseClock } from '@banshi/contract/case-views';
import { type ClockExplanation, explainDays } from '../../../kernel/explain-days.ts';
import {
  addDays,
  daysBetween,
  eachDay,
  type LocalDate,
  laterOf,
} from '../../../kernel/local-date.ts';
import type { WorkCalendar } from '../../../kernel/work-calendar.ts';
import { type ClockSpan, clockSpans } from '../core/clocks.ts';
import type { CaseEvent } from '../core/event.ts';
import { lampFor, workDaysLeft } from '../core/urgency.ts';

/** The clocks of a case as they stand at the end of `today`, each explained day by day. */
export function explainClocks(
  events: readonly CaseEvent[],
  today: LocalDate,
  calendar: WorkCalendar,
): CaseClock[] {
  return clockSpans(events).map((span) => explainSpan(span, today, calendar));
}

function explainSpan(span: ClockSpan, today: LocalDate, calendar: WorkCalendar): CaseClock {
  const until = span.endedOn ?? laterOf(today, span.from);
  const explained =
    span.limit.unit === 'workDay'
      ? explainDays(calendar, { from: span.from, limitDays: span.limit.days, pauses: [], until })
      : explainCalendarDays(span, until);
  const dueOn = explained.due.date;
  const due = { clock: span.clock, on: dueOn, provisional: explained.due.provisional };
  return {
    clock: span.clock,
    state: stateOf(span, dueOn),
    article: span.article,
    limitDays: span.limit.days,
    limitUnit: span.limit.unit,
    startedOn: span.from,
    dueOn,
    endedOn: span.endedOn ?? null,
    daysUsed: explained.usedDays,
    workDaysLeft: workDaysLeft(dueOn, until, calendar),
    lamp: lampFor(due, until, calendar),
    provisional: explained.due.provisional,
    days: explained.days.map((day) => ({ ...day, reason: day.reason ?? null })),
  };
}

function stateOf({ endedOn }: ClockSpan, dueOn: LocalDate): CaseClock['state'] {
  if (endedOn === undefined) return 'running';
  return endedOn <= dueOn ? 'met' : 'missed';
}

/** A limit in calendar days counts every day after the first. */
function explainCalendarDays({ from, limit }: ClockSpan, until: LocalDate): ClockExplanation {
  const due = addDays(from, limit.days);
  const usedDays = daysBetween(from, until);
  return {
    due: { date: due, provisional: false },
    usedDays,
    remainingDays: Math.max(0, limit.days - usedDays),
    overdueDays: Math.max(0, usedDays - limit.days),
    days: [...eachDay(from, laterOf(due, until))].map((on, index) => ({
      on,
      verdict: index === 0 ? ('startDay' as const) : ('counted' as const),
      reason: undefined,
      count: index,
    })),
  };
}
