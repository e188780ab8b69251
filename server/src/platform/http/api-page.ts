import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const PAGE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>办事 Banshi API</title>
<link rel="stylesheet" href="/api/docs/assets/swagger-ui.css">
</head>
<body>
<main id="api"></main>
<script src="/api/docs/assets/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`;

/** Unsafe calls carry the token of the session, which the page asks for as the workbench does. */
const START = `'use strict';
const session = () => fetch('/api/session').then((reply) => (reply.ok ? reply.json() : undefined));
SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#api',
  deepLinking: true,
  requestInterceptor: async (request) => {
    if (request.method && request.method !== 'GET') {
      const current = await session();
      if (current) request.headers['x-csrf-token'] = current.csrfToken;
      request.headers['idempotency-key'] ??= crypto.randomUUID();
    }
    return request;
  },
});
`;

/** `GET /api/openapi.json`, and `GET /api/docs`: a page to read it and to try the operations. */
export async function mountApiPage(app: FastifyInstance, document: object): Promise<void> {
  const text = JSON.stringify(document);
  app.get('/api/openapi.json', async (_request, reply) =>
    reply.type('application/json').send(text),
  );
  app.get('/api/docs', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(PAGE),
  );
  app.get('/api/docs/start.js', async (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(START),
  );
  const folder = dirname(
    createRequire(import.meta.url).resolve('swagger-ui-dist/swagger-ui-bundle.js'),
  );
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/api/docs/assets/',
    decorateReply: false,
    allowedPath: (path) => path.endsWith('.css') || path.endsWith('bundle.js'),
  });
}
