import type { FastifyInstance } from 'fastify';
import { subjectOf } from './mount.ts';
import { refusalCodeOf } from './problem.ts';

/**
 * One line per request: its id, who by the id of the account, route, status, milliseconds, and the code
 * of a refusal. Neither query nor body is written, so no personal data is; the route is the pattern and
 * not the path.
 */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'unknown',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        who: subjectOf(request),
        refusal: refusalCodeOf(request),
      },
      'request',
    );
  });
}
