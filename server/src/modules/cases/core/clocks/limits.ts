import type { ClockKind } from '@banshi/contract/case-words';
import type { SpecialProcedureKind } from '@banshi/contract/catalogue-words';
import { addDays, daysBetween, type LocalDate, laterOf } from '../../../../kernel/local-date.ts';
import { dueOn, type Pause, type WorkCalendar } from '../../../../kernel/work-calendar.ts';
import type { Ground } from '../../../catalogue/index.ts';
import type { Entrustment } from '../../../delegations/index.ts';
import type { ReviewChain } from '../chain/review-chain.ts';
import type { EvaluatedCondition } from '../evaluated-condition.ts';

/** Limits of the pinned matter version; working days (1) or calendar days (2). */
export interface Limit {
  readonly days: number;
  readonly unit: 'workDay' | 'calendarDay';
}
export interface Limits {
  readonly statutory: Limit | undefined;
  readonly promise: Limit | undefined;
}

/** The day on which the clock in force runs out. */
export interface DueDay {
  readonly clock: ClockKind;
  readonly on: LocalDate;
  /** The calendar of a year on the way is not published yet. */
  readonly provisional: boolean;
}

/** A stretch in which limits stand still; the promise alone where the law lets its own limit run. */
export interface Stop extends Pause {
  readonly clocks: 'limits' | 'promise';
  readonly kind: SpecialProcedureKind;
  /** The law by which it stands, for a procedure outside 第四十五条. */
  readonly byLaw?: string;
}

/** What the limits of an accepted case depend on. */
export interface LimitRun {
  readonly limits: Limits;
  /** The day of acceptance, which is not counted. */
  readonly from: LocalDate;
  readonly stops: readonly Stop[];
  /** Working days by which the leader has extended them (行政许可法第四十二条). */
  readonly extraDays: number;
  /** 环节时限 of the step that waits: working days from the day on which it began. */
  readonly step: StepLimit | undefined;
}

export interface StepLimit {
  readonly days: number;
  readonly from: LocalDate;
}

/** The due days of an accepted case, and the one in force. */
export interface Dues {
  readonly dueOnLegal?: LocalDate;
  readonly dueOnPromised?: LocalDate;
  readonly due?: DueDay;
  /** Of the step of the review chain that waits. */
  readonly stepDue?: LocalDate;
}

/**
 * When the limits of a case run out: each limit, what the leader added, and the days that the law keeps
 * out of it (行政许可法第四十二条、第四十五条). The promise is in force while it runs, else the law.
 */
export function duesOf(run: LimitRun, calendar: WorkCalendar): Dues {
  const legal = run.limits.statutory && limitDue('statutory', run, calendar);
  const promised = run.limits.promise && limitDue('promise', run, calendar);
  const isPromiseStopped = run.stops.some((stop) => stop.to === undefined);
  const due = isPromiseStopped ? legal : (promised ?? legal);
  const stepDue = stepDueOf(run, calendar);
  return {
    ...(legal ? { dueOnLegal: legal.on } : {}),
    ...(promised ? { dueOnPromised: promised.on } : {}),
    ...(due ? { due } : {}),
    ...(stepDue ? { stepDue } : {}),
  };
}

/** When the step that waits should be done; what stops the limit of the law stops the step as well. */
export function stepDueOf(
  { step, stops }: Pick<LimitRun, 'step' | 'stops'>,
  calendar: WorkCalendar,
): LocalDate | undefined {
  if (!step) return undefined;
  const pauses = stepStops(stops, step.from);
  return dueOn(calendar, { from: step.from, limitDays: step.days, pauses }).date;
}

/** The stops that hold the clock of a step which began on `from`. */
export function stepStops(stops: readonly Stop[], from: LocalDate): readonly Stop[] {
  return stops.filter(({ clocks, to }) => clocks === 'limits' && (to === undefined || to > from));
}

function limitDue(
  clock: 'statutory' | 'promise',
  run: LimitRun,
  calendar: WorkCalendar,
): DueDay | undefined {
  const limit = run.limits[clock];
  if (!limit) return undefined;
  return { clock, ...limitEnd(limit, { ...run, stops: stopsOf(clock, run.stops) }, calendar) };
}

/** The stops that hold this clock. */
export function stopsOf(clock: 'statutory' | 'promise', stops: readonly Stop[]): readonly Stop[] {
  return clock === 'promise' ? stops : stops.filter((stop) => stop.clocks === 'limits');
}

/**
 * The last day of one limit, and whether a year on the way is unpublished. What a leader adds are working days, whatever
 * the unit of the limit (行政许可法第四十二条、第八十二条), and so is what stands still among them.
 */
export function limitEnd(
  limit: Limit,
  { from, stops, extraDays }: Omit<LimitRun, 'limits' | 'step'>,
  calendar: WorkCalendar,
): Omit<DueDay, 'clock'> {
  if (limit.unit === 'workDay') {
    const limitDays = limit.days + extraDays;
    const { date, provisional } = dueOn(calendar, { from, limitDays, pauses: stops });
    return { on: date, provisional };
  }
  const unextended = calendarDaysEnd(addDays(from, limit.days), from, stops);
  if (extraDays === 0) return { on: unextended, provisional: false };
  const added = { from: unextended, limitDays: extraDays, pauses: stops };
  const { date, provisional } = dueOn(calendar, added);
  return { on: date, provisional };
}

/** A limit in calendar days is longer by every day on which it stood; overlapping stops count once. */
function calendarDaysEnd(
  unstopped: LocalDate,
  from: LocalDate,
  stops: readonly Pause[],
): LocalDate {
  let due = unstopped;
  let coveredTo = from;
  for (const stop of stops.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    if (stop.from > due) break;
    if (stop.to === undefined || stop.to <= coveredTo) continue;
    due = addDays(due, daysBetween(laterOf(stop.from, coveredTo), stop.to));
    coveredTo = stop.to;
  }
  return due;
}

/** What acceptance fixes: the version of the matter, its limits, when they run out, and who does what next. */
export interface AcceptedFacts extends Dues {
  readonly matterVersion: number;
  readonly limits: Limits;
  /** 审批环节; not told where it is the usual one. */
  readonly chain?: ReviewChain;
  /** The measures of policy documents under which it was accepted. */
  readonly grounds?: readonly Ground[];
  /** Of an entrusted matter: what the case rests on from now on, whatever becomes of it (行政许可法第二十四条). */
  readonly entrustment?: Entrustment;
  /** What was found of the conditions of acceptance. */
  readonly evaluation?: readonly EvaluatedCondition[];
}
