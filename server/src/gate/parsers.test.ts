import { acceptCase, receiveCase } from '@banshi/contract/case-acts';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aReceipt, theClerk } from '../testing/counter.ts';
import { type Hall, openHall } from '../testing/hall.ts';
import { addressOf, sendRaw } from '../testing/raw.ts';
import { restarted } from '../testing/restart.ts';
import { contentOf } from '../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const JSON_TYPE = 'application/json';

async function sendText(payload: string | Buffer, type = JSON_TYPE) {
  return sendRaw(hall.app, await theClerk(hall), {
    method: 'POST',
    url: addressOf(receiveCase),
    headers: { 'content-type': type },
    payload,
  });
}

async function aGoodText(): Promise<string> {
  return JSON.stringify(await aReceipt(hall));
}

const spliced = (good: string, added: string) => `${good.slice(0, -1)},${added}}`;
/** Bodies made of a good one, or of nothing, that must not reach the handler. */
const BODIES: readonly (readonly [string, (good: string) => string | Buffer])[] = [
  ['a key named twice', (good) => spliced(good, '"area":"510000"')],
  ['a key named twice in other letters', (good) => spliced(good, '"\\u0061rea":"510000"')],
  ['__proto__', (good) => spliced(good, '"__proto__":{"polluted":1}')],
  ['__proto__ in other letters', (good) => spliced(good, '"__pr\\u006fto__":{"polluted":1}')],
  ['constructor.prototype', (good) => spliced(good, '"constructor":{"prototype":{"polluted":1}}')],
  ['100,000 open brackets', () => '['.repeat(100_000)],
  ['40 levels', () => `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`],
  ['1e400', (good) => good.replace(/"matterId":\d+/, '"matterId":1e400')],
  ['2^53+1', (good) => good.replace(/"matterId":\d+/, '"matterId":9007199254740993')],
  ['NUL', (good) => good.replace('示例申请', '示\\u0000例')],
  ['a lone surrogate in a text', (good) => good.replace('示例申请', '示\\ud800例')],
  ['a lone surrogate in a name', (good) => good.replace('张示例', '张\\udfff例')],
  ['bytes that are no UTF-8', (good) => Buffer.from(good.replace('示例申请', 'é'), 'latin1')],
  ['UTF-16', (good) => Buffer.from(`\ufeff${good}`, 'utf16le')],
  ['a byte order mark in the middle', (good) => `${good.slice(0, 5)}\ufeff${good.slice(5)}`],
  ['nothing', () => ''],
  ['half a body', (good) => good.slice(0, good.length / 2)],
  ['two bodies', (good) => good + good],
  ['a comment', (good) => `/* */${good}`],
  ['NaN', (good) => good.replace(/"matterId":\d+/, '"matterId":NaN')],
  ['an array', (good) => `[${good}]`],
  ['null', () => 'null'],
];

describe('a body that a parser may read in two ways', () => {
  test.each(BODIES)('%s is refused and leaves no trace', async (_, make) => {
    const good = await aGoodText();
    const before = await contentOf(hall.db, ['cases', 'platform']);
    const answer = await sendText(make(good));
    expect(answer.statusCode, answer.body).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode, answer.body).toBeLessThan(500);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(await contentOf(hall.db, ['cases', 'platform'])).toEqual(before);
    expect('polluted' in {}).toBe(false);
  });

  test('the good body itself is taken, so that the refusals mean something', async () => {
    expect((await sendText(await aGoodText())).statusCode).toBe(200);
  });
});

/** A body may cost so many times what a plain refusal of the same run costs: 200 ms where that takes four. */
const COST_MAX = 50;
const TRIES = 5;

/** The quickest of some tries: what the others took longer, something else on the machine did. */
async function quickest(send: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const from = performance.now();
    await send();
    best = Math.min(best, performance.now() - from);
  }
  return best;
}

/** The bodies that cost more than they may, sent to this server. */
async function costly(app: FastifyInstance): Promise<string[]> {
  const [clerk, good] = [await theClerk(hall), await aGoodText()];
  const send = (payload: string | Buffer) =>
    sendRaw(app, clerk, {
      method: 'POST',
      url: addressOf(receiveCase),
      headers: { 'content-type': JSON_TYPE },
      payload,
    });
  const plain = await quickest(() => send('{}'));
  const found: string[] = [];
  for (const [name, make] of BODIES) {
    const cost = (await quickest(() => send(make(good)))) / plain;
    if (cost > COST_MAX) found.push(name);
  }
  return found;
}

