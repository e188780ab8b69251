import type { AcceptanceEvent } from '@banshi/contract/case-words';
import { type LocalDate, localDateOf } from '../../../../kernel/local-date.ts';
import type { StaffId } from '../../../identity/index.ts';
import { actorOf, type CaseEvent } from '../event.ts';

/** 环节: the parts of the work on an accepted case, each in other hands. */
export type CaseStepName = 'review' | 'verify' | 'decide' | 'close';

/** When the limits of the case stood, the work on it stood too. */
export interface StepStop {
  readonly from: LocalDate;
  readonly to: LocalDate | undefined;
}

/** One step of a case: since when it is somebody's turn, and who ended it when. */
export interface StepRun {
  readonly step: CaseStepName;
  /** The entry of the journal that began it. */
  readonly version: number;
  readonly from: LocalDate;
  readonly stops: readonly StepStop[];
  readonly endedOn: LocalDate | undefined;
  readonly endedBy: StaffId | undefined;
}

const BEGINS: Partial<Record<CaseEvent['type'], CaseStepName>> = {
  ...({
    'cases/accepted': 'review',
    'cases/accepted-tolerantly': 'review',
    'cases/accepted-on-promise': 'review',
    'cases/deemed-accepted': 'review',
  } satisfies Record<AcceptanceEvent, CaseStepName>),
  'cases/sent-back': 'review',
  'cases/reviewed': 'verify',
  'cases/verified': 'decide',
  'cases/granted': 'close',
  'cases/granted-at-once': 'close',
  'cases/refused': 'close',
};

const ENDS: ReadonlySet<CaseEvent['type']> = new Set([
  'cases/closed',
  'cases/withdrawn',
  'cases/terminated',
  'cases/forwarded',
  'cases/voided',
] as const);

const STOPS: ReadonlySet<CaseEvent['type']> = new Set([
  'cases/suspended',
  'cases/hearing-asked',
  'cases/hearing-ordered',
] as const);
const GOES_ON: ReadonlySet<CaseEvent['type']> = new Set([
  'cases/resumed',
  'cases/hearing-held',
  'cases/hearing-dropped',
] as const);

/** Whether somebody else's turn begins with it, or nobody's. */
export function movesTurn({ type }: CaseEvent): boolean {
  return type in BEGINS || ENDS.has(type) || STOPS.has(type) || GOES_ON.has(type);
}

/** The steps of a case in the order in which they began, from its journal alone. */
export function stepRuns(events: readonly CaseEvent[]): readonly StepRun[] {
  return events.reduce<readonly StepRun[]>(
    (runs, event, index) => afterEvent(runs, event, index + 1),
    [],
  );
}

function afterEvent(
  runs: readonly StepRun[],
  event: CaseEvent,
  version: number,
): readonly StepRun[] {
  const on = localDateOf(event.at);
  const step = BEGINS[event.type];
  if (step) {
    const begun = { step, version, from: on, stops: [], endedOn: undefined, endedBy: undefined };
    return [...ended(runs, event, on), begun];
  }
  if (ENDS.has(event.type)) return ended(runs, event, on);
  if (STOPS.has(event.type)) {
    return running(runs, ({ stops }) => ({ stops: [...stops, { from: on, to: undefined }] }));
  }
  return GOES_ON.has(event.type) ? goneOn(runs, on) : runs;
}

function ended(runs: readonly StepRun[], event: CaseEvent, on: LocalDate): readonly StepRun[] {
  return running(goneOn(runs, on), () => ({ endedOn: on, endedBy: actorOf(event) }));
}

function goneOn(runs: readonly StepRun[], on: LocalDate): readonly StepRun[] {
  return running(runs, ({ stops }) => ({
    stops: stops.map((stop) => (stop.to === undefined ? { ...stop, to: on } : stop)),
  }));
}

function running(
  runs: readonly StepRun[],
  change: (run: StepRun) => Partial<StepRun>,
): readonly StepRun[] {
  return runs.map((run) => (run.endedOn === undefined ? { ...run, ...change(run) } : run));
}
