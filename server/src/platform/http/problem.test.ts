import { type RefusalCode, STATUS_OF } from '@banshi/contract/problem';
import { expect, test } from 'vitest';
import { problemOf } from './problem.ts';

const CODES = Object.keys(STATUS_OF) as RefusalCode[];

test.each(CODES)('%s is told in one sentence of either language', (code) => {
  expect(problemOf({ code }, 'one', 'en').detail).toMatch(/^[^\p{Script=Han}]{10,}[.]$/su);
  expect(problemOf({ code }, 'one', 'zh').detail).toMatch(/^.*\p{Script=Han}.*。$/su);
});

test.each([
  [{ rule: 'required', path: '/version' }, 'In the body, /version is missing: please give it.'],
  [
    { rule: 'maxLength', asked: 200, path: '/applicant/name' },
    'In the body, /applicant/name is too long: please give 200 characters at most.',
  ],
  [
    { rule: 'type', asked: 'object', path: '/' },
    'The body is of a wrong type: please give object.',
  ],
])('a field that breaks the contract is named with its mend: %j', (facts, sentence) => {
  const refusal = { code: 'request/malformed', where: 'body', ...facts } as const;
  expect(problemOf(refusal, 'one', 'en').detail).toBe(sentence);
});

test('a number of a person that stands in a fact is repeated in neither sentence nor facts', () => {
  for (const given of [
    '510104199003071018',
    '51010419900307101X',
    '510104900307101',
    '13800000000',
  ]) {
    const { detail, facts } = problemOf({ code: 'cases/no-such-day', given }, 'one', 'en');
    expect(detail).toBe('There is no day “…”. Please check the validity.');
    expect(facts).toEqual({ given: '…' });
  }
  const nested = {
    findings: [{ said: '电话13800000000', lines: ['510104199003071018', 7, null] }],
  };
  expect(problemOf({ code: 'cases/no-such-day', given: '', ...nested }, 'one', 'en').facts).toEqual(
    {
      given: '',
      findings: [{ said: '电话…', lines: ['…', 7, null] }],
    },
  );
  const code = '11510000MB1234567X4510100000000';
  expect(
    problemOf({ code: 'catalogue/ambiguous-code', given: code }, 'one', 'en').detail,
  ).toContain(code);
});