describe('what a hostile body costs', () => {
  test('is no more than some plain refusals', async () => {
    expect(await costly(hall.app)).toEqual([]);
  });

  test('would be found where a parser takes the square of the length', async () => {
    const app = await restarted(hall);
    app.addHook('preParsing', async (request) => {
      const until = performance.now() + Number(request.headers['content-length']) ** 2 / 1e7;
      while (performance.now() < until);
    });
    const found = await costly(app);
    await app.close();
    expect(found).toContain('100,000 open brackets');
  });
});

const TYPES = [
  'text/plain',
  'text/plain; application/json',
  'text/json',
  'application/jsonp',
  'application/json5',
  'application/ld+json',
  'application/problem+json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/octet-stream',
  'application/xml',
  'application',
  'json',
  '*/*',
  'application/json; charset=utf-16',
  'application/json; charset=gbk',
  'application/x-ndjson',
];

test.each(TYPES)('a body under the content type %s is not read', async (type) => {
  const answer = await sendText(await aGoodText(), type);
  expect([400, 415], answer.body).toContain(answer.statusCode);
});

test.each([
  'application/json',
  'application/json; charset=utf-8',
  'Application/JSON;charset=UTF-8',
])('a body under the content type %s is read', async (type) => {
  expect((await sendText(await aGoodText(), type)).statusCode).toBe(200);
});

const ADDRESSES = [
  '/api/inbox?view=open&view=todo&limit=1',
  '/api/inbox?view[]=open&limit=1',
  '/api/inbox?view=open&limit=1&limit=2',
  '/api/inbox?view=open&limit=1&__proto__=x',
  '/api/inbox?view=open&limit=1e2',
  '/api/inbox?view=open&limit=0x10',
  '/api/cases/%2e%2e%2fsession',
  '/api/cases/%252e%252e%252fsession',
  '/api/cases/%00',
  '/api/cases/%zz',
  '/api/cases/%ff%fe',
  '/api/matters/99999999999999999999',
  '/api/matters/1e3',
  '/api/matters/2147483648',
  `/api/matters?text=${'%E5%8A%9E'.repeat(3000)}`,
  '/api//inbox?view=open',
  '/API/inbox?view=open',
];

test.each(ADDRESSES)('the address %s is refused as a problem of the sender', async (url) => {
  const answer = await sendRaw(hall.app, await theClerk(hall), { method: 'GET', url });
  expect(answer.statusCode, answer.body).toBeGreaterThanOrEqual(400);
  expect(answer.statusCode, answer.body).toBeLessThan(500);
  expect(answer.headers['content-type']).toContain('application/problem+json');
});

const ID = '00000000-0000-7000-8000-000000000000';
const NO_ID = '-'.repeat(36);

test.each([
  `/api/inbox?view=open&limit=1&after=12345678901_${ID}`,
  `/api/inbox?view=open&limit=1&after=2022-06-13_${ID}`,
  `/api/cases?measure=accepted&from=2022-06-01&to=2022-06-30&limit=1&after=2022-06-13_${ID}`,
  `/api/cases?measure=accepted&from=2022-06-01&to=2022-06-30&limit=1&after=99999999999999_${ID}`,
  `/api/licences?limit=1&after=2022-02-30_${ID}`,
  `/api/public/grants?after=1655082000000_${NO_ID}`,
  `/api/public/hearings?view=coming&after=1655082000000_${NO_ID}`,
  `/api/public/delays?view=open&after=2022-06-13_${NO_ID}`,
  `/api/own-alerts?of=named&limit=1&state=open&after=1655082000000_${NO_ID}_1`,
])('the cursor of %s begins somewhere and breaks nothing', async (url) => {
  const answer = await sendRaw(hall.app, await theClerk(hall), { method: 'GET', url });
  expect(answer.statusCode, answer.body).toBe(200);
});

test('a cursor with a control character is refused, and where is told', async () => {
  const url = '/api/inbox?view=open&limit=1&after=%00';
  const answer = await sendRaw(hall.app, await theClerk(hall), { method: 'GET', url });
  const facts = expect.objectContaining({ where: 'querystring', path: '/after' });
  expect(answer.json()).toMatchObject({ status: 400, code: 'request/malformed', facts });
});

test('a key that is too short, too long, or has a space is refused before the act', async () => {
  const clerk = await theClerk(hall);
  const payload = '{"version":1}';
  for (const key of ['short', 'x'.repeat(256), 'with a space']) {
    const headers = { 'content-type': JSON_TYPE, 'idempotency-key': key };
    const request = { method: 'POST', url: addressOf(acceptCase), headers, payload } as const;
    const answer = await sendRaw(hall.app, clerk, request);
    expect(answer.json()).toMatchObject({ status: 400, code: 'request/idempotency-key-missing' });
  }
});
