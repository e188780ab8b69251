import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

/** How a clamd of the tests behaves. */
export type ClamdMood =
  /** Answers by the content: whatever holds the mark is found. */
  | 'well'
  /** Takes everything and says nothing. */
  | 'silent'
  /** Takes nothing: not even what is sent is read. */
  | 'stuck'
  /** Hangs up at the first piece of the content. */
  | 'hangs-up'
  /** Says that it is clean and hangs up before the answer is whole. */
  | 'cut-off'
  /** Takes no file as large as this and hangs up. */
  | 'too-large'
  /** Says something that is no verdict. */
  | 'unclear';

/** What this clamd takes for a virus. */
export const MARK = 'BANSHI-TEST-SIGNATURE';
export const FINDING = 'Banshi.Test.Signature-1';
export const VERSION = 'ClamAV 1.4.3/27800/Fri Nov 27 09:00:00 2026';

export interface TestClamd {
  readonly port: number;
  mood: ClamdMood;
  /** The contents that arrived whole. */
  readonly scanned: Buffer[];
  close(): Promise<void>;
}

/** A server that speaks the protocol of clamd, over TCP, or at a unix socket with this path. */
export async function aClamd(path?: string): Promise<TestClamd> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket.on('close', () => open.delete(socket)).on('error', () => undefined));
    if (clamd.mood !== 'stuck') converse(socket, clamd);
  });
  const clamd: TestClamd = {
    get port() {
      return (server.address() as AddressInfo).port;
    },
    mood: 'well',
    scanned: [],
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  if (path === undefined) server.listen(0, '127.0.0.1');
  else server.listen(path);
  await once(server, 'listening');
  return clamd;
}

function converse(socket: Socket, clamd: TestClamd): void {
  let heard = Buffer.alloc(0);
  socket.on('data', (part) => {
    heard = Buffer.concat([heard, part as Buffer]);
    const end = heard.indexOf(0);
    if (end < 0) return;
    const command = heard.subarray(0, end).toString();
    if (command === 'zVERSION') say(socket, clamd, VERSION);
    else if (command === 'zINSTREAM') hear(socket, clamd, heard.subarray(end + 1));
    else say(socket, clamd, 'UNKNOWN COMMAND');
  });
}

function say(socket: Socket, { mood }: TestClamd, answer: string): void {
  if (mood !== 'silent') socket.end(`${answer}\0`);
}

function hear(socket: Socket, clamd: TestClamd, sent: Buffer): void {
  if (sent.length > 0) MEETS[clamd.mood]?.(socket);
  const content = contentOf(sent);
  if (!content || !socket.writable) return;
  clamd.scanned.push(content);
  if (clamd.mood === 'cut-off') socket.end('stream: OK');
  else say(socket, clamd, verdictOn(content, clamd.mood));
}

/** What some do before everything has come. */
const MEETS: Partial<Record<ClamdMood, (socket: Socket) => void>> = {
  'hangs-up': (socket) => socket.destroy(),
  'too-large': (socket) => socket.end('INSTREAM size limit exceeded. ERROR\0'),
};

function verdictOn(content: Buffer, mood: ClamdMood): string {
  if (mood === 'unclear') return 'stream: no space left ERROR';
  return content.includes(MARK) ? `stream: ${FINDING} FOUND` : 'stream: OK';
}

/** The pieces joined, once the piece of no length has come. */
function contentOf(sent: Buffer): Buffer | undefined {
  const pieces: Buffer[] = [];
  for (let at = 0; at + 4 <= sent.length; ) {
    const length = sent.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(sent.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
