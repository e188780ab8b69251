import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { createApp } from '../app.ts';
import type { House } from '../house.ts';
import type { Database } from '../platform/database/index.ts';
import { createLog, type LogLevel } from '../platform/log.ts';

/** Another server on the same database, as after a restart. */
export function restarted({
  house,
  db,
  webFolder,
  logged,
  level = 'warn',
}: {
  readonly house: House;
  readonly db: Database;
  /** The built web; none unless a test looks at its pages. */
  readonly webFolder?: string;
  /** Takes the lines of its log, from warnings on unless told; none is written unless a test looks at them. */
  readonly logged?: (line: string) => void;
  readonly level?: LogLevel;
}): Promise<FastifyInstance> {
  return createApp(house, {
    db,
    log: logged ? createLog(level, { write: logged }) : createLog('silent'),
    newRequestId: randomUUID,
    trustProxy: false,
    version: 'test',
    isReady: async () => ({ ready: true }),
    gauges: [],
    webFolder,
  });
}
