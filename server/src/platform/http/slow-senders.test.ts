import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '../log.ts';
import { PROTECTION } from './protection.ts';
import { createHttpServer } from './server.ts';

const BODY_MS = 300;
const SILENCE_MS = 4_000;
let app: FastifyInstance;
let port: number;

beforeAll(async () => {
  app = await createHttpServer({
    log: createLog('silent'),
    newRequestId: randomUUID,
    trustProxy: false,
    patience: { bodyMs: BODY_MS, silenceMs: SILENCE_MS },
  });
  app.post('/json', async () => ({ done: true }));
  app.post('/stream', async ({ body }) => {
    let bytes = 0;
    for await (const part of body as AsyncIterable<Buffer>) bytes += part.length;
    return { bytes };
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const place = app.server.address();
  port = typeof place === 'object' && place ? place.port : 0;
});
afterAll(() => app.close());

/** Sends the pieces with a pause before each but the first, and gives all that comes back. */
async function answerTo(pieces: readonly string[], pauseMs = 0): Promise<string> {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  let answer = '';
  socket.on('data', (text: string) => {
    answer += text;
  });
  // Who is cut off in the middle of a piece hears of it as an error.
  socket.on('error', () => undefined);
  const closed = once(socket, 'close');
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) await pause(pauseMs);
    if (!socket.destroyed) socket.write(piece);
  }
  await closed;
  return answer;
}

const head = (path: string, type: string, length: number) =>
  `POST ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\n\r\n`;

function faultsOf(answer: string, status: number, code: string): string[] {
  const wanted = [
    `HTTP/1.1 ${status} `,
    'content-type: application/problem+json',
    `"code":"${code}"`,
    ...Object.entries(PROTECTION).map(([name, value]) => `${name}: ${value}`),
  ];
  return wanted.filter((one) => !answer.includes(one));
}

test('R12: a body that does not come in time is answered with a problem, and the connection is closed', async () => {
  const answer = await answerTo([head('/json', 'application/json', 20), '{"a"']);
  expect(faultsOf(answer, 408, 'request/too-slow')).toEqual([]);
});

test('a stream may last longer than a body, as long as something comes', async () => {
  const type = 'application/x-ndjson';
  const answer = await answerTo([head('/stream', type, 8), '{}\n', '{}\n', '{}'], BODY_MS);
  expect(answer).toContain('{"bytes":8}');
});

test('R12: a stream of which nothing more comes is cut off', async () => {
  const answer = await answerTo([head('/stream', 'application/x-ndjson', 8), '{}\n']);
  expect(answer).not.toContain('bytes');
});

test.each([
  [
    431,
    'request/headers-too-large',
    `GET / HTTP/1.1\r\nhost: x\r\na: ${'a'.repeat(20_000)}\r\n\r\n`,
  ],
  [400, 'request/unreadable', 'GET / HTTP/1.1\r\nno header\r\n\r\n'],
  [400, 'request/unreadable', 'FOO / HTTP/1.1\r\nhost: x\r\n\r\n'],
])(
  'S13: what is no request is refused as a problem with every header: %i %s',
  async (status, code, request) => {
    expect(faultsOf(await answerTo([request]), status, code)).toEqual([]);
  },
);
