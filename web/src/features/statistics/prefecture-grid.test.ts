import { expect, test } from 'vitest';
import { PREFECTURE_TILES, prefixOf, shadeOf } from './prefecture-grid.ts';

test('each of the 21 prefectures has a tile of its own', () => {
  expect(PREFECTURE_TILES).toHaveLength(21);
  expect(new Set(PREFECTURE_TILES.map(({ code }) => prefixOf(code))).size).toBe(21);
  expect(new Set(PREFECTURE_TILES.map(({ column, row }) => `${column} ${row}`)).size).toBe(21);
});

test('a tile is darker the more it counts, and blank only when it counts nothing', () => {
  expect([0, 1, 21, 60, 100].map((count) => shadeOf(count, 100))).toEqual([0, 1, 2, 3, 5]);
  expect(shadeOf(0, 0)).toBe(0);
});
