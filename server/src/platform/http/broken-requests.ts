import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { type HttpRefusal, PROBLEM_TYPE, problemOf } from './problem.ts';
import { PROTECTION } from './protection.ts';

const REFUSALS: Readonly<Record<string, HttpRefusal>> = {
  HPE_HEADER_OVERFLOW: { code: 'request/headers-too-large' },
  ERR_HTTP_REQUEST_TIMEOUT: { code: 'request/too-slow' },
};
const NO_HTTP: HttpRefusal = { code: 'request/unreadable', reason: 'not-http' };

/** What never became a request is refused as every other one: a problem, with every header of protection. */
export function refuseBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = problemOf(REFUSALS[error.code ?? ''] ?? NO_HTTP, randomUUID(), 'en');
  const body = JSON.stringify(problem);
  const headers = {
    ...PROTECTION,
    connection: 'close',
    'content-language': 'en',
    'content-type': PROBLEM_TYPE,
    'content-length': String(Buffer.byteLength(body)),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const status = `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n`;
  socket.end(`${status}${lines.join('')}\r\n${body}`);
}
