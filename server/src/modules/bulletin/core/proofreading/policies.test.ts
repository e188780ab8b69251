import { expect, test } from 'vitest';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { policyFindings, type RecordedPolicy } from './policies.ts';

const ACTING: RecordedPolicy = {
  ...{ policyId: 7, docNo: '川示发〔2022〕3号', lastDay: undefined },
  ...{ isEnded: false, supersededBy: null },
};
const FACTS = { policy: { policyId: 7, docNo: '川示发〔2022〕3号' } };
const NAMED = '省示例局出台《示例措施》（川示发〔2022〕 3号）。';

function codesOf(text: string, recorded: Partial<RecordedPolicy> | null, facts: object = FACTS) {
  const policies = recorded ? [{ ...ACTING, ...recorded }] : [];
  const issueDate = '2022-06-20' as LocalDate;
  return policyFindings(text, facts, { issueDate, policies }).map(({ code }) => code);
}

test('P14: a document that acts and is named by its number is let stand, white space aside', () => {
  expect(codesOf(NAMED, {})).toEqual([]);
  expect(codesOf('示例', {}, {})).toEqual([]);
  expect(
    policyFindings('示例', FACTS, { issueDate: '2022-06-20' as LocalDate, policies: undefined }),
  ).toEqual([]);
});

test('P14: without its number, repealed, superseded or over before the issue it is asked about', () => {
  expect(codesOf('省示例局出台措施。', {})).toEqual(['policy-unnamed']);
  expect(codesOf(NAMED, { lastDay: '2022-12-31' as LocalDate })).toEqual([]);
  expect(codesOf(NAMED, { lastDay: '2022-12-31' as LocalDate, isEnded: true })).toEqual([
    'policy-ended',
  ]);
  expect(codesOf(NAMED, { lastDay: '2022-06-19' as LocalDate })).toEqual(['policy-ended']);
  expect(codesOf(NAMED, null)).toEqual(['policy-unrecorded']);
});
