import type { FastifyInstance } from 'fastify';

/** A gauge that is read when somebody asks. */
export interface GaugeSource {
  readonly name: string;
  readonly help: string;
  readonly read: () => Promise<number>;
}

type Meter = Awaited<ReturnType<typeof createMeter>>;

/**
 * `GET /metrics` in Prometheus format: the process, requests by operation and status, and the gauges
 * given. Labels carry no personal data. What counts is loaded after the first reply, which need not wait for it.
 */
export function mountMetrics(app: FastifyInstance, gauges: readonly GaugeSource[]): void {
  let loading: Promise<Meter> | undefined;
  const meter = () => {
    loading ??= createMeter(gauges);
    return loading;
  };
  app.addHook('onResponse', async (request, reply) => {
    const { seconds } = await meter();
    const route = request.routeOptions.url ?? 'unknown';
    seconds
      .labels(request.method, route, String(reply.statusCode))
      .observe(reply.elapsedTime / 1000);
  });
  app.get('/metrics', async (_request, reply) => {
    const { registry } = await meter();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

async function createMeter(gauges: readonly GaugeSource[]) {
  const { collectDefaultMetrics, Gauge, Histogram, Registry } = await import('prom-client');
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
  return { registry, seconds };
}
