import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { createApp } from '../app.ts';
import { createLog } from '../platform/log.ts';
import type { Hall } from './hall.ts';

/** Another server on the same database, as after a restart. */
export function restarted({ house, db }: Pick<Hall, 'house' | 'db'>): Promise<FastifyInstance> {
  return createApp(house, {
    db,
    log: createLog('silent'),
    newRequestId: randomUUID,
    trustProxy: false,
    version: 'test',
    isReady: async () => ({ ready: true }),
    gauges: [],
    webFolder: undefined,
  });
}
