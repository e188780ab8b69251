import type { ServiceOutcome } from '@banshi/contract/queue-words';
import { localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type Actor, holds } from '../../identity/index.ts';
import * as core from '../core/ticket.ts';
import { placeBehind } from '../core/turn.ts';
import type { QueueDeps } from '../deps.ts';
import { readClasses } from '../queries/classes.ts';
import { readLastNumber, readPlaces } from '../queries/tickets.ts';
import {
  type DayOfClass,
  insertCall,
  insertTicket,
  lockTicket,
  lockTurns,
  saveStep,
} from '../store/ticket-store.ts';
import type { Acted } from './call-next.ts';
import { newTicket, openClassOf, type TakeRefusal } from './take-ticket.ts';

type AnywhereRefusal =
  | { readonly code: 'queue/ticket-unknown' }
  | { readonly code: 'queue/wrong-state'; readonly number: string };
type WindowRefusal =
  | AnywhereRefusal
  | { readonly code: 'queue/no-window' }
  | { readonly code: 'queue/other-window'; readonly number: string };

/** A ticket, and who acts on it. */
export interface TicketOf {
  readonly actor: Actor;
  readonly ticketId: string;
}

/** Calls the same number once more. */
export async function callAgain(
  deps: QueueDeps,
  tx: Tx,
  of: TicketOf,
): Promise<
  Result<Acted, WindowRefusal | { readonly code: 'queue/called-thrice'; readonly number: string }>
> {
  const found = await ticketAtWindow(deps, tx, { ...of, act: 'call' });
  if (!found.ok) return found;
  const { number, windowId, staffId } = found.value;
  if (core.isCalledOut(found.value)) return refuse({ code: 'queue/called-thrice', number });
  const by = { windowId: windowId ?? 0, staffId: staffId ?? of.actor.staffId };
  const step = core.called(found.value, { at: deps.now(), ...by });
  await insertCall(tx, step.ticket);
  return saved(tx, step);
}

/** Its holder has come to the window. */
export async function start(deps: QueueDeps, tx: Tx, of: TicketOf) {
  const found = await ticketAtWindow(deps, tx, { ...of, act: 'start' });
  return found.ok ? saved(tx, core.started(found.value, deps.now())) : found;
}

/** The service is over. */
export async function finish(
  deps: QueueDeps,
  tx: Tx,
  { outcome, ...of }: TicketOf & { readonly outcome: ServiceOutcome },
) {
  const found = await ticketAtWindow(deps, tx, { ...of, act: 'finish' });
  return found.ok ? saved(tx, core.finished(found.value, { at: deps.now(), outcome })) : found;
}

/** Passes over who was called three times and did not come. */
export async function skip(
  deps: QueueDeps,
  tx: Tx,
  of: TicketOf,
): Promise<
  Result<
    Acted,
    | WindowRefusal
    | { readonly code: 'queue/call-first'; readonly number: string; readonly calls: number }
  >
> {
  const found = await ticketAtWindow(deps, tx, { ...of, act: 'skip' });
  if (!found.ok) return found;
  const { number, calls } = found.value;
  if (!core.isCalledOut(found.value)) return refuse({ code: 'queue/call-first', number, calls });
  return saved(tx, core.skipped(found.value, deps.now()));
}

/** Lets who was passed over wait again, once. */
export async function reactivate(
  deps: QueueDeps,
  tx: Tx,
  { ticketId }: TicketOf,
): Promise<
  Result<Acted, AnywhereRefusal | { readonly code: 'queue/reactivated'; readonly number: string }>
> {
  const found = await ticketFor(deps, tx, { ticketId, act: 'reactivate' });
  if (!found.ok) return found;
  const { number, isReactivated } = found.value;
  if (isReactivated) return refuse({ code: 'queue/reactivated', number });
  const last = await readLastNumber(tx, found.value);
  const place = await placeBack(tx, found.value, last + 1);
  return saved(tx, core.reactivated(found.value, { at: deps.now(), place }));
}

