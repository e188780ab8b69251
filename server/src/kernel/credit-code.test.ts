import fc from 'fast-check';
import { expect, test } from 'vitest';
import { creditCodeOf, parseCreditCode } from './credit-code.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const GOOD = [
  ...['11511301MB1550442U', '11370800MB28559184', '12441500196720244T'],
  // Of the state itself, as type codes of certificates name it.
  ...['11100000000013338W', '11100000MB03271699'],
  // Its organisation's part does not check, and the whole does.
  '91510100MA6CA6EA81',
];

test.each(GOOD)('%s is a credit code', (code) => {
  expect(parseCreditCode(code)).toEqual({ ok: true, value: code });
});

test.each([
  ['11511301MB1550442T', { reason: 'check', expected: 'U', found: 'T' }],
  ['11511301MB155044', { reason: 'length', expected: 18, found: 16 }],
  ['11511301MO1550442U', { reason: 'character', position: 10, found: 'O' }],
  ['11511301mB1550442U', { reason: 'character', position: 9, found: 'm' }],
  [creditCodeOf('B1511301MB155044'), { reason: 'registrar', found: 'B1' }],
  [creditCodeOf('98511301MB155044'), { reason: 'registrar', found: '98' }],
  [creditCodeOf('11009900MB155044'), { reason: 'body-area', found: '009900' }],
])('%s is refused with what is wrong', (code, refusal) => {
  expect(parseCreditCode(code)).toEqual({ ok: false, refusal });
});

test('one wrong character is always found', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...GOOD),
      fc.nat(17),
      fc.constantFrom(...ALPHABET),
      (code, at, other) => {
        fc.pre(code[at] !== other);
        expect(parseCreditCode(code.slice(0, at) + other + code.slice(at + 1)).ok).toBe(false);
      },
    ),
  );
});
