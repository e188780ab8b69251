import { expect, test } from 'vitest';
import { FAILURES_MAX, FAILURES_PER_SOURCE_MAX, isLockedOut } from './lockout.ts';

test('the fifth attempt on an account is looked at, the sixth is not', () => {
  expect(isLockedOut({ ofAccountFromSource: FAILURES_MAX - 1, ofSource: FAILURES_MAX })).toBe(
    false,
  );
  expect(isLockedOut({ ofAccountFromSource: FAILURES_MAX, ofSource: FAILURES_MAX })).toBe(true);
});

test('a source that tries many accounts rests too', () => {
  const ofSource = FAILURES_PER_SOURCE_MAX - 1;
  expect(isLockedOut({ ofAccountFromSource: 1, ofSource })).toBe(false);
  expect(isLockedOut({ ofAccountFromSource: 1, ofSource: ofSource + 1 })).toBe(true);
});
