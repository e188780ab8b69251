import { expect, test } from 'vitest';
import { createRowSums } from './row-sums.ts';

function sumOf(...pages: readonly string[]) {
  const sums = createRowSums();
  for (const page of pages) sums.take(Buffer.from(page));
  return sums.end();
}

test('the same rows in another order, and in other pages, come to the same', () => {
  expect(sumOf('a\t1\nb\t2\n', 'c\t3\n')).toEqual(sumOf('c\t3\n', 'b\t2\n', 'a\t1\n'));
  expect(sumOf('a\n')).toMatchObject({ rows: 1, bytes: 2 });
});

test.each([
  [['a\nb\n'], ['a\nb\nb\n']],
  [
    ['a\n', 'b\n'],
    ['a\n', 'c\n'],
  ],
  [['a\nb\n'], ['ab\n']],
  [[], ['\n']],
])('%j and %j do not', (one, other) => {
  expect(sumOf(...one).rowsSm3).not.toBe(sumOf(...other).rowsSm3);
});
