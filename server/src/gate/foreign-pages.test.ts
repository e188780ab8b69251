import type { Endpoint } from '@banshi/contract/endpoint';
import { OPERATIONS } from '@banshi/contract/operations';
import type { RoleId } from '@banshi/contract/roles';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../testing/hall.ts';
import type { Person } from '../testing/person.ts';
import { addressOf, sendRaw } from '../testing/raw.ts';
import { restarted } from '../testing/restart.ts';
import { contentOf } from '../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const UNSAFE = OPERATIONS.filter((one) => one.method !== 'GET');
const CASES = ['cases', 'notices', 'platform', 'catalogue', 'bulletin', 'ratings', 'queue'];

async function codesOf(
  headers: Record<string, string>,
  change: (person: Person) => Pick<Person, 'cookie' | 'csrfToken'> = (person) => person,
  app: FastifyInstance = hall.app,
): Promise<Map<string, string>> {
  const codes = new Map<string, string>();
  for (const endpoint of UNSAFE) {
    const person = change(await callerOf(endpoint));
    const { 'content-type': type, ...bare } = headers;
    const request = { method: endpoint.method, url: addressOf(endpoint), headers: bare };
    const full = { ...request, headers: type ? headers : bare, payload: '{}' };
    const answer = await sendRaw(app, person, endpoint.body ? full : request);
    codes.set(endpoint.operationId, answer.body === '' ? '' : answer.json()?.code);
  }
  return codes;
}

function callerOf({ access }: Endpoint): Promise<Person> {
  const role: RoleId = Array.isArray(access) ? access[0] : 'AUDITOR';
  return hall.as(role, 'PROVINCE');
}

const json = { 'content-type': 'application/json' };
const FOREIGN: readonly Record<string, string>[] = [
  { ...json, origin: 'https://example.org' },
  { ...json, origin: 'null' },
  { ...json, origin: 'http://localhost:80.example.org' },
  { ...json, 'sec-fetch-site': 'cross-site' },
  { ...json, 'sec-fetch-site': 'same-site' },
];

const OWN = { ...json, origin: 'http://localhost:3000', host: 'localhost:3000' };

test.each(FOREIGN)('no unsafe operation answers the page that sends %j', async (headers) => {
  const before = await contentOf(hall.db, CASES);
  const codes = await codesOf(headers);
  expect(new Set(codes.values())).toEqual(new Set(['request/foreign-origin']));
  expect(await contentOf(hall.db, CASES)).toEqual(before);
});

// Who sends no Origin is no browser, or an old one: it has to show the token that no other page can read.
test('no unsafe operation answers without an Origin to a session without its token, or with a wrong one', async () => {
  for (const csrfToken of [undefined, 'x'.repeat(43)]) {
    const codes = await codesOf(json, ({ cookie }) => ({ cookie, csrfToken }));
    // Signing in, asking by number and password, and the machine for tickets need no session, and so have no token to show.
    const open = [
      'signIn',
      'askCaseStatus',
      'listRateableServices',
      'rateService',
      'checkKiosk',
      'takeKioskTicket',
    ];
    for (const operationId of open) codes.delete(operationId);
    expect(codes.size).toBe(UNSAFE.length - open.length);
    const found = [...codes].filter(([, code]) => code !== 'identity/csrf');
    expect(found).toEqual([]);
  }
});

test('none of these gets as far as a handler, which our own page does', async () => {
  const called = new Set<string>();
  const routes = hall.house.routes.map(({ endpoint, handle }) => ({
    endpoint,
    handle: (call: Parameters<typeof handle>[0]) => {
      called.add(endpoint.operationId);
      return handle(call);
    },
  }));
  const app = await restarted({ house: { ...hall.house, routes }, db: hall.db });
  for (const headers of FOREIGN) await codesOf(headers, undefined, app);
  await codesOf(json, ({ cookie }) => ({ cookie, csrfToken: undefined }), app);
  expect([...called]).toEqual([]);
  await codesOf(OWN, undefined, app);
  await app.close();
  expect(called).toContain('signOut');
});

test('no address of an unsafe operation does anything when it is merely read', async () => {
  const before = await contentOf(hall.db, CASES);
  for (const endpoint of UNSAFE) {
    const person = await callerOf(endpoint);
    const url = `${addressOf(endpoint)}?_method=${endpoint.method}&callback=read`;
    const headers = {
      'x-http-method-override': endpoint.method,
      'x-method-override': endpoint.method,
    };
    const answer = await sendRaw(hall.app, person, { method: 'GET', url, headers });
    const isRead = OPERATIONS.some(
      ({ method, path }) => method === 'GET' && path === endpoint.path,
    );
    expect(isRead || answer.statusCode >= 400, endpoint.operationId).toBe(true);
    expect(answer.headers['content-type']).toMatch(/^application\/(problem\+)?json/);
  }
  expect(await contentOf(hall.db, CASES)).toEqual(before);
});

test.each(['application/x-www-form-urlencoded', 'text/plain'])(
  'no body that a form can send without asking (%s) reaches an operation',
  async (type) => {
    const codes = await codesOf({ 'content-type': type });
    for (const { operationId } of UNSAFE.filter((one) => one.body)) {
      expect([operationId, codes.get(operationId)]).toEqual([operationId, 'request/media-type']);
    }
  },
);

test('our own page is heard, so that the refusals mean something', async () => {
  const codes = await codesOf(OWN);
  expect([...codes.values()]).not.toContain('request/foreign-origin');
  expect(codes.get('acceptCase')).toBe('request/malformed');
});
