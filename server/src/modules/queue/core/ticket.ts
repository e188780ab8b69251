import {
  CALLS_MAX,
  type ServiceOutcome,
  type TicketPriority,
  type TicketSource,
  type TicketState,
} from '@banshi/contract/queue-words';
import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { StaffId } from '../../identity/index.ts';

/** 号票: a place in a queue on one day; of the person who holds it nothing is known. */
export interface Ticket {
  readonly ticketId: string;
  readonly day: LocalDate;
  readonly classId: number;
  readonly number: string;
  readonly source: TicketSource;
  readonly priority: TicketPriority | null;
  readonly takenAt: Instant;
  /** Since when it waits where it does: since it was taken, or came back. */
  readonly queuedAt: Instant;
  readonly place: number;
  readonly state: TicketState;
  readonly calls: number;
  /** The last call. */
  readonly calledAt: Instant | null;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly windowId: number | null;
  readonly staffId: StaffId | null;
  readonly isReactivated: boolean;
}

/** What is counted of tickets. */
export interface Counts {
  readonly taken: number;
  readonly started: number;
  readonly waitSeconds: number;
  readonly finished: number;
  readonly serviceSeconds: number;
  readonly skipped: number;
  readonly cancelled: number;
  readonly expired: number;
  readonly transferred: number;
}

/** A ticket after a step, and what the step adds to the totals of a window; 0: of none. */
export interface TicketStep {
  readonly ticket: Ticket;
  readonly windowId: number;
  readonly counts: Partial<Counts>;
}

/** From where each act leads away. */
const FROM = {
  call: ['CALLED'],
  start: ['CALLED'],
  finish: ['SERVING'],
  skip: ['CALLED'],
  reactivate: ['SKIPPED'],
  transfer: ['CALLED', 'SERVING'],
  cancel: ['WAITING', 'CALLED'],
} as const satisfies Record<string, readonly TicketState[]>;
export type TicketAct = keyof typeof FROM;

/** Whether the act can be done with a ticket as it stands; those of other days are over. */
export function mayBeDone(act: TicketAct, { state, day }: Ticket, today: LocalDate): boolean {
  const from: readonly TicketState[] = FROM[act];
  return day === today && from.includes(state);
}

const DIGITS = 3;
/** More than four digits nobody reads from a screen. */
const NUMBERS_MAX = 9999;

/** `A001`; nothing where all numbers of the day are given. */
export function ticketNumber(prefix: string, nth: number): string | undefined {
  return nth > NUMBERS_MAX ? undefined : `${prefix}${String(nth).padStart(DIGITS, '0')}`;
}

/** Whether it is called before others; who comes back waits as everybody does. */
export function isAhead({ priority, isReactivated }: Ticket): boolean {
  return priority !== null && !isReactivated;
}

/** Called to a window. */
export function called(
  ticket: Ticket,
  { at, ...by }: { readonly at: Instant; readonly windowId: number; readonly staffId: StaffId },
): TicketStep {
  const calls = ticket.calls + 1;
  return stepOf({ ...ticket, ...by, state: 'CALLED', calls, calledAt: at });
}

/** Whether it was called often enough to be passed over, and not to be called again. */
export function isCalledOut({ calls }: Ticket): boolean {
  return calls >= CALLS_MAX;
}

/** Its holder has come: he waited until the call that brought him. */
export function started(ticket: Ticket, at: Instant): TicketStep {
  const waitSeconds = secondsBetween(ticket.takenAt, ticket.calledAt ?? at);
  return stepOf({ ...ticket, state: 'SERVING', startedAt: at }, { started: 1, waitSeconds });
}

/** The service is over. */
export function finished(
  ticket: Ticket,
  { at, outcome }: { readonly at: Instant; readonly outcome: ServiceOutcome },
): TicketStep {
  const serviceSeconds = secondsBetween(ticket.startedAt ?? at, at);
  return stepOf({ ...ticket, state: outcome, endedAt: at }, { finished: 1, serviceSeconds });
}

/** Passed over (过号). */
export function skipped(ticket: Ticket, at: Instant): TicketStep {
  return stepOf({ ...ticket, state: 'SKIPPED', endedAt: at }, { skipped: 1 });
}

/** Waits again at another place: it was not passed over after all. */
export function reactivated(
  ticket: Ticket,
  { at, place }: { readonly at: Instant; readonly place: number },
): TicketStep {
  const { windowId } = ticket;
  const waiting = { state: 'WAITING', place, queuedAt: at, isReactivated: true } as const;
  const nobodys = { calls: 0, calledAt: null, endedAt: null, windowId: null, staffId: null };
  return {
    ...stepOf({ ...ticket, ...waiting, ...nobodys }, { skipped: -1 }),
    windowId: windowId ?? 0,
  };
}

/** Another ticket stands for it in another queue. */
export function transferred(ticket: Ticket, at: Instant): TicketStep {
  return stepOf({ ...ticket, state: 'TRANSFERRED', endedAt: at }, { transferred: 1 });
}

/** Taken back. */
export function cancelled(ticket: Ticket, at: Instant): TicketStep {
  return stepOf({ ...ticket, state: 'CANCELLED', endedAt: at }, { cancelled: 1 });
}

/** Its day is over: who was served has gone, though nobody said when; all others were not served. */
export function closedWithItsDay(ticket: Ticket, at: Instant): TicketStep {
  if (ticket.state === 'SERVING') return stepOf({ ...ticket, state: 'DONE' });
  return stepOf({ ...ticket, state: 'EXPIRED', endedAt: at }, { expired: 1 });
}

function stepOf(ticket: Ticket, counts: Partial<Counts> = {}): TicketStep {
  return { ticket, windowId: ticket.windowId ?? 0, counts };
}

const SECOND_MS = 1000;

function secondsBetween(from: Instant, to: Instant): number {
  return Math.max(0, Math.floor((to - from) / SECOND_MS));
}
