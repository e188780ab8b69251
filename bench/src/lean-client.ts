import { createConnection, type Socket } from 'node:net';

/** One kept-alive connection that spends next to nothing itself, so that the server is measured. */
export interface LeanClient {
  /** Sends one whole request; resolves with the status and the body of its answer. */
  send(request: string): Promise<LeanAnswer>;
  close(): void;
}

/** What came back. */
export interface LeanAnswer {
  readonly status: number;
  readonly body: string;
}

interface Waiting {
  readonly resolve: (answer: LeanAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** Connects to a server on the loopback; one request at a time. */
export function connectLean(port: number): LeanClient {
  const socket: Socket = createConnection({ host: '127.0.0.1', port, noDelay: true });
  let received = Buffer.alloc(0);
  let waiting: Waiting | undefined;
  socket.on('error', (error) => waiting?.reject(error));
  socket.on('close', () => waiting?.reject(new Error('the connection was closed')));
  socket.on('data', (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const answer = wholeAnswer(received);
    if (!answer) return;
    received = Buffer.alloc(0);
    waiting?.resolve(answer);
  });
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
}

const LENGTH = /\r\ncontent-length: (\d+)/i;

function wholeAnswer(received: Buffer): LeanAnswer | undefined {
  const headEnd = received.indexOf('\r\n\r\n');
  if (headEnd < 0) return undefined;
  const head = received.toString('latin1', 0, headEnd);
  const length = Number(LENGTH.exec(head)?.[1] ?? 0);
  const bodyStart = headEnd + 4;
  if (received.length < bodyStart + length) return undefined;
  const body = received.toString('utf8', bodyStart, bodyStart + length);
  return { status: Number(head.slice(9, 12)), body };
}
