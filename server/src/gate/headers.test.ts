import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signIn } from '@banshi/contract/identity';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReceivedCase, theClerk } from '../testing/counter.ts';
import { type Hall, openHall, PASSWORD } from '../testing/hall.ts';
import { protectionFaults } from '../testing/protection-faults.ts';
import { sendRaw } from '../testing/raw.ts';
import { restarted } from '../testing/restart.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const ANONYMOUS = [
  ['GET', '/api/session', 401],
  ['GET', '/api/docs', 200],
  ['GET', '/api/docs/start.js', 200],
  ['GET', '/api/openapi.json', 200],
  ['GET', '/api/no-such-thing', 404],
  ['GET', '/no-such-page', 404],
  ['GET', '/api/cases/%zz', 400],
  ['POST', '/api/session', 400],
  ['PUT', '/api/session', 404],
] as const;

/** What the server of the pages answers besides the operations. */
const PAGES = [
  ['/', 200],
  ['/index.html', 200],
  ['/cases/0', 200],
  ['/assets/a.js', 200],
  ['/assets/a.css', 200],
  ['/assets/a.svg', 200],
  ['/assets/a.woff2', 200],
  ['/assets/none.js', 404],
  ['/assets/', 404],
  ['/%zz', 400],
  ['/api/none', 404],
  ['/healthz', 200],
  ['/readyz', 200],
  ['/metrics', 200],
] as const;

test.each(ANONYMOUS)(
  '%s %s answers %i with every header of protection',
  async (method, url, status) => {
    const answer = await sendRaw(hall.app, hall.stranger, { method, url });
    expect(answer.statusCode).toBe(status);
    expect(protectionFaults(answer)).toEqual([]);
  },
);

test('every answer to a signed-in person is kept by no cache, whatever its status', async () => {
  const clerk = await theClerk(hall);
  const { caseId } = await aReceivedCase(hall);
  const json = { 'content-type': 'application/json' };
  const requests = [
    { method: 'GET', url: `/api/cases/${caseId}` },
    { method: 'GET', url: '/api/session' },
    { method: 'GET', url: '/api/inbox?view=nothing' },
    { method: 'GET', url: `/api/cases/${caseId.replace(/.$/, 'f')}` },
    { method: 'POST', url: '/api/imports', headers: json, payload: '{}' },
    {
      method: 'POST',
      url: `/api/cases/${caseId}/acceptance`,
      headers: json,
      payload: '{"version":9}',
    },
    { method: 'POST', url: '/api/cases', headers: { 'content-type': 'text/plain' }, payload: 'x' },
  ] as const;
  const answers = await Promise.all(requests.map((one) => sendRaw(hall.app, clerk, one)));
  expect(new Set(answers.map((one) => one.statusCode)).size).toBeGreaterThan(4);
  for (const answer of answers) {
    expect(protectionFaults(answer)).toEqual([]);
    expect(answer.headers['cache-control']).toBe('no-store');
  }
});

test('the page of the workbench, its files and what is none of them carry every header too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'banshi-web-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  for (const name of ['a.js', 'a.css', 'a.svg', 'a.woff2']) {
    await writeFile(join(folder, 'assets', name), ' ');
  }
  const app = await restarted({ ...hall, webFolder: folder });
  const answers = [];
  for (const [url, status] of PAGES) {
    const answer = await app.inject({ method: 'GET', url });
    expect([url, answer.statusCode]).toEqual([url, status]);
    answers.push([url, protectionFaults(answer)]);
  }
  await app.close();
  await rm(folder, { recursive: true });
  expect(answers).toEqual(PAGES.map(([url]) => [url, []]));
});

test('an answer without its headers would be found', async () => {
  const answer = await sendRaw(hall.app, hall.stranger, { method: 'GET', url: '/api/docs' });
  const headers = { ...answer.headers, 'content-security-policy': "script-src 'unsafe-inline'" };
  expect(protectionFaults({ ...answer, headers } as LightMyRequestResponse)).toContain(
    'no unsafe source',
  );
});

test('the cookie of a session is out of reach of scripts and of other sites', async () => {
  await theClerk(hall);
  const body = { login: 'province.front_clerk.1', password: PASSWORD };
  const cookie = String((await hall.stranger.call(signIn, { body })).headers['set-cookie']);
  expect(cookie).toMatch(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
});

test('where cookies travel over HTTPS only, the name binds the cookie to this very host', async () => {
  const secure = await openHall({ cookie: { name: '__Host-sid', secure: true } });
  await theClerk(secure);
  const body = { login: 'province.front_clerk.1', password: PASSWORD };
  const { headers } = await secure.stranger.call(signIn, { body });
  await secure.close();
  expect(String(headers['set-cookie'])).toMatch(
    /^__Host-sid=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
});
