import { assert } from '../kernel/assert.ts';

/** Numbers that look thrown and are the same every time: demo content must not change by itself. */
export interface Dice {
  /** A whole number from 0 to `limit - 1`. */
  readonly below: (limit: number) => number;
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  /** One of the list; the list is not empty. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** True so often, 0 never and 1 always. */
  readonly chance: (probability: number) => boolean;
}

const RANGE = 2 ** 32;

/** Dice that throw the same numbers for the same seed (mulberry32 over an FNV-1a hash). */
export function diceOf(seed: string): Dice {
  let state = hashOf(seed);
  const fraction = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / RANGE;
  };
  const below = (limit: number) => Math.floor(fraction() * limit);
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    pick: <T>(list: readonly T[]): T => {
      assert(list.length > 0, 'dice pick from a list that holds something');
      return list[below(list.length)] as T;
    },
    chance: (probability) => fraction() < probability,
  };
}

function hashOf(seed: string): number {
  return [...seed].reduce(
    (hash, character) => Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193),
    0x811c9dc5 | 0,
  );
}
