import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Instant } from '../../kernel/instant.ts';
import { createHttpCarrier, signatureOf } from './http-carrier.ts';

const SECRET = 'only for tests, long enough';
const NOW = 1_655_082_000_000 as Instant;
const MESSAGE = {
  id: 'a-case-1',
  to: '13800005678',
  subject: '办件SC2206130000011的办理情况',
  text: '示例',
  about: { kind: 'RECEIVED', caseNumber: 'SC2206130000011' },
};

interface Got {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

let gateway: Server;
let url: string;
const got: Got[] = [];
let answer: { readonly status: number; readonly headers?: Record<string, string> };

beforeAll(async () => {
  gateway = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    got.push({ headers: request.headers, body });
    response.writeHead(answer.status, answer.headers).end('SENT 13800005678');
  });
  gateway.listen(0, '127.0.0.1');
  await once(gateway, 'listening');
  const place = gateway.address();
  url = typeof place === 'object' ? `http://127.0.0.1:${place?.port}/send` : '';
});
afterAll(() => gateway.close());
beforeEach(() => {
  got.length = 0;
  answer = { status: 200 };
});

const carrier = () => createHttpCarrier({ url, secret: SECRET, now: () => NOW });

test('a message is posted with its id, the moment and a signature over both', async () => {
  expect(await carrier().send(MESSAGE)).toEqual({ ok: true, value: undefined });
  const [{ headers, body } = { headers: {}, body: '' }] = got;
  expect(JSON.parse(body)).toEqual(MESSAGE);
  expect(headers).toMatchObject({
    'content-type': 'application/json',
    'idempotency-key': 'a-case-1',
    'x-banshi-timestamp': '1655082000000',
    'x-banshi-signature': signatureOf(SECRET, String(NOW), body),
  });
  expect(headers['x-banshi-signature']).not.toBe(signatureOf('another', String(NOW), body));
});

test.each([400, 401, 429, 500, 503])(
  'an answer %i is a refusal that tells its status',
  async (status) => {
    answer = { status };
    expect(await carrier().send(MESSAGE)).toEqual({
      ok: false,
      refusal: { fault: 'refused', status },
    });
  },
);

test('a redirection is not followed: nobody has said that numbers go there', async () => {
  answer = { status: 307, headers: { location: `${url}/elsewhere` } };
  expect(await carrier().send(MESSAGE)).toEqual({
    ok: false,
    refusal: { fault: 'refused', status: 307 },
  });
  expect(got).toHaveLength(1);
});

test('where nobody listens there is no answer', async () => {
  const gone = createServer();
  gone.listen(0, '127.0.0.1');
  await once(gone, 'listening');
  const place = gone.address();
  const port = typeof place === 'object' ? place?.port : undefined;
  gone.close();
  await once(gone, 'close');
  const nobody = createHttpCarrier({
    url: `http://127.0.0.1:${port}/send`,
    secret: SECRET,
    now: () => NOW,
  });
  expect(await nobody.send(MESSAGE)).toEqual({
    ok: false,
    refusal: { fault: 'no-answer', status: null },
  });
});
