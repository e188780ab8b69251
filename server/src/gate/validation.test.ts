import type { Endpoint } from '@banshi/contract/endpoint';
import { OPERATIONS } from '@banshi/contract/operations';
import type { Problem } from '@banshi/contract/problem';
import type { RoleId } from '@banshi/contract/roles';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROTECTION } from '../platform/http/protection.ts';
import { type Hall, openHall } from '../testing/hall.ts';
import type { Person } from '../testing/person.ts';
import { protectionFaults } from '../testing/protection-faults.ts';
import { addressOf, sendRaw } from '../testing/raw.ts';
import { extend, type Schema, samplesOf, spoil } from '../testing/samples.ts';
import { isSentence } from '../testing/sentence.ts';
import { rowCounts } from '../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const isJson = ({ consumes }: Endpoint) =>
  consumes === undefined || consumes === 'application/json';
const MOUNTED = () => new Set(hall.house.routes.map((one) => one.endpoint.operationId));
const WITH_BODY = OPERATIONS.filter((one) => one.body && isJson(one));
const WITH_QUERY = OPERATIONS.filter((one) => one.query);

function callerOf({ access }: Endpoint): Promise<Person> {
  const role: RoleId = Array.isArray(access) ? access[0] : 'SUPERVISOR';
  return hall.as(role, 'PROVINCE');
}

async function sendBody(endpoint: Endpoint, body: unknown) {
  const { method } = endpoint;
  return sendRaw(hall.app, await callerOf(endpoint), {
    method,
    url: addressOf(endpoint),
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify(body),
  });
}

async function sendQuery(endpoint: Endpoint, query: unknown) {
  const pairs = Object.entries(query ?? {}).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  const url = `${addressOf(endpoint)}?${new URLSearchParams(pairs)}`;
  const payload = endpoint.body ? { payload: '{}' } : {};
  const headers = endpoint.body ? { 'content-type': 'application/json' } : {};
  return sendRaw(hall.app, await callerOf(endpoint), {
    method: endpoint.method,
    url,
    headers,
    ...payload,
  });
}

/** What the server says of every spoilt form of a few good values; empty when all is as it should be. */
async function findLeaks(
  endpoint: Endpoint,
  schema: Schema,
  send: (endpoint: Endpoint, value: unknown) => ReturnType<typeof sendBody>,
): Promise<string[]> {
  const leaks: string[] = [];
  for (const value of fc.sample(samplesOf(schema), { numRuns: 3, seed: 14 })) {
    for (const { what, path, value: bad } of [...spoil(schema, value), ...extend(schema, value)]) {
      const answer = await send(endpoint, bad);
      const isRefused = answer.statusCode === 400 && protectionFaults(answer).length === 0;
      if (isRefused && namesPlace(answer.json(), path)) continue;
      leaks.push(`${endpoint.operationId} ${path} ${what}: ${answer.statusCode} ${answer.body}`);
    }
  }
  return leaks;
}

/** Whether a problem names the field in its facts, and in its sentence unless that is about the whole. */
function namesPlace({ facts, detail }: Problem, path: string): boolean {
  return facts['path'] === path && isSentence(detail) && (path === '/' || detail.includes(path));
}

describe('a field that is dropped, null, of a wrong type, out of range or surplus', () => {
  test('is refused with 400 and its path in every body, and nothing is written', async () => {
    await Promise.all(WITH_BODY.map(callerOf));
    const before = await rowCounts(hall.db);
    const mounted = MOUNTED();
    const leaks: string[] = [];
    for (const endpoint of WITH_BODY.filter((one) => mounted.has(one.operationId))) {
      leaks.push(...(await findLeaks(endpoint, endpoint.body ?? {}, sendBody)));
    }
    expect(leaks).toEqual([]);
    expect(await rowCounts(hall.db)).toEqual(before);
  });

  test('is refused with 400 and its path in every query', async () => {
    const mounted = MOUNTED();
    for (const endpoint of WITH_QUERY.filter((one) => mounted.has(one.operationId))) {
      const textual = endpoint.query ?? {};
      const leaks = await findLeaks(endpoint, textual, sendQuery);
      // On the wire everything is text: a number in digits and the word null are texts like others.
      expect(leaks.filter((leak) => !/ (a text|null|wrong type): /.test(leak))).toEqual([]);
    }
  });
});

test('no value that a schema takes is ever answered with a defect', async () => {
  const mounted = MOUNTED();
  const defects: string[] = [];
  for (const endpoint of OPERATIONS.filter((one) => mounted.has(one.operationId))) {
    defects.push(...(await findDefects(endpoint)));
  }
  expect(defects).toEqual([]);
});

async function findDefects(endpoint: Endpoint): Promise<string[]> {
  const [schema, send] =
    endpoint.body && isJson(endpoint) ? [endpoint.body, sendBody] : [endpoint.query, sendQuery];
  const values = schema ? fc.sample(samplesOf(schema), { numRuns: 15, seed: 10 }) : [];
  const found: string[] = [];
  for (const value of values) {
    const { statusCode, body } = await send(endpoint, value);
    if (statusCode >= 500) {
      found.push(`${endpoint.operationId} ${JSON.stringify(value)}: ${body}`);
    }
  }
  return found;
}

test('a server that let a surplus field pass would be found', async () => {
  const open: Schema = { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] };
  const closed: Schema = { ...open, additionalProperties: false };
  expect(extend(closed, { a: '' })).toHaveLength(1);
  const lax = async () => ({ statusCode: 200, body: '{}' }) as Awaited<ReturnType<typeof sendBody>>;
  const [endpoint] = WITH_BODY;
  const leaks = endpoint && (await findLeaks(endpoint, closed, lax));
  expect(leaks?.some((leak) => leak.includes('extra field'))).toBe(true);
});

test('a refusal that names the field in its facts and says nothing would be found', async () => {
  const closed: Schema = { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] };
  const [endpoint] = WITH_BODY;
  const dumb = async () => {
    const problem = { facts: { path: '/a' }, detail: '' };
    return { statusCode: 400, body: '', headers: PROTECTION, json: () => problem } as Awaited<
      ReturnType<typeof sendBody>
    >;
  };
  expect(endpoint && (await findLeaks(endpoint, closed, dumb))).not.toEqual([]);
});
