import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CODE_BYTES, checkCodeOf, readCheckCode } from './check-code.ts';

const random = fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES });

test('a code holds all of its eighty bits: different bytes, different codes', () => {
  fc.assert(
    fc.property(random, random, (one, other) => {
      expect(checkCodeOf(one) === checkCodeOf(other)).toBe(`${one}` === `${other}`);
    }),
  );
  expect(checkCodeOf(new Uint8Array(CODE_BYTES))).toBe('0000-0000-0000-0000');
  expect(checkCodeOf(new Uint8Array(CODE_BYTES).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
});

test('what was printed is read back, however it is typed', () => {
  fc.assert(
    fc.property(random, (bytes) => {
      const code = checkCodeOf(bytes);
      expect(readCheckCode(code)).toBe(code);
      expect(readCheckCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
      expect(readCheckCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
    }),
  );
});

test.each([
  '',
  '0000-0000-0000',
  '0000-0000-0000-00000',
  '0000-0000-0000-000U',
  '../../etc/passwd',
])('"%s" is no code', (typed) => {
  expect(readCheckCode(typed)).toBeUndefined();
});
