import type { Endpoint } from '@banshi/contract/endpoint';
import { OPERATIONS } from '@banshi/contract/operations';
import type { RoleId } from '@banshi/contract/roles';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../testing/hall.ts';
import type { Person } from '../testing/person.ts';
import { addressOf, sendRaw } from '../testing/raw.ts';
import { contentOf } from '../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const UNSAFE = OPERATIONS.filter((one) => one.method !== 'GET');
const CASES = ['cases', 'platform', 'catalogue', 'bulletin'];

async function codesOf(
  headers: Record<string, string>,
  change: (person: Person) => Pick<Person, 'cookie' | 'csrfToken'> = (person) => person,
): Promise<Map<string, string>> {
  const codes = new Map<string, string>();
  for (const endpoint of UNSAFE) {
    const person = change(await callerOf(endpoint));
    const { 'content-type': type, ...bare } = headers;
    const request = { method: endpoint.method, url: addressOf(endpoint), headers: bare };
    const full = { ...request, headers: type ? headers : bare, payload: '{}' };
    const answer = await sendRaw(hall.app, person, endpoint.body ? full : request);
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

test.each(FOREIGN)('no unsafe operation answers the page that sends %j', async (headers) => {
  const before = await contentOf(hall.db, CASES);
  const codes = await codesOf(headers);
  expect(new Set(codes.values())).toEqual(new Set(['request/foreign-origin']));
  expect(await contentOf(hall.db, CASES)).toEqual(before);
});

test('no unsafe operation answers a session without its token, or with a wrong one', async () => {
  for (const csrfToken of [undefined, 'x'.repeat(43)]) {
    const codes = await codesOf(json, ({ cookie }) => ({ cookie, csrfToken }));
    // Signing in needs no session, and so has no token to show.
    codes.delete('signIn');
    const found = [...codes].filter(([, code]) => code !== 'identity/csrf');
    expect(found).toEqual([]);
  }
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
  const codes = await codesOf({ ...json, origin: 'http://localhost:3000', host: 'localhost:3000' });
  expect([...codes.values()]).not.toContain('request/foreign-origin');
  expect(codes.get('acceptCase')).toBe('request/malformed');
});
