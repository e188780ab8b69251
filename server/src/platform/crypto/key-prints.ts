import type { KeyObject } from 'node:crypto';
import type { KeyRing } from './key-ring.ts';
import { sm3 } from './provider.ts';

/** By what keys are known again without being told: nobody finds a key of 128 random bits from its digest. */
export interface KeyPrints {
  /** Of the key that is never rotated, and so of the key file. */
  readonly file: string;
  /** Of each key that encrypts, by its id. */
  readonly keys: Readonly<Record<string, string>>;
}

/** The prints of a key file. */
export function keyPrints({ index, keys }: KeyRing): KeyPrints {
  const own = [...keys.values()].map(
    ({ id, encryption, seal }) => [String(id), printOf(encryption, seal)] as const,
  );
  return { file: printOf(index), keys: Object.fromEntries(own) };
}

/** Words that no value begins with stand before the keys; as short as the name of a signing key. */
function printOf(...keys: readonly KeyObject[]): string {
  const bytes = keys.map((key) => key.export());
  return sm3(Buffer.concat([Buffer.from('banshi key print\0'), ...bytes]))
    .toString('hex')
    .slice(0, 16);
}
