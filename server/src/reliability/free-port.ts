import { randomInt } from 'node:crypto';
import { isFree } from '../platform/database/index.ts';

/** Below the ports that systems hand out for outgoing connections, and apart from the database's. */
const RANGE = { from: 20_500, to: 30_000 } as const;

/** A port on the loopback that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(RANGE.from, RANGE.to);
    if (await isFree(port)) return port;
  }
}
