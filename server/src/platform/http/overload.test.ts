import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../database/index.ts';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { createLog } from '../log.ts';
import { busy } from '../workers/busy.ts';
import { createHttpServer } from './server.ts';

let base: TestDatabase;
/** One connection, and no statement may take longer than a moment. */
let narrow: Database;
let app: FastifyInstance;

beforeAll(async () => {
  base = await createTestDatabase();
  narrow = openDatabase({ url: base.ownerUrl, poolMax: 1, statementTimeoutMs: 1_000 });
  app = await createHttpServer({
    log: createLog('silent'),
    newRequestId: randomUUID,
    trustProxy: false,
  });
  app.get('/slow', () => sql`select pg_sleep(60)`.execute(narrow));
  app.get('/waiting', () => Promise.reject(busy('Too many wait')));
  app.get('/broken', () => sql`select from nowhere`.execute(narrow));
});
afterAll(async () => {
  await app.close();
  await narrow.destroy();
  await base.close();
});

const get = async (url: string) => {
  const { statusCode, headers, json } = await app.inject({ method: 'GET', url });
  return { status: statusCode, code: json().code, again: headers['retry-after'] };
};

const UNAVAILABLE = { status: 503, code: 'server/unavailable', again: '60' };

test('a statement that takes too long is answered with when to come again', async () => {
  expect(await get('/slow')).toEqual(UNAVAILABLE);
});

test('so is a request for which no connection becomes free', async () => {
  const held = await narrow.startTransaction().execute();
  expect(await get('/slow')).toEqual(UNAVAILABLE);
  await held.rollback().execute();
});

test('so is work for whose process too many wait already', async () => {
  expect(await get('/waiting')).toEqual(UNAVAILABLE);
});

test('a statement that is wrong is a defect', async () => {
  expect(await get('/broken')).toMatchObject({ status: 500, code: 'server/defect' });
});
