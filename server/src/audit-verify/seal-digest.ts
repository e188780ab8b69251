import { createHash } from 'node:crypto';
import type { EntryLine } from './dump-lines.ts';
import { sm3Hex } from './signed-words.ts';

/** What the entries before a seal come to. */
export interface SealDigest {
  readonly hash: string;
  readonly count: number;
}

const PLACE_BYTES = 20;

/** The hash of a seal as it grows entry by entry: SM3 over the hash before and each place with the digest of its entry. */
export function createSealDigest(previous: string) {
  const whole = createHash('sm3').update(previous, 'hex');
  let count = 0;
  return {
    add: ([caseId, version, body]: EntryLine): void => {
      count += 1;
      const place = Buffer.alloc(PLACE_BYTES);
      place.write(caseId.replaceAll('-', ''), 0, 'hex');
      place.writeUInt32BE(version, PLACE_BYTES - 4);
      // A body that is gone is not an empty one.
      if (body === null) whole.update('gone');
      else whole.update(place).update(sm3Hex(Buffer.concat([place, Buffer.from(body)])), 'hex');
    },
    end: (): SealDigest => ({ hash: whole.copy().digest('hex'), count }),
  };
}
