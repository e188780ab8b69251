import { expect, test } from 'vitest';
import { checkIdDocument } from './id-document.ts';

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
] as const)('a %s can have document %s number %s', (holder, type, number) => {
  expect(checkIdDocument(holder, type, number)).toEqual({ ok: true, value: number });
});

test.each([
  ['person', '999', '1', { reason: 'unknown-type', found: '999' }],
  ['person', '001', '1', { reason: 'wrong-kind', expected: 'organisation', found: 'person' }],
  ['organisation', '111', '1', { reason: 'wrong-kind', expected: 'person', found: 'organisation' }],
  ['person', '414', 'e1', { reason: 'shape', expected: 'E12345678' }],
  ['person', '553', '911124198108030025', { reason: 'check', expected: '4', found: '5' }],
  ['person', '111', '510104199003071017', { reason: 'check', expected: '8', found: '7' }],
] as const)(
  'document %s %s %s is refused with what is wrong',
  (...[holder, type, number, refusal]) => {
    expect(checkIdDocument(holder, type, number)).toEqual({ ok: false, refusal });
  },
);
