import { type Static, Type } from '@sinclair/typebox';
import type { Endpoint } from './endpoint.ts';
import { exactly, Serial, text } from './fields.ts';
import type { RefusalCode } from './problem.ts';

const Body = Type.Object({ organisationId: Type.Integer(), shortName: Type.String() });

/** 队列: the letters before its numbers, and the matters for which people wait there. */
export const QueueClass = Type.Object({
  classId: Type.Integer(),
  prefix: Type.String(),
  name: Type.String(),
  organisation: Body,
  isOpen: Type.Boolean({ description: 'whether tickets are given' }),
  version: Type.Integer(),
  matters: Type.Array(
    Type.Object({
      matterId: Type.Integer(),
      name: Type.String(),
      departmentName: Type.String(),
    }),
  ),
  mayKeep: Type.Boolean(),
});
export type QueueClass = Static<typeof QueueClass>;

/** All queues, and the bodies for which the reader may open some. */
export const QueueClasses = Type.Object({
  classes: Type.Array(QueueClass, { description: 'by prefix' }),
  bodies: Type.Array(Body),
});
export type QueueClasses = Static<typeof QueueClasses>;

const NAMED = {
  name: text(40),
  organisationId: Serial,
  matterIds: Type.Array(Serial, { maxItems: 5000, uniqueItems: true }),
};

const REFUSALS = [
  'identity/organisation-unknown',
  'identity/other-organisation',
  'queue/name-missing',
  'queue/matter-unknown',
  'queue/matter-of-others',
  'queue/matter-taken',
] as const satisfies readonly RefusalCode[];

export const listQueueClasses = {
  operationId: 'listQueueClasses',
  summary: 'The queues of the hall, each with its letters and its matters.',
  tag: 'queue',
  method: 'GET',
  path: '/queue/classes',
  access: 'signed-in',
  reach: 'everything',
  reply: QueueClasses,
  refusals: [],
} as const satisfies Endpoint;

export const openQueueClass = {
  operationId: 'openQueueClass',
  summary: 'Enter a queue of the hall; its letters are never given again.',
  tag: 'queue',
  method: 'POST',
  path: '/queue/classes',
  access: ['WINDOW_HEAD'],
  reach: 'bodies',
  body: exactly({ prefix: Type.String({ pattern: '^[A-Z]{1,2}$' }), ...NAMED }),
  reply: QueueClasses,
  idempotency: 'none',
  refusals: [...REFUSALS, 'queue/prefix-taken'],
} as const satisfies Endpoint;

export const changeQueueClass = {
  operationId: 'changeQueueClass',
  summary: 'Change what a queue is called, whose it is and what for, close it or open it again.',
  tag: 'queue',
  method: 'POST',
  path: '/queue/classes/:classId/change',
  access: ['WINDOW_HEAD'],
  reach: 'bodies',
  params: Type.Object({ classId: Serial }),
  body: exactly({
    version: Serial,
    ...NAMED,
    isOpen: Type.Boolean(),
  }),
  reply: QueueClasses,
  idempotency: 'none',
  refusals: [...REFUSALS, 'queue/class-unknown', 'queue/class-changed', 'queue/people-wait'],
} as const satisfies Endpoint;
