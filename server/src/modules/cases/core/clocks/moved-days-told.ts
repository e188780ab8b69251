import type { StaffId } from '../../../identity/index.ts';
import type { CounterCase } from '../case.ts';
import { actorOf, type CaseEvent } from '../event.ts';

/** Who stands by a case besides its journal: on whose desk it lies, and who follows it. */
export interface StandingBy {
  readonly holder: StaffId | null;
  readonly followers: readonly StaffId[];
}

/**
 * Whom a moved day of a case concerns: who has it on his desk, else its handler, else whoever acted on it last; and who
 * follows it.
 */
export function concernedBy(
  current: CounterCase,
  events: readonly CaseEvent[],
  { holder, followers }: StandingBy,
): readonly StaffId[] {
  const handler = 'handlerId' in current ? current.handlerId : undefined;
  const last = events.map(actorOf).findLast((by) => by !== undefined);
  const first = holder ?? handler ?? last;
  return [...new Set([...(first === undefined ? [] : [first]), ...followers])];
}
