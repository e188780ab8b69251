import { randomBytes } from 'node:crypto';
import type { Instant } from '../kernel/instant.ts';

/** The twelve bits after the version: a counter that keeps ids of one millisecond in order. */
const COUNTER_MAX = 0xfff;
const TIME_HEX_DIGITS = 12;

/**
 * Makes UUIDs of version 7 (RFC 9562): they sort by time, and within this process in the order of
 * their making, also when the clock is set back.
 */
export function createIdSource(
  now: () => Instant,
  random: (bytes: number) => Buffer = randomBytes,
): () => string {
  let lastAt = 0;
  let counter = 0;
  return () => {
    const at = Math.max(now(), lastAt);
    counter = at > lastAt ? startOfCounter(random) : counter + 1;
    lastAt = counter > COUNTER_MAX ? at + 1 : at;
    if (counter > COUNTER_MAX) counter = 0;
    return format(lastAt, counter, random(8));
  };
}

/** The upper half stays free, so that a millisecond has room to count. */
function startOfCounter(random: (bytes: number) => Buffer): number {
  return random(2).readUInt16BE() & 0x7ff;
}

function format(at: number, counter: number, tail: Buffer): string {
  tail.writeUInt8((tail.readUInt8(0) & 0x3f) | 0x80, 0);
  const time = at.toString(16).padStart(TIME_HEX_DIGITS, '0');
  const rest = tail.toString('hex');
  const version = `7${counter.toString(16).padStart(3, '0')}`;
  return [time.slice(0, 8), time.slice(8), version, rest.slice(0, 4), rest.slice(4)].join('-');
}
