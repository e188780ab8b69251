import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { ScanVerdict, VirusScanner } from './virus-scanner.ts';

/** Where a clamd listens: a host with its port, or a unix socket. */
export type ClamdAddress =
  | { readonly host: string; readonly port: number }
  | { readonly path: string };

/** For how long a clamd is waited for. */
interface ClamdPatience {
  readonly connectMs: number;
  /** From the connection to the answer. */
  readonly answerMs: number;
}

/** A machine that is up takes the connection at once; signatures over a large archive take many seconds. */
const PATIENCE: ClamdPatience = { connectMs: 5_000, answerMs: 60_000 };
/** A word about itself takes no time; whoever asks whether the house is ready waits for it. */
const VERSION_PATIENCE: ClamdPatience = { connectMs: 2_000, answerMs: 2_000 };

/** Commands that begin with `z` are answered with a zero byte at the end. */
const INSTREAM = 'zINSTREAM\0';
const VERSION = 'zVERSION\0';
const ANSWER_LENGTH_MAX = 1_000;
const FINDING_LENGTH_MAX = 200;

/** A scanner that is a clamd of ClamAV: each file is streamed to it over a connection of its own. */
export function createClamdScanner(
  address: ClamdAddress,
  patience: ClamdPatience = PATIENCE,
): VirusScanner {
  return {
    scan: async (content) => verdictOf(await converse(address, patience, instream(content))),
    version: () => converse(address, VERSION_PATIENCE, [Buffer.from(VERSION)]),
  };
}

/** The content in pieces, each behind its length as four bytes; a length of nothing ends it. */
async function* instream(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.from(INSTREAM);
  for await (const piece of content) {
    // A piece of no length would end the stream before the file does.
    if (piece.length === 0) continue;
    yield lengthOf(piece);
    yield piece;
  }
  yield lengthOf(new Uint8Array());
}

function lengthOf({ length }: Uint8Array): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}

function verdictOf(answer: string | undefined): ScanVerdict {
  if (answer === undefined) return { kind: 'unscanned', reason: 'silent' };
  if (answer === 'stream: OK') return { kind: 'clean' };
  const finding = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (finding !== undefined)
    return { kind: 'found', finding: finding.slice(0, FINDING_LENGTH_MAX) };
  const isTooLarge = answer.startsWith('INSTREAM size limit exceeded');
  return { kind: 'unscanned', reason: isTooLarge ? 'size' : 'unclear' };
}

/** Sends a request and gives the whole answer; nothing when none came whole and in time. */
async function converse(
  address: ClamdAddress,
  patience: ClamdPatience,
  request: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<string | undefined> {
  const socket = connect(address);
  const hurry = inTime(socket, patience);
  const answer = answerOf(socket);
  try {
    // Whoever is refused is answered before everything is sent: sending ends with the connection.
    await send(socket, request);
    return await answer;
  } finally {
    hurry.stop();
    socket.destroy();
  }
}

function inTime(socket: Socket, { connectMs, answerMs }: ClamdPatience): { stop(): void } {
  const hangUp = () => socket.destroy();
  let timer = setTimeout(hangUp, connectMs);
  socket.once('connect', () => {
    clearTimeout(timer);
    timer = setTimeout(hangUp, answerMs);
  });
  return { stop: () => clearTimeout(timer) };
}

/** What comes before the first zero byte; without one the answer was cut off and is none. */
function answerOf(socket: Socket): Promise<string | undefined> {
  return new Promise((resolve) => {
    let heard = '';
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => {
      heard += part;
      if (heard.includes('\0') || heard.length > ANSWER_LENGTH_MAX) socket.destroy();
    });
    // What went wrong shows in the missing answer; every error is followed by the close.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      const end = heard.indexOf('\0');
      resolve(end < 0 ? undefined : heard.slice(0, end).trim());
    });
  });
}

/** No faster than it is taken, so that of a large file only a piece is in memory. */
async function send(
  socket: Socket,
  request: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<void> {
  const closing = new AbortController();
  socket.once('close', () => closing.abort());
  for await (const part of request) {
    if (!socket.writable) return;
    if (!socket.write(part)) {
      await once(socket, 'drain', { signal: closing.signal }).catch(() => undefined);
    }
  }
}