/** Ends a ticket here and gives another one of the queue where it belongs, as of its holder's kind. */
export async function transfer(
  deps: QueueDeps,
  tx: Tx,
  { classId, ...of }: TicketOf & { readonly classId: number },
): Promise<Result<Acted, WindowRefusal | TakeRefusal | { readonly code: 'queue/same-class' }>> {
  const found = await ticketAtWindow(deps, tx, { ...of, act: 'transfer' });
  if (!found.ok) return found;
  const { priority, source, ticketId } = found.value;
  if (found.value.classId === classId) return refuse({ code: 'queue/same-class' });
  const queue = await openClassOf(tx, classId);
  if (!queue.ok) return queue;
  const taken = await newTicket(deps, tx, { priority, source, queue: queue.value });
  if (!taken.ok) return taken;
  await saveStep(tx, core.transferred(found.value, deps.now()));
  const place = await placeBack(tx, taken.value, taken.value.place);
  const ticket = { ...taken.value, place };
  await insertTicket(tx, ticket, {
    ...{ requestId: null, kioskId: null },
    insteadOf: ticketId,
  });
  return ok({ ticketId: ticket.ticketId, number: ticket.number, state: ticket.state });
}

/** Takes a number back whose holder waits no longer; one that was called is its window's, or of whoever heads the queue. */
export async function cancel(
  deps: QueueDeps,
  tx: Tx,
  { actor, ticketId }: TicketOf,
): Promise<
  Result<Acted, AnywhereRefusal | { readonly code: 'queue/other-window'; readonly number: string }>
> {
  const found = await ticketFor(deps, tx, { ticketId, act: 'cancel' });
  if (!found.ok) return found;
  const { windowId, number } = found.value;
  const isElsewhere = windowId !== null && windowId !== actor.windowId;
  if (isElsewhere && !(await isHeadOf(tx, actor, found.value))) {
    return refuse({ code: 'queue/other-window', number });
  }
  return saved(tx, core.cancelled(found.value, deps.now()));
}

async function isHeadOf(
  tx: Tx,
  actor: Actor,
  { classId }: Pick<core.Ticket, 'classId'>,
): Promise<boolean> {
  const queue = (await readClasses(tx)).find((one) => one.classId === classId);
  return queue !== undefined && holds(actor, ['WINDOW_HEAD'], queue.organisationId);
}

async function saved(
  tx: Tx,
  step: core.TicketStep,
): Promise<{ readonly ok: true; readonly value: Acted }> {
  await saveStep(tx, step);
  const { ticketId, number, state } = step.ticket;
  return ok({ ticketId, number, state });
}

/** A place between those who wait; nobody is called from the queue meanwhile. */
async function placeBack(tx: Tx, of: DayOfClass, nextNumber: number): Promise<number> {
  await lockTurns(tx, of.day, [of.classId]);
  return placeBehind(await readPlaces(tx, of, PLACES_READ), nextNumber);
}

/** Three to go behind, and the one after them. */
const PLACES_READ = 4;

/** The ticket, if this can be done with it now. */
async function ticketFor(
  deps: Pick<QueueDeps, 'now'>,
  tx: Tx,
  { ticketId, act }: { readonly ticketId: string; readonly act: core.TicketAct },
): Promise<Result<core.Ticket, AnywhereRefusal>> {
  const ticket = await lockTicket(tx, ticketId);
  if (!ticket) return refuse({ code: 'queue/ticket-unknown' });
  const { number } = ticket;
  const isPossible = core.mayBeDone(act, ticket, localDateOf(deps.now()));
  return isPossible ? ok(ticket) : refuse({ code: 'queue/wrong-state', number });
}

/** The ticket, if it was called to the window of the actor. */
async function ticketAtWindow(
  deps: Pick<QueueDeps, 'now'>,
  tx: Tx,
  { actor, ...of }: TicketOf & { readonly act: core.TicketAct },
): Promise<Result<core.Ticket, WindowRefusal>> {
  const found = await ticketFor(deps, tx, of);
  if (!found.ok) return found;
  if (actor.windowId === undefined) return refuse({ code: 'queue/no-window' });
  const { windowId, number } = found.value;
  return windowId === actor.windowId ? found : refuse({ code: 'queue/other-window', number });
}
