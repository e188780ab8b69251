import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { sendProblem } from './problem.ts';

/** Below these a missing file or operation is missing, and not a page of the workbench. */
const NO_PAGE = /^\/(api|assets)\//;

/**
 * The built web: hashed files are kept by browsers for a year, the page itself is asked for anew; any
 * path that is no file and no operation is a page of the workbench.
 */
export async function mountWeb(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    // The build leaves each file compressed beside it.
    preCompressed: true,
    setHeaders: (reply, path) => {
      reply.header('vary', 'accept-encoding');
      const isHashed = path.includes('/assets/');
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !NO_PAGE.test(request.url);
    if (!isPage) return sendProblem(reply, { code: 'request/not-found' });
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}
