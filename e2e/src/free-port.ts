import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the ports that Linux hands out by itself (from 32768), so that nobody takes it meanwhile. */
const PORTS = { from: 20_000, below: 32_768 } as const;
const TRIES_MAX = 50;

/** A port of this machine on which nobody listens. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const port = randomInt(PORTS.from, PORTS.below);
    if (await isFree(port)) return port;
  }
  throw new Error(`No free port found between ${PORTS.from} and ${PORTS.below}.`);
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const heard = Promise.race([
    once(server, 'listening').then(() => true),
    once(server, 'error').then(() => false),
  ]);
  server.listen(port, '127.0.0.1');
  const free = await heard;
  server.close();
  return free;
}
