import type { Endpoint } from '@banshi/contract/endpoint';
import { OPERATIONS } from '@banshi/contract/operations';
import type { RoleId } from '@banshi/contract/roles';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../testing/hall.ts';
import type { Person } from '../testing/person.ts';
import { addressOf, sendRaw } from '../testing/raw.ts';
import { rowCounts } from '../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const FORM = 'multipart/form-data; boundary=x';
/** Every type that some operation reads, types that none reads, and charsets that are not UTF-8. */
const TYPES: readonly (readonly [string, string])[] = [
  ['application/json', '{}'],
  ['application/x-ndjson', '{}\n'],
  [FORM, '--x--\r\n'],
  ['text/plain', '{}'],
  ['application/xml', '<a/>'],
  ['application/json; charset=utf-16', '{}'],
  ['application/x-ndjson; charset=utf-16', '{}\n'],
];

function callerOf({ access }: Endpoint): Promise<Person> {
  const role: RoleId = Array.isArray(access) ? access[0] : 'SUPERVISOR';
  return hall.as(role, 'PROVINCE');
}

async function send(endpoint: Endpoint, [type, payload]: readonly [string, string]) {
  return sendRaw(hall.app, await callerOf(endpoint), {
    method: endpoint.method,
    url: addressOf(endpoint),
    headers: { 'content-type': type },
    payload,
  });
}

/** What each operation that takes a body says to each type that it does not read. */
test('S08: a body of a type that an operation does not read is refused with 415 and changes nothing', async () => {
  const writing = OPERATIONS.filter(({ method, body, consumes }) => {
    return method !== 'GET' && (body !== undefined || consumes !== undefined);
  });
  expect(writing.length).toBeGreaterThan(50);
  await Promise.all(writing.map(callerOf));
  const before = await rowCounts(hall.db);
  const wrong: string[] = [];
  for (const endpoint of writing) {
    for (const sent of TYPES.filter(([type]) => type !== typeOf(endpoint))) {
      const { statusCode, body } = await send(endpoint, sent);
      if (statusCode !== 415)
        wrong.push(`${endpoint.operationId} ${sent[0]}: ${statusCode} ${body}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(await rowCounts(hall.db)).toEqual(before);
});

function typeOf({ consumes = 'application/json' }: Endpoint): string {
  return consumes === 'multipart/form-data' ? FORM : consumes;
}
