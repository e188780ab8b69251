import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { sendProblem } from './problem.ts';

/** How long a sender may take. */
export interface Patience {
  /** For the whole of a body that is kept in memory. */
  readonly bodyMs: number;
  /** Between two pieces of a body that is taken piece by piece: an import may last for hours. */
  readonly silenceMs: number;
}

export const PATIENCE: Patience = { bodyMs: 30_000, silenceMs: 120_000 };

const STREAMED = /^(application\/x-ndjson|multipart\/form-data)\b/i;

/** Cuts off whoever sends a body too slowly, so that slow senders never hold all connections (R12). */
export function cutOffSlowSenders(app: FastifyInstance, patience: Patience): void {
  app.addHook('onRequest', ({ raw }, reply, done) => {
    if (hasBody(raw)) {
      const isStreamed = STREAMED.test(raw.headers['content-type'] ?? '');
      const watch = isStreamed
        ? limitSilence(raw, patience.silenceMs)
        : limitWhole(raw, reply, patience.bodyMs);
      const over = () => clearInterval(watch);
      raw.once('end', over).once('close', over);
    }
    done();
  });
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function limitWhole(raw: IncomingMessage, reply: FastifyReply, bodyMs: number): NodeJS.Timeout {
  return setTimeout(() => {
    if (reply.sent) return;
    reply.raw.once('finish', () => raw.destroy());
    sendProblem(reply.header('connection', 'close'), { code: 'request/too-slow' });
  }, bodyMs);
}

/** Whoever sends nothing between two looks has gone; what was taken of an import stays. */
function limitSilence(raw: IncomingMessage, silenceMs: number): NodeJS.Timeout {
  let before = raw.socket.bytesRead;
  return setInterval(() => {
    const { bytesRead } = raw.socket;
    if (bytesRead === before) raw.destroy();
    before = bytesRead;
  }, silenceMs);
}
