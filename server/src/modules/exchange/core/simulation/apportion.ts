import { assert } from '../../../../kernel/assert.ts';

/**
 * Shares a whole number out by weights so that the parts add up to it: each gets its share rounded
 * down, and what is left goes to the largest remainders, the first of equals first.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((one, other) => one + other, 0);
  assert(total === 0 || sum > 0, 'something to share out needs somebody to take it');
  if (total === 0) return weights.map(() => 0);
  const shares = weights.map((weight) => (total * weight) / sum);
  const parts = shares.map(Math.floor);
  const left = total - parts.reduce((one, other) => one + other, 0);
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
