import { nameKeyOf } from './core/privacy/looks.ts';
import type { Protection } from './deps.ts';

const HASH_BYTES = 8;

/** What stands for a whole name where people are found by it: nothing is read from it without the key. */
export function nameHash({ blindIndex }: Pick<Protection, 'blindIndex'>, name: string): Buffer {
  return blindIndex(nameKeyOf(name), 'name').subarray(0, HASH_BYTES);
}
