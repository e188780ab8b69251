import type { WorkCalendar } from '../../../kernel/work-calendar.ts';
import type { ProjectType } from './caller.ts';
import type { CounterCase } from './case.ts';
import { type ClockStand, clockStands } from './clocks/clock-stands.ts';
import { type StepRun, stepRuns } from './clocks/step-runs.ts';
import { type DeskMove, deskMoves } from './desk-moves.ts';
import type { Entry } from './event.ts';
import { replay } from './evolve.ts';
import { type Consent, consentsIn } from './tolerance/consents.ts';

/** What supervision watches of a case: what happened, its clocks as its page shows them, whose turn it was and on whose desk it lay. */
export interface WatchedCase {
  readonly current: CounterCase;
  readonly projectType: ProjectType;
  readonly entries: readonly Entry[];
  readonly clocks: readonly ClockStand[];
  readonly steps: readonly StepRun[];
  readonly consents: readonly Consent[];
  readonly desks: readonly DeskMove[];
}

interface Surroundings {
  readonly calendar: WorkCalendar;
  readonly projectType: ProjectType;
  readonly handovers: readonly DeskMove[];
}

/** The case that a journal tells, as supervision watches it; undefined where a departmental system reports it. */
export function watchedCase(
  entries: readonly Entry[],
  { calendar, projectType, handovers }: Surroundings,
): WatchedCase | undefined {
  const current = replay(entries);
  if (current.origin !== 'counter') return undefined;
  const events = entries.map((entry) => entry.event);
  return {
    current,
    projectType,
    entries,
    clocks: clockStands(entries, calendar),
    steps: stepRuns(events),
    consents: consentsIn(entries),
    desks: deskMoves(events, handovers),
  };
}
