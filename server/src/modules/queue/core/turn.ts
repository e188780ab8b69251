import { NORMALS_BETWEEN, PLACES_BACK } from '@banshi/contract/queue-words';
import { isAhead, type Ticket } from './ticket.ts';

/** How many others were called since somebody with priority was, by queue; of one that nobody called from yet it is enough. */
export type Turns = ReadonlyMap<number, number>;

/**
 * Whose turn it is among the first of each queue, of those with priority and of the others: of a queue somebody with priority only after
 * three others, unless nobody else waits there; between queues whoever has priority, then whoever has waited longest.
 */
export function nextOf(firsts: readonly Ticket[], turns: Turns): Ticket | undefined {
  const byClass = Map.groupBy(firsts, ({ classId }) => classId);
  const offers = [...byClass].flatMap(([classId, those]) => offerOf(those, turns.get(classId)));
  return offers.toSorted(inTurn)[0];
}

function offerOf(those: readonly Ticket[], normals = NORMALS_BETWEEN): readonly Ticket[] {
  const ahead = those.filter(isAhead);
  const others = those.filter((one) => !isAhead(one));
  const isTheirTurn = normals >= NORMALS_BETWEEN || others.length === 0;
  return isTheirTurn && ahead.length > 0 ? ahead : others;
}

function inTurn(one: Ticket, other: Ticket): number {
  return Number(isAhead(other)) - Number(isAhead(one)) || one.queuedAt - other.queuedAt;
}

/** The count of a queue after this ticket of it was called. */
export function turnAfter(ticket: Ticket, normals = NORMALS_BETWEEN): number {
  return isAhead(ticket) ? 0 : Math.min(normals + 1, NORMALS_BETWEEN);
}

/** A place behind the third of those who wait, in order of place, or behind the last; before the number that is given next. */
export function placeBehind(places: readonly number[], nextNumber: number): number {
  const before = places[PLACES_BACK - 1] ?? places.at(-1) ?? nextNumber - 1;
  return (before + (places[PLACES_BACK] ?? nextNumber)) / 2;
}

/** How many people are called before who takes a ticket now, at most. */
export function peopleBefore(
  waiting: { readonly ahead: number; readonly others: number },
  hasPriority: boolean,
): number {
  const { ahead, others } = waiting;
  if (!hasPriority) return ahead + others;
  return ahead + Math.min(others, NORMALS_BETWEEN * (ahead + 1));
}
