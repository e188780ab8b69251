import { assert } from '../../../../kernel/assert.ts';

/** A whole number from 0 up to but without `sides`. */
export type Dice = (sides: number) => number;

/** Dice that fall the same way for the same seed (mulberry32); nothing official hangs on them. */
export function seededDice(seed: number): Dice {
  let state = seed >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 15), state | 1);
    const again = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61));
    return Math.floor((((again ^ (again >>> 14)) >>> 0) / 2 ** 32) * sides);
  };
}

/** One of several. */
export function pick<T>(dice: Dice, from: readonly T[]): T {
  const found = from[dice(from.length)];
  assert(found !== undefined, 'there is something to pick from');
  return found;
}
