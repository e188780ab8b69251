import { type Static, Type } from '@sinclair/typebox';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, nullable } from './fields.ts';

/** What was waited and served, of one row; of a window nothing is taken, so that its part is left out. */
export const QueueFigure = Type.Object({
  key: Type.String(),
  label: Type.String(),
  taken: nullable(Type.Integer()),
  started: Type.Integer({ description: 'services that began' }),
  averageWait: nullable(Type.String({ description: 'minutes from taking to the last call' })),
  finished: Type.Integer({ description: 'services whose end was told' }),
  averageService: nullable(Type.String({ description: 'minutes' })),
  skipped: Type.Integer(),
  cancelled: Type.Integer(),
  expired: Type.Integer(),
  transferred: Type.Integer(),
  abandonment: nullable(Type.String({ description: 'in per cent' })),
});
export type QueueFigure = Static<typeof QueueFigure>;

export const QueueFigures = Type.Object({
  from: Day,
  to: Day,
  asOf: Moment,
  waiting: nullable(Type.Integer({ description: 'now; null where today lies outside the period' })),
  total: QueueFigure,
  byClass: Type.Array(QueueFigure),
  byWindow: Type.Array(QueueFigure),
  byDay: Type.Array(QueueFigure),
  hours: Type.Array(
    Type.Object({ hour: Type.Integer(), taken: Type.Integer(), started: Type.Integer() }),
  ),
});
export type QueueFigures = Static<typeof QueueFigures>;

export const getQueueFigures = {
  operationId: 'getQueueFigures',
  summary: 'How long people waited and were served in a period, by queue, window, day and hour.',
  tag: 'queue',
  method: 'GET',
  path: '/queue/figures',
  access: 'signed-in',
  reach: 'everything',
  query: exactly({ from: Day, to: Day }),
  reply: QueueFigures,
  refusals: ['statistics/period'],
} as const satisfies Endpoint;
