import { OPERATIONS } from '@banshi/contract/operations';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { House } from './house.ts';
import type { Database } from './platform/database/index.ts';
import {
  createHttpServer,
  type GaugeSource,
  logRequests,
  mountAll,
  mountApiPage,
  mountHealth,
  mountMetrics,
  mountWeb,
  openApiDocument,
  sendProblem,
} from './platform/http/index.ts';

/** What the server needs besides the house. */
export interface AppOptions {
  readonly db: Database;
  readonly log: FastifyBaseLogger;
  readonly newRequestId: () => string;
  readonly trustProxy: false | string[];
  readonly version: string;
  readonly isReady: () => Promise<{ readonly ready: boolean; readonly reason?: string }>;
  readonly gauges: readonly GaugeSource[];
  /** The built web; none in tests of the API. */
  readonly webFolder: string | undefined;
}

/** The server: every operation of the contract, health, metrics, the document of the API, and the web. */
export async function createApp(house: House, options: AppOptions): Promise<FastifyInstance> {
  const app = await createHttpServer(options);
  logRequests(app);
  mountMetrics(app, options.gauges);
  mountHealth(app, options.isReady);
  mountAll(app, { db: options.db, gate: house.identity.gate }, house.routes);
  mountApiPage(app, () => openApiDocument(OPERATIONS, options.version));
  if (options.webFolder !== undefined) await mountWeb(app, options.webFolder);
  else app.setNotFoundHandler((_, reply) => sendProblem(reply, { code: 'request/not-found' }));
  return app;
}
