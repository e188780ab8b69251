import type { FastifyInstance } from 'fastify';

/**
 * One line per request: id, route, status, milliseconds. Neither query nor body is written, so no
 * personal data is; the route is the pattern and not the path.
 */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'unknown',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
  });
}
