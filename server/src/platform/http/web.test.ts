import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '../log.ts';
import { createHttpServer } from './server.ts';
import { mountWeb } from './web.ts';

let folder: string;
let app: FastifyInstance;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banshi-web-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<title>办事</title>');
  app = await createHttpServer({
    log: createLog('silent'),
    newRequestId: randomUUID,
    trustProxy: false,
  });
  await mountWeb(app, folder);
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

test.each(['/api//session', '//assets/index.js', '/assets/%00', '/assets/..%2f..%2fpackage.json'])(
  '%s is nothing that there is, and no defect',
  async (url) => {
    const answer = await app.inject({ method: 'GET', url });
    expect({ status: answer.statusCode, code: answer.json().code }).toEqual({
      status: 404,
      code: 'request/not-found',
    });
  },
);

test('an address that is no file and no operation is a page of the workbench', async () => {
  const { statusCode, body } = await app.inject({ method: 'GET', url: '/cases/1' });
  expect([statusCode, body]).toEqual([200, '<title>办事</title>']);
});
