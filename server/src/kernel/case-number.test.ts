import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCaseNumber, parseCaseNumber } from './case-number.ts';
import { checkCharacterOf } from './check-character.ts';
import { addDays, type LocalDate } from './local-date.ts';

const TASK = '11370800MB285591843370118033001';
const BASE = '2000-01-01' as LocalDate;
const anyDay = fc.nat(36_000).map((days) => addDays(BASE, days));
const anySerial = fc.integer({ min: 1, max: 999_999 });

test.each([
  ['11100000000013338W01111430000006122244L20230000403001', 'U'],
  ['11100000000013338W00911330105002500287C2025052201002', '0'],
  ['11100000MB03271699022340100000000016001', '9'],
])('the check character of a certificate %s is %s', (text, check) => {
  expect(checkCharacterOf(text)).toBe(check);
});

test('text other than digits and capitals has no check character', () => {
  expect(checkCharacterOf('SC-1')).toBeUndefined();
  expect(checkCharacterOf('sc1')).toBeUndefined();
});

test('a case number names matter, day and serial', () => {
  const { projectNo, displayNo } = buildCaseNumber(TASK, '2022-06-13' as LocalDate, 68);
  expect(projectNo).toBe(`${TASK}20220613000068`);
  expect(projectNo).toHaveLength(45);
  expect(displayNo).toMatch(/^SC220613000068[0-9A-Z]$/);
});

test('both forms are read back as they were built', () => {
  fc.assert(
    fc.property(anyDay, anySerial, (day, serial) => {
      const { projectNo, displayNo } = buildCaseNumber(TASK, day, serial);
      expect(parseCaseNumber(projectNo)).toEqual({ taskCode: TASK, day, serial });
      expect(parseCaseNumber(displayNo)).toEqual({ taskCode: undefined, day, serial });
    }),
  );
});

test('one wrong digit never passes in the short form', () => {
  fc.assert(
    fc.property(anyDay, anySerial, fc.integer({ min: 2, max: 13 }), (day, serial, at) => {
      const { displayNo } = buildCaseNumber(TASK, day, serial);
      const digit = String((Number(displayNo[at]) + 1 + (serial % 9)) % 10);
      expect(
        parseCaseNumber(displayNo.slice(0, at) + digit + displayNo.slice(at + 1)),
      ).toBeUndefined();
    }),
  );
});

test.each([
  '',
  'SC220613000068',
  'sc2206130000680',
  `${TASK}20220230000001`,
  `${TASK}20220613000000`,
])('"%s" is no case number', (text) => expect(parseCaseNumber(text)).toBeUndefined());

test('a serial beyond six digits is a defect', () => {
  for (const serial of [0, 1_000_000, 1.5]) {
    expect(() => buildCaseNumber(TASK, BASE, serial)).toThrow('serial');
  }
});
