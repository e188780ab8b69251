import { expect, test } from 'vitest';
import { createCallRate } from './call-rate.ts';

const MINUTE = 60_000;

test('an address that calls too often waits for the next minute, and no other does', () => {
  const rate = createCallRate(2);
  expect([rate('one', 0), rate('one', 1_000), rate('one', 15_000)]).toEqual([0, 0, 45]);
  expect(rate('other', 15_000)).toBe(0);
  expect(rate('one', MINUTE - 1)).toBe(1);
  expect(rate('one', MINUTE)).toBe(0);
});
