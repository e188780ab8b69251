import { laterOf } from '../../../../kernel/local-date.ts';
import type { WorkCalendar } from '../../../../kernel/work-calendar.ts';
import type { Entry } from '../event.ts';
import { type ClockSpan, clockSpans } from './clocks.ts';
import { limitEnd } from './limits.ts';
import { stepSpans } from './step-clocks.ts';

/** A clock of a case with the day on which it runs out, as the calendar stands. */
export interface ClockStand extends ClockSpan {
  readonly dueOn: ClockSpan['from'];
}

/** Every clock of a case and when it runs out; a stop that is still open adds nothing yet. */
export function clockStands(
  entries: readonly Entry[],
  calendar: WorkCalendar,
): readonly ClockStand[] {
  const spans = [...clockSpans(entries.map(({ event }) => event)), ...stepSpans(entries)];
  return spans.map((span) => {
    const { limit, from, stops, extension } = span;
    const run = { from, stops, extraDays: extension?.days ?? 0 };
    const { on } = limitEnd(limit, run, calendar);
    return { ...span, dueOn: laterOf(on, span.told ?? on) };
  });
}
