import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** A gauge that is read when somebody asks. */
export interface GaugeSource {
  readonly name: string;
  readonly help: string;
  readonly read: () => Promise<number>;
}

/**
 * `GET /metrics` in Prometheus format: the process, requests by operation and status, and the gauges
 * given. Labels carry no personal data.
 */
export function mountMetrics(app: FastifyInstance, gauges: readonly GaugeSource[]): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'banshi_http_request_seconds',
    help: 'Time to answer a request, by operation and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  });
  for (const { name, help, read } of gauges) {
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        this.set(await read());
      },
    });
  }
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    seconds
      .labels(request.method, route, String(reply.statusCode))
      .observe(reply.elapsedTime / 1000);
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}
