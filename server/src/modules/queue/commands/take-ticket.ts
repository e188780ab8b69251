import type { TicketSlip } from '@banshi/contract/queue-tickets';
import type { TicketPriority, TicketSource } from '@banshi/contract/queue-words';
import { formatInstant } from '../../../kernel/instant-text.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { NamedClass } from '../core/queue-class.ts';
import { type Ticket, ticketNumber } from '../core/ticket.ts';
import { peopleBefore } from '../core/turn.ts';
import type { QueueDeps } from '../deps.ts';
import { digestOfKey } from '../kiosk-key.ts';
import { readClassNames } from '../queries/classes.ts';
import { findOpenKiosk } from '../queries/kiosks.ts';
import { countWaiting, findRequested } from '../queries/tickets.ts';
import { insertTicket, lockRequest, nextTicketNumber } from '../store/ticket-store.ts';

export type TakeRefusal =
  | { readonly code: 'queue/class-unknown' }
  | { readonly code: 'queue/class-closed' | 'queue/full'; readonly name: string };

/** What somebody who comes is asked. */
export interface Asked {
  readonly classId: number;
  readonly priority: TicketPriority | null;
  readonly source: TicketSource;
  /** The machine at which it is taken; null at the guide desk. */
  readonly kioskId: number | null;
  /** By which a machine names what it asked; the same name gets the same ticket. */
  readonly requestId: string | null;
}

/** Gives a number at a machine that shows its key. Priority is seen by people: the guide desk grants it. */
export async function takeAtKiosk(
  deps: Pick<QueueDeps, 'now' | 'newId'>,
  tx: Tx,
  { kioskKey, ...asked }: Pick<Asked, 'classId' | 'requestId'> & { readonly kioskKey: string },
): Promise<Result<TicketSlip, TakeRefusal | { readonly code: 'queue/kiosk-unknown' }>> {
  const kiosk = await findOpenKiosk(tx, digestOfKey(kioskKey));
  if (!kiosk) return refuse({ code: 'queue/kiosk-unknown' });
  return takeTicket(deps, tx, {
    ...asked,
    kioskId: kiosk.kioskId,
    priority: null,
    source: 'KIOSK',
  });
}

/** Gives the next number of a queue. */
export async function takeTicket(
  deps: Pick<QueueDeps, 'now' | 'newId'>,
  tx: Tx,
  asked: Asked,
): Promise<Result<TicketSlip, TakeRefusal>> {
  const { requestId } = asked;
  if (requestId !== null) {
    await lockRequest(tx, requestId);
    const given = await findRequested(tx, requestId);
    if (given) return ok(await slipOf(tx, given));
  }
  const queue = await openClassOf(tx, asked.classId);
  if (!queue.ok) return queue;
  const ticket = await newTicket(deps, tx, { ...asked, queue: queue.value });
  if (!ticket.ok) return ticket;
  await insertTicket(tx, ticket.value, { requestId, kioskId: asked.kioskId, insteadOf: null });
  return ok(await slipOf(tx, ticket.value));
}

/** The queue, if it gives numbers. */
export async function openClassOf(
  tx: Tx,
  classId: number,
): Promise<Result<NamedClass, TakeRefusal>> {
  const found = (await readClassNames(tx)).find((one) => one.classId === classId);
  if (!found) return refuse({ code: 'queue/class-unknown' });
  return found.isOpen ? ok(found) : refuse({ code: 'queue/class-closed', name: found.name });
}

/** A ticket with the next number of its queue, which waits behind all others. */
export async function newTicket(
  { now, newId }: Pick<QueueDeps, 'now' | 'newId'>,
  tx: Tx,
  given: Pick<Asked, 'priority' | 'source'> & { readonly queue: NamedClass },
): Promise<Result<Ticket, TakeRefusal>> {
  const { queue, priority, source } = given;
  const { classId, prefix, name } = queue;
  const at = now();
  const day = localDateOf(at);
  const place = await nextTicketNumber(tx, { day, classId });
  const number = ticketNumber(prefix, place);
  if (number === undefined) return refuse({ code: 'queue/full', name });
  return ok({
    ...{ ticketId: newId(), day, classId, number, source, priority, takenAt: at, queuedAt: at },
    ...{ place, state: 'WAITING', calls: 0, calledAt: null, startedAt: null, endedAt: null },
    ...{ windowId: null, staffId: null, isReactivated: false },
  });
}

/** What is printed for a ticket that is kept already. */
async function slipOf(tx: Tx, ticket: Ticket): Promise<TicketSlip> {
  const { ticketId, number, priority, day, classId, takenAt } = ticket;
  const queue = (await readClassNames(tx)).find((one) => one.classId === classId);
  const waiting = (await countWaiting(tx, day)).get(classId) ?? { ahead: 0, others: 0 };
  return {
    ...{ ticketId, number, className: queue?.name ?? '', priority },
    before: peopleBefore(waiting, ticket),
    takenAt: formatInstant(takenAt),
  };
}
