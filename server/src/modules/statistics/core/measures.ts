import type { LocalDate } from '../../../kernel/local-date.ts';
import type { CountStep } from '../../cases/index.ts';

/**
 * What is counted, each on a day of its own. `closedAccepted` are those finished after an acceptance, on the
 * day of finishing: the rest of `closed` was never open.
 */
export const MEASURES = [
  'accepted',
  'acceptedLate',
  'closed',
  'closedAccepted',
  'received',
] as const;
export type Measure = (typeof MEASURES)[number];

/** The day on which a step counts in a measure; undefined where it does not count. */
export function countedOn(step: CountStep, measure: Measure): LocalDate | undefined {
  const { accepted, closed } = step;
  if (measure === 'closedAccepted') return accepted === undefined ? undefined : closed;
  if (measure === 'acceptedLate') return step.late === true ? accepted : undefined;
  return step[measure];
}
