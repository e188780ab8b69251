import { expect, test } from 'vitest';
import { canonicalText } from './canonical-text.ts';

test('the order in which a record was put together does not show', () => {
  const one = canonicalText({ b: [{ z: 1, a: '“引”' }], a: null });
  expect(one).toBe('{"a":null,"b":[{"a":"“引”","z":1}]}');
  expect(canonicalText({ a: null, b: [{ a: '“引”', z: 1 }] })).toBe(one);
});

test('the order of a list does', () => {
  expect(canonicalText(['甲', '乙'])).not.toBe(canonicalText(['乙', '甲']));
});
