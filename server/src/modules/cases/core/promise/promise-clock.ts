import { daysBetween, type LocalDate, localDateOf } from '../../../../kernel/local-date.ts';
import type { Limit } from '../clocks/limits.ts';
import type { CaseEvent } from '../event.ts';
import { promiseStep } from './evolve-promise.ts';
import type { PromiseRecord } from './promise-state.ts';

/** A stretch of the clock of the check after the decision (事后核查). */
interface CheckRun {
  readonly limit: Limit;
  readonly from: LocalDate;
  readonly endedOn: LocalDate | undefined;
}

interface Followed {
  readonly promise: PromiseRecord | undefined;
  readonly runs: readonly CheckRun[];
}

/** The days to check after the decision, and those to mend what was found wanting, from the journal. */
export function checkRuns(events: readonly CaseEvent[]): readonly CheckRun[] {
  return events.reduce<Followed>(follow, { promise: undefined, runs: [] }).runs;
}

function follow({ promise: before, runs }: Followed, event: CaseEvent): Followed {
  const promise = promiseStep(before, event);
  const on = localDateOf(event.at);
  if (event.type === 'cases/voided') return { promise, runs: ended(runs, on) };
  if (promise === before) return { promise, runs };
  const isOpen = promise?.dueOn !== undefined && promise.dueOn !== before?.dueOn;
  if (!isOpen || promise?.dueOn === undefined) return { promise, runs: ended(runs, on) };
  const limit = { days: daysBetween(on, promise.dueOn), unit: 'calendarDay' } as const;
  return { promise, runs: [...ended(runs, on), { limit, from: on, endedOn: undefined }] };
}

function ended(runs: readonly CheckRun[], on: LocalDate): readonly CheckRun[] {
  return runs.map((one) => (one.endedOn === undefined ? { ...one, endedOn: on } : one));
}
