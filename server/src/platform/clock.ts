import type { Instant } from '../kernel/instant.ts';

/** The machine's clock; the one place where time is read. Everything else is given `now`. */
export function systemNow(): Instant {
  return Date.now() as Instant;
}
