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

/** Those who wait, in the order in which they are called if nobody else comes. */
export function inOrderOfCalls(waiting: readonly Ticket[], turns: Turns): readonly Ticket[] {
  const lines = Map.groupBy(waiting, (one) => `${one.classId} ${isAhead(one)}`);
  const left = [...lines.values()].map((line) =>
    line.toSorted((one, other) => one.place - other.place),
  );
  const stand = new Map(turns);
  const order: Ticket[] = [];
  for (;;) {
    const next = nextOf(
      left.flatMap((line) => line.slice(0, 1)),
      stand,
    );
    if (!next) return order;
    order.push(next);
    stand.set(next.classId, turnAfter(next, stand.get(next.classId)));
    left.find((line) => line[0] === next)?.shift();
  }
}

/** How many of those who wait now, this one among them, are called before who took a ticket last, at most. */
export function peopleBefore(
  waiting: { readonly ahead: number; readonly others: number },
  ticket: Ticket,
): number {
  const own = ticket.state === 'WAITING' ? 1 : 0;
  if (!isAhead(ticket)) return waiting.ahead + waiting.others - own;
  const ahead = waiting.ahead - own;
  return ahead + Math.min(waiting.others, NORMALS_BETWEEN * (ahead + 1));
}
