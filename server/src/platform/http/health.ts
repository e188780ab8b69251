import type { FastifyInstance } from 'fastify';

/** `GET /healthz`: the process answers. `GET /readyz`: the database answers and is of this version. */
export function mountHealth(
  app: FastifyInstance,
  isReady: () => Promise<{ ready: boolean; reason?: string }>,
): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const state = await isReady().catch(() => ({
      ready: false,
      reason: 'the database does not answer',
    }));
    return reply.code(state.ready ? 200 : 503).send(state);
  });
}
