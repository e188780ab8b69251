import { expect, test } from 'vitest';
import { codeFindings } from './code-rules.ts';

const CREDIT = '11510000000000086C';
const GOOD = { catalogCode: '000123001000', taskCode: `${CREDIT}2000123001000` };
const BODY = { type: '01', useLevel: 2 };

function broken(codes: Partial<typeof GOOD>, body: Partial<typeof BODY> = {}): string[] {
  return codeFindings({ ...GOOD, ...codes }, { ...BODY, ...body }, CREDIT).map(
    ({ path, rule }) => `${path}: ${rule}`,
  );
}

test('codes that agree have no findings', () => {
  expect(broken({})).toEqual([]);
});

test('a code of the wrong shape is named', () => {
  expect(broken({ catalogCode: '0001230010' })).toEqual(['catalogCode: code-shape']);
  expect(broken({ taskCode: `${GOOD.taskCode}01` })).toEqual(['taskCode: code-shape']);
});

test('a credit code with a wrong check digit is named', () => {
  expect(broken({ taskCode: `1151000000000008602000123001000` })).toEqual([
    'taskCode: credit-code',
  ]);
});

test('codes agree with each other, the department, the level and the type', () => {
  expect(broken({ catalogCode: '000123002000' })).toEqual(['taskCode: codes-agree']);
  expect(broken({}, { useLevel: 3 })).toEqual(['taskCode: codes-agree']);
  expect(broken({}, { type: '07' })).toEqual(['catalogCode: codes-agree']);
  expect(codeFindings(GOOD, BODY, '12441500196720244T').map((one) => one.path)).toEqual([
    'taskCode',
  ]);
});
