import type { CaseClock } from '@banshi/contract/case-views';
import {
  type ClockExplanation,
  type ExplainedDay,
  explainDays,
} from '../../../kernel/explain-days.ts';
import { daysBetween, eachDay, type LocalDate, laterOf } from '../../../kernel/local-date.ts';
import type { WorkCalendar } from '../../../kernel/work-calendar.ts';
import type { StaffId, StaffName } from '../../identity/index.ts';
import { type ClockSpan, clockSpans } from '../core/clocks/clocks.ts';
import { limitEnd, type Stop } from '../core/clocks/limits.ts';
import { stepSpans } from '../core/clocks/step-clocks.ts';
import { lampFor, workDaysLeft } from '../core/clocks/urgency.ts';
import type { Entry } from '../core/event.ts';

/** The clocks of a case as they stand at the end of `today`, each explained day by day. */
export function explainClocks(entries: readonly Entry[], shown: Shown): CaseClock[] {
  const events = entries.map((entry) => entry.event);
  return [...clockSpans(events), ...stepSpans(entries)].map((span) => explainSpan(span, shown));
}

/** On which day, by which calendar, and with which names clocks are shown. */
export interface Shown {
  readonly today: LocalDate;
  readonly calendar: WorkCalendar;
  readonly names: ReadonlyMap<StaffId, StaffName>;
}

function explainSpan(span: ClockSpan, { today, calendar, names }: Shown): CaseClock {
  const until = span.endedOn ?? laterOf(today, span.from);
  const limitDays = span.limit.days + (span.extension?.days ?? 0);
  const explained =
    span.limit.unit === 'workDay'
      ? explainDays(calendar, { from: span.from, limitDays, pauses: span.stops.map(told), until })
      : explainCalendarDays(span, until, calendar);
  const dueOn = laterOf(explained.due.date, span.told ?? explained.due.date);
  const state = stateOf(span, dueOn);
  const due = { clock: span.clock, on: dueOn, provisional: explained.due.provisional };
  return {
    clock: span.clock,
    name: span.name ?? null,
    state,
    article: span.article,
    limitDays,
    extension: extensionOf(span, names),
    limitUnit: span.limit.unit,
    startedOn: span.from,
    dueOn,
    endedOn: span.endedOn ?? null,
    daysUsed: explained.usedDays,
    workDaysLeft: workDaysLeft(dueOn, until, calendar),
    lamp: state === 'stopped' ? 'blue' : lampFor(due, until, calendar),
    provisional: explained.due.provisional,
    days: explained.days.map((day) => ({ ...day, reason: day.reason ?? null })),
  };
}

function extensionOf({ extension }: ClockSpan, names: Shown['names']): CaseClock['extension'] {
  if (!extension) return null;
  const { days, by, byLaw = null } = extension;
  return { days, byName: names.get(by)?.name ?? '', byLaw };
}

/** What stopped the clock, with the law by which it did where the list of the matter names one. */
function told(stop: Stop): Stop {
  return stop.byLaw ? { ...stop, reason: `${stop.reason}，依据${stop.byLaw}` } : stop;
}

function stateOf({ endedOn, stops }: ClockSpan, dueOn: LocalDate): CaseClock['state'] {
  const isStopped = stops.some((stop) => stop.to === undefined);
  if (endedOn === undefined) return isStopped ? 'stopped' : 'running';
  return endedOn <= dueOn ? 'met' : 'missed';
}

/** A limit in calendar days counts every day after the first on which it did not stand; what was added, working days. */
function explainCalendarDays(
  { from, limit, stops, extension }: ClockSpan,
  until: LocalDate,
  calendar: WorkCalendar,
): ClockExplanation {
  const closed = stops.map((stop) => ({ ...stop, to: stop.to ?? laterOf(stop.from, until) }));
  const extraDays = extension?.days ?? 0;
  const run = { from, stops: closed };
  const { on: due, provisional } = limitEnd(limit, { ...run, extraDays }, calendar);
  const { on: unextended } = limitEnd(limit, { ...run, extraDays: 0 }, calendar);
  const pauses = closed.map(told);
  const to = extraDays === 0 ? laterOf(due, until) : unextended;
  const added = { from: unextended, limitDays: extraDays, pauses, until };
  const days = [
    ...calendarDays({ from, to }, pauses),
    ...(extraDays === 0 ? [] : addedDays(added, limit.days, calendar)),
  ];
  const usedDays = days.findLast((day) => day.on <= until)?.count ?? 0;
  return {
    due: { date: due, provisional },
    usedDays,
    remainingDays: Math.max(0, limit.days + extraDays - usedDays),
    overdueDays: until > due ? daysBetween(due, until) : 0,
    days,
  };
}

/** The working days that were added, counted on from those of the list. */
function addedDays(
  added: Parameters<typeof explainDays>[1],
  before: number,
  calendar: WorkCalendar,
): ExplainedDay[] {
  const [, ...days] = explainDays(calendar, added).days;
  return days.map((day) => ({ ...day, count: day.count + before }));
}

function calendarDays(
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  stops: readonly Stop[],
): ExplainedDay[] {
  let count = 0;
  return [...eachDay(from, to)].map((on) => {
    const stop = stops.find((one) => one.from < on && on <= (one.to ?? on));
    if (on !== from && !stop) count += 1;
    const counted = stop ? ('stopped' as const) : ('counted' as const);
    return { on, verdict: on === from ? 'startDay' : counted, reason: stop?.reason, count };
  });
}
