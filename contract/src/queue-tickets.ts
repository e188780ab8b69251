import { type Static, Type } from '@sinclair/typebox';
import type { Endpoint } from './endpoint.ts';
import { exactly, Moment, nullable, oneOf, Serial, Uuid } from './fields.ts';
import type { RefusalCode } from './problem.ts';
import { KioskKey } from './queue-kiosks.ts';
import { SERVICE_OUTCOMES, TICKET_PRIORITIES, TICKET_STATES } from './queue-words.ts';
import { WINDOW_STAFF } from './roles.ts';

/** By which a machine names what it asks: 32 random digits of sixteen. */
const RequestName = Type.String({ pattern: '^[0-9a-f]{32}$' });
const Priority = nullable(oneOf(...TICKET_PRIORITIES));

/** What is printed for whoever waits; of the person it tells nothing. */
export const TicketSlip = Type.Object({
  ticketId: Uuid,
  number: Type.String(),
  className: Type.String(),
  priority: Priority,
  before: Type.Integer({
    description: 'how many of those who wait now are called before, at most',
  }),
  takenAt: Moment,
});
export type TicketSlip = Static<typeof TicketSlip>;

/** A ticket as those see it who call. */
export const QueueTicket = Type.Object({
  ticketId: Uuid,
  number: Type.String(),
  classId: Type.Integer(),
  className: Type.String(),
  state: oneOf(...TICKET_STATES),
  priority: Priority,
  takenAt: Moment,
  calls: Type.Integer(),
  startedAt: nullable(Moment),
  isReactivated: Type.Boolean(),
});
export type QueueTicket = Static<typeof QueueTicket>;

/** A queue with how many wait in it. */
export const QueueLine = Type.Object({
  classId: Type.Integer(),
  prefix: Type.String(),
  name: Type.String(),
  waiting: Type.Integer(),
});
export type QueueLine = Static<typeof QueueLine>;

/** What a window has to call; where nobody sits at one, all of the hall. */
export const WindowQueue = Type.Object({
  window: nullable(
    Type.Object({ windowId: Type.Integer(), number: Type.String(), name: Type.String() }),
  ),
  lines: Type.Array(QueueLine),
  current: nullable(QueueTicket),
  waiting: Type.Array(QueueTicket, { description: 'the next fifty, in order of calls' }),
  skipped: Type.Array(QueueTicket, { description: 'who may still be called back, the last first' }),
});
export type WindowQueue = Static<typeof WindowQueue>;

/** The numbers that are called today, for everybody in the hall. */
export const QueueBoard = Type.Object({
  asOf: Moment,
  lines: Type.Array(QueueLine),
  calls: Type.Array(
    Type.Object({
      number: Type.String(),
      windowNumber: Type.String(),
      windowName: Type.String(),
      calledAt: Moment,
      isServing: Type.Boolean(),
    }),
    { description: 'the last first' },
  ),
});
export type QueueBoard = Static<typeof QueueBoard>;

const TAKING = ['queue/class-unknown', 'queue/class-closed', 'queue/full'] as const;

export const getQueueBoard = {
  operationId: 'getQueueBoard',
  summary: 'The numbers called today and how many wait in each queue; of persons it tells nothing.',
  tag: 'queue',
  method: 'GET',
  path: '/public/queue',
  access: 'anyone',
  reach: 'everything',
  callsPerMinute: 300,
  reply: QueueBoard,
  refusals: ['request/too-many'],
} as const satisfies Endpoint;

export const takeKioskTicket = {
  operationId: 'takeKioskTicket',
  summary:
    'Take a ticket of today at a machine of the hall, which shows its key; the same request given again gets the same ticket. Priority is granted at the guide desk.',
  tag: 'queue',
  method: 'POST',
  path: '/public/queue/tickets',
  access: 'anyone',
  reach: 'everything',
  callsPerMinute: 60,
  body: exactly({ requestId: RequestName, classId: Serial, kioskKey: KioskKey }),
  reply: TicketSlip,
  idempotency: 'none',
  refusals: ['request/too-many', 'queue/kiosk-unknown', ...TAKING],
} as const satisfies Endpoint;

