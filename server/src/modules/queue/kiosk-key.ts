import { randomBytes } from 'node:crypto';
import { sm3 } from '../../platform/crypto/index.ts';

const KEY_BYTES = 16;

/** A key that nobody guesses. */
export function newKioskKey(): string {
  return randomBytes(KEY_BYTES).toString('hex');
}

/** What is kept of a key. */
export function digestOfKey(key: string): Buffer {
  return sm3(Buffer.from(key));
}
