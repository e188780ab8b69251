import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type LocalDate } from './local-date.ts';
import { eighteenDigitsOf, parseResidentId, residentCheckCharacter } from './resident-id.ts';

const TODAY = '2026-11-26' as LocalDate;

const anyNumber = fc
  .tuple(
    fc.constantFrom('51', '11', '71', '83'),
    fc.integer({ min: 100, max: 7099 }),
    fc.nat(40_000),
    fc.nat(999),
  )
  .map(([province, rest, days, serial]) => {
    const born = addDays('1910-01-01' as LocalDate, days).replaceAll('-', '');
    const body = `${province}${pad(rest, 4)}${born}${pad(serial, 3)}`;
    return body + residentCheckCharacter(body);
  });

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

test.each(['11010519491231002X', '510104199003071018', '510703198512200027', '511502200002290038'])(
  '%s is a possible number',
  (number) => {
    expect(parseResidentId(number, TODAY)).toEqual({ ok: true, value: number });
  },
);

test.each([
  ['510104199003071019', { reason: 'check', expected: '8', found: '9' }],
  ['11010519491231002x', { reason: 'check', expected: 'X', found: 'x' }],
  ['511502200102290038', { reason: 'birth-date', found: '2001-02-29' }],
  ['511502170002280038', { reason: 'birth-date', found: '1700-02-28' }],
  ['510104202611270017', { reason: 'birth-date', found: '2026-11-27' }],
  ['519999199003071018', { reason: 'area', found: '519999' }],
  ['990104199003071018', { reason: 'area', found: '990104' }],
  ['5101041990030710', { reason: 'length', expected: 18, found: 16 }],
  ['51010419900307O018', { reason: 'character', position: 15, found: 'O' }],
  ['X10104199003071018', { reason: 'character', position: 1, found: 'X' }],
])('%s is refused with what is wrong', (number, refusal) => {
  expect(parseResidentId(number, TODAY)).toEqual({ ok: false, refusal });
});

test('one wrong digit is always found', () => {
  fc.assert(
    fc.property(anyNumber, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, at, shift) => {
      expect(parseResidentId(number, TODAY).ok).toBe(true);
      const digit = String((Number(number[at]) + shift) % 10);
      const slip = number.slice(0, at) + digit + number.slice(at + 1);
      expect(parseResidentId(slip, TODAY).ok).toBe(false);
    }),
  );
});

test('who is born today has a number; a number of fifteen digits is the same person in eighteen', () => {
  const body = '51010420261126001';
  expect(parseResidentId(body + residentCheckCharacter(body), TODAY).ok).toBe(true);
  expect(eighteenDigitsOf('510104900307101')).toBe('510104199003071018');
  for (const other of ['510104199003071018', '51010490030710', '51010490030710X']) {
    expect(eighteenDigitsOf(other)).toBe(other);
  }
});
