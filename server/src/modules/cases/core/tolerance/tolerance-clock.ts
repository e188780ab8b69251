import { daysBetween, type LocalDate, localDateOf } from '../../../../kernel/local-date.ts';
import type { StaffId } from '../../../identity/index.ts';
import type { Limit } from '../clocks/limits.ts';
import type { CaseEvent } from '../event.ts';
import { toleranceStep } from './evolve-tolerance.ts';
import { MENDING_WORK_DAYS, REVIEW_WORK_DAYS } from './tolerance-due.ts';
import { openItems, type Tolerance, type ToleranceDeadline } from './tolerance-state.ts';

/** A stretch of the tolerance clock: the days to supply, to mend what was found wanting, or to look at an event. */
export interface ToleranceRun {
  /** The event that is waited for. */
  readonly name: string | undefined;
  readonly limit: Limit;
  readonly from: LocalDate;
  readonly extension: { readonly days: number; readonly by: StaffId } | undefined;
  /** The last day that the applicant was told. */
  readonly told: LocalDate;
  readonly endedOn: LocalDate | undefined;
}

interface Followed {
  readonly tolerance: Tolerance | undefined;
  readonly runs: readonly ToleranceRun[];
}

/** When the case ends otherwise, nobody owes materials any more. */
const ENDS: ReadonlySet<CaseEvent['type']> = new Set([
  'cases/refused',
  'cases/withdrawn',
  'cases/terminated',
  'cases/tolerance-lapsed',
  'cases/forwarded',
  'cases/voided',
]);

/** The tolerance clock of a case, derived from its journal. */
export function toleranceRuns(events: readonly CaseEvent[]): readonly ToleranceRun[] {
  return events.reduce<Followed>(follow, { tolerance: undefined, runs: [] }).runs;
}

function follow({ tolerance: before, runs }: Followed, event: CaseEvent): Followed {
  const tolerance = toleranceStep(before, event);
  return { tolerance, runs: runsAfter(runs, { before, tolerance, event }) };
}

interface Step {
  readonly before: Tolerance | undefined;
  readonly tolerance: Tolerance | undefined;
  readonly event: CaseEvent;
}

function runsAfter(
  runs: readonly ToleranceRun[],
  { before, tolerance, event }: Step,
): readonly ToleranceRun[] {
  const on = localDateOf(event.at);
  if (!tolerance || ENDS.has(event.type)) return ended(runs, on);
  if (!before) return [begun(tolerance, limitOf(tolerance.deadline, on), on)];
  if (event.type === 'cases/tolerated-supplied' && openItems(tolerance).length === 0) {
    return ended(runs, event.arrivedOn);
  }
  const next = nextRun(before, tolerance, event);
  return next ? [...ended(runs, on), next] : extended(runs, event);
}

/** A stretch that begins with this event: what is to be mended, an event seen to go on or to have ended. */
function nextRun(
  before: Tolerance,
  tolerance: Tolerance,
  event: CaseEvent,
): ToleranceRun | undefined {
  const on = localDateOf(event.at);
  const isWanting = event.type === 'cases/tolerated-examined' && event.verdict === 'FIX';
  if (isWanting) return begun(tolerance, mendingLimit(before, tolerance, on), on);
  if (event.type === 'cases/tolerance-reviewed') {
    return begun(tolerance, { days: REVIEW_WORK_DAYS, unit: 'workDay' }, on);
  }
  if (event.type !== 'cases/tolerance-event-ended') return undefined;
  return begun(tolerance, { days: daysBetween(on, tolerance.due.on), unit: 'calendarDay' }, on);
}

/** 容缺延期: the stretch under way is longer by working days. */
function extended(runs: readonly ToleranceRun[], event: CaseEvent): readonly ToleranceRun[] {
  if (event.type !== 'cases/tolerance-extended') return runs;
  const { days, by, due } = event;
  return runs.map((one) => {
    if (one.endedOn !== undefined) return one;
    return { ...one, told: due.on, extension: { days: (one.extension?.days ?? 0) + days, by } };
  });
}

function begun({ deadline, due }: Tolerance, limit: Limit, from: LocalDate): ToleranceRun {
  const name =
    deadline.kind === 'EVENT_BASED' && due.awaits === 'event' ? deadline.event : undefined;
  return { name, limit, from, extension: undefined, told: due.on, endedOn: undefined };
}

function limitOf(deadline: ToleranceDeadline, from: LocalDate): Limit {
  if (deadline.kind === 'WORKING_DAYS') return { days: deadline.days, unit: 'workDay' };
  if (deadline.kind === 'EVENT_BASED') return { days: REVIEW_WORK_DAYS, unit: 'workDay' };
  return { days: daysBetween(from, deadline.on), unit: 'calendarDay' };
}

function mendingLimit({ due: was }: Tolerance, { due }: Tolerance, from: LocalDate): Limit {
  if (was.on !== due.on) return { days: MENDING_WORK_DAYS, unit: 'workDay' };
  return { days: daysBetween(from, due.on), unit: 'calendarDay' };
}

function ended(runs: readonly ToleranceRun[], on: LocalDate): readonly ToleranceRun[] {
  return runs.map((one) => (one.endedOn === undefined ? { ...one, endedOn: on } : one));
}
