import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { createApp } from '../app.ts';
import type { House } from '../house.ts';
import type { Database } from '../platform/database/index.ts';
import { createLog } from '../platform/log.ts';

/** Another server on the same database, as after a restart. */
export function restarted({
  house,
  db,
  webFolder,
  logged,
}: {
  readonly house: House;
  readonly db: Database;
  /** The built web; none unless a test looks at its pages. */
  readonly webFolder?: string;
  /** Takes the lines of its log, from warnings on; none is written unless a test looks at them. */
  readonly logged?: (line: string) => void;
}): Promise<FastifyInstance> {
  return createApp(house, {
    db,
    log: logged ? createLog('warn', { write: logged }) : createLog('silent'),
    newRequestId: randomUUID,
    trustProxy: false,
    version: 'test',
    isReady: async () => ({ ready: true }),
    gauges: [],
    webFolder,
  });
}
