import { type LocalDate, localDateOf } from '../../../../kernel/local-date.ts';
import type { CaseEvent, Entry } from '../event.ts';
import { toleranceOf } from './evolve-tolerance.ts';
import { toleranceState } from './tolerance-state.ts';

/** 特事特办: the leader has agreed to let something follow beyond the list. */
export interface Consent {
  /** Of the entry in which he did. */
  readonly version: number;
  readonly on: LocalDate;
  /** The day on which nothing was left to follow; undefined until then. */
  readonly settledOn: LocalDate | undefined;
}

/** Whatever ends the case or the tolerance before; accepted in the usual way, or by the law itself, nothing follows. */
const ENDS: ReadonlySet<CaseEvent['type']> = new Set([
  'cases/accepted',
  'cases/deemed-accepted',
  'cases/acceptance-refused',
  'cases/refused-for-fraud',
  'cases/not-required',
  'cases/withdrawn',
  'cases/terminated',
  'cases/voided',
  'cases/tolerance-lapsed',
  'cases/tolerance-breached',
] as const);

/** The consents that a journal tells of. */
export function consentsIn(entries: readonly Entry[]): readonly Consent[] {
  return entries
    .filter(({ event }) => event.type === 'cases/tolerance-allowed')
    .map(({ version, event }) => ({
      version,
      on: localDateOf(event.at),
      settledOn: settledOn(entries, version),
    }));
}

function settledOn(entries: readonly Entry[], since: number): LocalDate | undefined {
  const events = entries.map((entry) => entry.event);
  const settling = entries.find(
    ({ version, event }, index) =>
      version > since && (endsIt(event) || isVerifiedAt(events.slice(0, index + 1))),
  );
  return settling && localDateOf(settling.event.at);
}

function endsIt(event: CaseEvent): boolean {
  if (event.type === 'cases/accepted-on-promise') return event.tolerance === undefined;
  return ENDS.has(event.type);
}

function isVerifiedAt(events: readonly CaseEvent[]): boolean {
  const tolerance = toleranceOf(events);
  return tolerance !== undefined && toleranceState(tolerance) === 'VERIFIED';
}
