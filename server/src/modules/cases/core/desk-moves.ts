import type { Instant } from '../../../kernel/instant.ts';
import type { StaffId } from '../../identity/index.ts';
import { movesTurn } from './clocks/step-runs.ts';
import { signedBy } from './desk.ts';
import type { CaseEvent } from './event.ts';

/** From when on whose desk a case lies; nobody's where `to` is null. */
export interface DeskMove {
  readonly at: Instant;
  readonly to: StaffId | null;
}

/**
 * On whose desk a case lay when: as it was handed over, and on nobody's again as soon as the step is done or
 * another begins.
 */
export function deskMoves(
  events: readonly CaseEvent[],
  handovers: readonly DeskMove[],
): readonly DeskMove[] {
  const happened = [...handovers, ...events].toSorted((one, other) => one.at - other.at);
  const moves: DeskMove[] = [];
  for (const one of happened) {
    if ('to' in one) moves.push(one);
    else if (clears(one, moves.at(-1))) moves.push({ at: one.at, to: null });
  }
  return moves;
}

function clears(event: CaseEvent, last: DeskMove | undefined): boolean {
  if (!last?.to) return false;
  return movesTurn(event) || signedBy(event) === last.to;
}
