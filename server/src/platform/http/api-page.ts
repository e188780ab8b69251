import type { FastifyInstance } from 'fastify';
import { API_SCRIPT, API_STYLE } from './api-page-assets.ts';
import { type ApiDocument, apiPage } from './api-page-html.ts';

/**
 * `GET /api/openapi.json`, and `GET /api/docs`: a page to read it and to try the operations. Each is
 * written when first asked for.
 */
export function mountApiPage(app: FastifyInstance, describe: () => object): void {
  const parts = [
    ['/api/openapi.json', 'application/json', () => JSON.stringify(describe())],
    // It is our own `openApiDocument`, whose parts the page names.
    ['/api/docs', 'text/html; charset=utf-8', () => apiPage(describe() as ApiDocument)],
    ['/api/docs/style.css', 'text/css; charset=utf-8', () => API_STYLE],
    ['/api/docs/start.js', 'text/javascript; charset=utf-8', () => API_SCRIPT],
  ] as const;
  for (const [path, type, write] of parts) {
    let content: string | undefined;
    app.get(path, async (_request, reply) => {
      content ??= write();
      return reply.type(type).send(content);
    });
  }
}