export const takeTicket = {
  operationId: 'takeTicket',
  summary: 'Take a ticket of today for somebody at the guide desk.',
  tag: 'queue',
  method: 'POST',
  path: '/queue/tickets',
  access: WINDOW_STAFF,
  reach: 'everything',
  body: exactly({ classId: Serial, priority: Priority }),
  reply: TicketSlip,
  idempotency: 'key',
  refusals: TAKING,
} as const satisfies Endpoint;

export const getWindowQueue = {
  operationId: 'getWindowQueue',
  summary: 'What the window of the caller has to call today, and whom it has called.',
  tag: 'queue',
  method: 'GET',
  path: '/queue/window',
  access: WINDOW_STAFF,
  reach: 'self',
  reply: WindowQueue,
  refusals: [],
} as const satisfies Endpoint;

/** A ticket after an act. */
const Acted = Type.Object({
  ticketId: Uuid,
  number: Type.String(),
  state: oneOf(...TICKET_STATES),
});

export const callNextTicket = {
  operationId: 'callNextTicket',
  summary: 'Call the next number to the window at which one sits.',
  tag: 'queue',
  method: 'POST',
  path: '/queue/calls',
  access: WINDOW_STAFF,
  reach: 'self',
  body: exactly({}),
  reply: Acted,
  idempotency: 'key',
  refusals: ['queue/no-window', 'queue/busy', 'queue/nobody-waits'],
} as const satisfies Endpoint;

const ACT = {
  tag: 'queue',
  method: 'POST',
  access: WINDOW_STAFF,
  reach: 'everything',
  params: Type.Object({ ticketId: Uuid }),
  reply: Acted,
  idempotency: 'key',
} as const;

const ANYWHERE = [
  'queue/ticket-unknown',
  'queue/wrong-state',
] as const satisfies readonly RefusalCode[];
const AT_WINDOW = [
  ...ANYWHERE,
  'queue/no-window',
  'queue/other-window',
] as const satisfies readonly RefusalCode[];

export const callTicketAgain = {
  ...ACT,
  operationId: 'callTicketAgain',
  summary: 'Call the same number again, three times at most.',
  path: '/queue/tickets/:ticketId/call',
  refusals: [...AT_WINDOW, 'queue/called-thrice'],
} as const satisfies Endpoint;

export const startTicket = {
  ...ACT,
  operationId: 'startTicket',
  summary: 'Who was called has come: the wait ends, the service begins.',
  path: '/queue/tickets/:ticketId/start',
  refusals: AT_WINDOW,
} as const satisfies Endpoint;

export const finishTicket = {
  ...ACT,
  operationId: 'finishTicket',
  summary: 'The service is over: done, or refused.',
  path: '/queue/tickets/:ticketId/finish',
  body: exactly({ outcome: oneOf(...SERVICE_OUTCOMES) }),
  refusals: AT_WINDOW,
} as const satisfies Endpoint;

export const skipTicket = {
  ...ACT,
  operationId: 'skipTicket',
  summary: 'Pass over a number that was called three times and did not come.',
  path: '/queue/tickets/:ticketId/skip',
  refusals: [...AT_WINDOW, 'queue/call-first'],
} as const satisfies Endpoint;

export const reactivateTicket = {
  ...ACT,
  operationId: 'reactivateTicket',
  summary: 'Let somebody who was passed over wait again, once, three places behind.',
  path: '/queue/tickets/:ticketId/reactivation',
  refusals: [...ANYWHERE, 'queue/reactivated'],
} as const satisfies Endpoint;

export const transferTicket = {
  ...ACT,
  operationId: 'transferTicket',
  summary:
    'Send somebody to another queue: he gets a number there, three places behind the first of his kind.',
  path: '/queue/tickets/:ticketId/transfer',
  body: exactly({ classId: Serial }),
  refusals: [...AT_WINDOW, ...TAKING, 'queue/same-class'],
} as const satisfies Endpoint;

export const cancelTicket = {
  ...ACT,
  operationId: 'cancelTicket',
  summary:
    'Take a number back whose holder waits no longer; one that was called elsewhere only that window, or the head of the queue.',
  path: '/queue/tickets/:ticketId/cancellation',
  refusals: [...ANYWHERE, 'queue/other-window'],
} as const satisfies Endpoint;
