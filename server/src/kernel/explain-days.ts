import {
  addDays,
  compareDates,
  eachDay,
  earlierOf,
  type LocalDate,
  laterOf,
} from './local-date.ts';
import {
  type CountedDate,
  countWorkDays,
  dueOn,
  isWorkDay,
  type Limit,
  type Pause,
  type WorkCalendar,
} from './work-calendar.ts';

/** Why a day of a clock counts or not. */
export type DayVerdict = 'startDay' | 'counted' | 'makeUpDay' | 'weekend' | 'holiday' | 'stopped';

/** One day of a clock; `reason` is the holiday's name or what stopped the clock. */
export interface ExplainedDay {
  readonly on: LocalDate;
  readonly verdict: DayVerdict;
  readonly reason: string | undefined;
  /** The working days used up to and including this day. */
  readonly count: number;
}

/** A limit and how far it has run by the end of `until`: today, or the day on which the clock ended. */
export interface ClockRun extends Limit {
  readonly until: LocalDate;
}

/** A clock in numbers and day by day. */
export interface ClockExplanation {
  readonly due: CountedDate;
  readonly usedDays: number;
  readonly remainingDays: number;
  readonly overdueDays: number;
  /** From the start to the due day, or to `until` when that is later; {@link DAYS_SHOWN_MAX} at most. */
  readonly days: readonly ExplainedDay[];
}

/** Two years and a little: longer clocks are explained by their first days and their numbers. */
export const DAYS_SHOWN_MAX = 800;

/**
 * Why a limit ends on its day: one row a day with the verdict, and the working days used, left and
 * overdue by the end of `until`. A pause that is still open stands until then, so the due day moves with
 * it and the days left do not change.
 */
export function explainDays(calendar: WorkCalendar, run: ClockRun): ClockExplanation {
  const pauses = run.pauses.map((pause) => ({
    ...pause,
    to: pause.to ?? laterOf(pause.from, run.until),
  }));
  const due = dueOn(calendar, { ...run, pauses });
  const usedDays = runningDays(calendar, { from: addDays(run.from, 1), to: run.until }, pauses);
  return {
    due,
    usedDays,
    remainingDays: Math.max(0, run.limitDays - usedDays),
    overdueDays: runningDays(calendar, { from: addDays(due.date, 1), to: run.until }, pauses),
    days: explainedDays(calendar, { ...run, pauses }, laterOf(due.date, run.until)),
  };
}

interface Stretch {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The working days of a stretch on which no pause stood. */
function runningDays(calendar: WorkCalendar, stretch: Stretch, pauses: readonly Pause[]): number {
  let days = countWorkDays(calendar, stretch.from, stretch.to).days;
  let next = stretch.from;
  for (const pause of pauses.toSorted((left, right) => compareDates(left.from, right.from))) {
    const first = laterOf(addDays(pause.from, 1), next);
    const last = earlierOf(pause.to ?? stretch.to, stretch.to);
    if (last < first) continue;
    days -= countWorkDays(calendar, first, last).days;
    next = addDays(last, 1);
  }
  return days;
}

function explainedDays(calendar: WorkCalendar, run: ClockRun, last: LocalDate): ExplainedDay[] {
  const lastShown = earlierOf(last, addDays(run.from, DAYS_SHOWN_MAX - 1));
  let count = 0;
  return [...eachDay(run.from, lastShown)].map((on) => {
    const { verdict, reason } = verdictOn(calendar, run, on);
    if (verdict === 'counted' || verdict === 'makeUpDay') count += 1;
    return { on, verdict, reason, count };
  });
}

function verdictOn(
  calendar: WorkCalendar,
  run: ClockRun,
  on: LocalDate,
): Pick<ExplainedDay, 'verdict' | 'reason'> {
  if (on === run.from) return { verdict: 'startDay', reason: undefined };
  const override = calendar.overrides.get(on);
  if (!isWorkDay(calendar, on)) {
    return { verdict: override ? 'holiday' : 'weekend', reason: override?.name };
  }
  const pause = run.pauses.find((each) => each.from < on && on <= (each.to ?? on));
  if (pause) return { verdict: 'stopped', reason: pause.reason };
  return { verdict: override ? 'makeUpDay' : 'counted', reason: override?.name };
}
