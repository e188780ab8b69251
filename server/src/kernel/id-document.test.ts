import { expect, test } from 'vitest';
import { checkIdDocument } from './id-document.ts';
import type { LocalDate } from './local-date.ts';

const TODAY = '2026-11-26' as LocalDate;

test.each([
  ['person', '111', '510104199003071018'],
  ['person', '414', 'EA1234567'],
  ['person', '516', 'H12345678'],
  ['person', '516', 'M1234567801'],
  ['person', '511', '12345678'],
  ['person', '511', '1234567890A'],
  ['person', '553', 'CHN110100000000'],
  ['person', '553', '911124198108030024'],
  ['organisation', '001', '11511301MB1550442U'],
] as const)('a %s can have document %s number %s', (kind, idType, idNumber) => {
  expect(checkIdDocument({ kind, idType, idNumber }, TODAY)).toEqual({ ok: true, value: idNumber });
});

test.each([
  ['510104900307101', '510104199003071018'],
  ['11010519491231002x', '11010519491231002X'],
])('%s is kept as %s, so that one person is one applicant', (idNumber, value) => {
  const document = { kind: 'person', idType: '111', idNumber } as const;
  expect(checkIdDocument(document, TODAY)).toEqual({ ok: true, value });
});

test.each([
  ['person', '999', '1', { reason: 'unknown-type', found: '999' }],
  ['person', '001', '1', { reason: 'wrong-kind', expected: 'organisation', found: 'person' }],
  ['organisation', '111', '1', { reason: 'wrong-kind', expected: 'person', found: 'organisation' }],
  ['person', '414', 'e1', { reason: 'shape', expected: 'E12345678' }],
  ['person', '553', '911124198108030025', { reason: 'check', expected: '4', found: '5' }],
  ['person', '111', '510104202611270017', { reason: 'birth-date', found: '2026-11-27' }],
  ['person', '111', '510104199003071017', { reason: 'check', expected: '8', found: '7' }],
] as const)(
  'document %s %s %s is refused with what is wrong',
  (...[kind, idType, idNumber, refusal]) => {
    expect(checkIdDocument({ kind, idType, idNumber }, TODAY)).toEqual({ ok: false, refusal });
  },
);
