import { expect, test } from 'vitest';
import { formatInstant } from '../../../kernel/instant-text.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { bulletinWeek } from './bulletin-week.ts';
import {
  actsOn,
  type ContributionStanding,
  caseFault,
  contributionItem,
  policyFault,
} from './contribution.ts';

const SUBMITTED: ContributionStanding = {
  ...{ state: 'SUBMITTED', week: '2022-06-13' as LocalDate, submittedBy: 'one', mergedInto: null },
};
const EDITOR = { staffId: 'two', isReporter: false, isEditor: true };
const REPORTER = { staffId: 'one', isReporter: true, isEditor: false };

test('a week runs from Monday to Sunday and takes items until Thursday noon', () => {
  const { from, to, deadline } = bulletinWeek('2022-06-19' as LocalDate);
  expect([from, to, formatInstant(deadline)]).toEqual([
    ...['2022-06-13', '2022-06-19', '2022-06-16T12:00:00+08:00'],
  ]);
});

test('the state says what an editor may do, and who returned items go to', () => {
  expect(actsOn(SUBMITTED, EDITOR)).toEqual(['JUDGE', 'MERGE']);
  expect(actsOn({ ...SUBMITTED, state: 'ADOPTED' }, EDITOR)).toEqual(['EDIT', 'MERGE']);
  expect(actsOn({ ...SUBMITTED, state: 'ADOPTED', mergedInto: 'other' }, EDITOR)).toEqual([]);
  expect(actsOn({ ...SUBMITTED, state: 'RETURNED' }, EDITOR)).toEqual([]);
  expect(actsOn({ ...SUBMITTED, state: 'RETURNED' }, REPORTER)).toEqual(['RESUBMIT']);
  expect(actsOn(SUBMITTED, REPORTER)).toEqual([]);
});

test('nobody judges what he reported himself', () => {
  expect(actsOn(SUBMITTED, { ...EDITOR, staffId: 'one' })).toEqual([]);
});

test('a tolerance story names its case and nothing else does', () => {
  expect(caseFault('TOLERANCE_STORY', null)).toBe('hall/case-missing');
  expect(caseFault('OTHER', 'SC1')).toBe('hall/case-surplus');
  expect(caseFault('TOLERANCE_STORY', 'SC1')).toBeUndefined();
});

test('policy measures name their document and nothing else does', () => {
  const policy = { policyId: 1, measures: [] };
  expect(policyFault('POLICY_MEASURE', null)).toBe('hall/policy-missing');
  expect(policyFault('TRAINING', policy)).toBe('hall/policy-surplus');
  expect(policyFault('POLICY_MEASURE', policy)).toBeUndefined();
  expect(policyFault('OTHER', null)).toBeUndefined();
});

test('a paragraph of the bulletin is one sentence', () => {
  expect(contributionItem('组织培训\n  （示例）')).toBe('组织培训（示例）');
  expect(contributionItem('组织培训')).toBe('组织培训。');
});
