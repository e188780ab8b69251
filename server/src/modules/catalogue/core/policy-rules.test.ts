import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { aMaterial, aMatter } from './matter-builder.ts';
import type { PolicyContent, PolicyEffect } from './policy.ts';
import { policyActionsOf, policyRefusal } from './policy-rights.ts';
import { mayEndOn, policyFindings } from './policy-rules.ts';

const CODE = '示例实施编码';
const TODAY = '2022-06-13' as LocalDate;
const BODY = aMatter({
  acceptConditions: ['不在自然保护地内'],
  materials: [
    aMaterial(),
    aMaterial({ orderNum: 2, name: '示例证明', isMain: false }),
    aMaterial({ orderNum: 3, name: '示例附图', isMain: false, isNecessary: false }),
  ],
});

function findings(effects: readonly object[], given: Partial<PolicyContent> = {}, isOwn = true) {
  const meant = effects.map((one) => ({ matters: [CODE], ...one }) as unknown as PolicyEffect);
  const content = {
    ...{ title: '示例措施', docNo: '川示发〔2022〕1号', issuedOn: '2022-06-13' },
    ...{ effectiveFrom: '2022-06-20', effectiveTo: null },
    measures: [{ text: '提速', effects: meant }],
    ...given,
  };
  const matters = new Map([[CODE, { isOwn, body: BODY }]]);
  const takenNumbers = new Set(['川示发〔2022〕2号']);
  return policyFindings(content, { today: TODAY, takenNumbers, matters }).map(
    ({ path, rule }) => `${path}: ${rule}`,
  );
}

const SEVEN = { kind: 'shorten', days: 7, unit: 'workDay' };
const RELAX = { kind: 'relax', condition: '不在自然保护地内', replacedBy: null };
const tolerate = (...materials: string[]) => ({ kind: 'tolerate', materials, days: 5 });

test('a document whose measures keep the law is published', () => {
  const priority = { kind: 'prioritise', levels: ['NATIONAL'] };
  expect(findings([SEVEN, tolerate('示例证明'), RELAX, priority])).toEqual([]);
});

describe('refused is', () => {
  test.each([
    ['a promise that is not shorter', { ...SEVEN, days: 10 }, 'promise-not-shorter'],
    ['a promise in another unit', { ...SEVEN, unit: 'calendarDay' }, 'promise-none'],
    ['tolerance of a main material', tolerate('示例申请书'), 'tolerance-of-main'],
    ['tolerance of what is not necessary', tolerate('示例附图'), 'tolerance-needless'],
    ['tolerance of what is not asked for', tolerate('别的材料'), 'material-unknown'],
    [
      'a condition that is not in the list',
      { ...RELAX, condition: '别的条件' },
      'condition-unknown',
    ],
    ['a matter that nobody knows', { ...SEVEN, matters: ['无此编码'] }, 'matter-unknown'],
  ])('%s', (_, effect, rule) => {
    expect(findings([effect])).toEqual([`measures[0].effects[0]: ${rule}`]);
  });

  test('a matter of another body', () => {
    expect(findings([SEVEN], {}, false)).toEqual(['measures[0].effects[0]: matter-of-others']);
  });

  test.each([
    ['2022-06-10', null, 'effectiveFrom: effective-past,effectiveFrom: effective-order'],
    ['2022-02-31', null, 'effectiveFrom: day'],
    ['2022-06-20', '2022-06-19', 'effectiveTo: ends-before'],
  ])('from %s to %s', (effectiveFrom, effectiveTo, said) => {
    expect(findings([SEVEN], { effectiveFrom, effectiveTo }).join()).toBe(said);
  });

  test('a number that another document has, and a document without measures', () => {
    const given = { docNo: '川示发〔2022〕2号', measures: [] };
    expect(findings([], given)).toEqual(['measures: measures-none', 'docNo: doc-no-taken']);
  });
});

const DRAFT = { issuerId: 7, stage: 'DRAFT', draft: { revision: 2, editors: ['writer'] } } as const;
const person = (staffId: string, ...held: string[]) => ({
  staffId,
  holds: (roles: readonly string[], id: number) =>
    id === 7 && roles.some((one) => held.includes(one)),
});

test('domain §1.8: nobody publishes what he wrote', () => {
  const writer = person('writer', 'MATTER_EDITOR', 'MATTER_PUBLISHER');
  expect(policyActionsOf(DRAFT, writer)).toEqual(['save', 'discard']);
  expect(policyRefusal('publish', DRAFT, { caller: writer })).toEqual({
    code: 'catalogue/policy-same-person',
  });
  expect(policyActionsOf(DRAFT, person('other', 'MATTER_PUBLISHER'))).toEqual(['publish']);
});

test('a published document only ends, and only once', () => {
  const publisher = person('other', 'MATTER_EDITOR', 'MATTER_PUBLISHER');
  expect(policyActionsOf({ issuerId: 7, stage: 'PUBLISHED' }, publisher)).toEqual(['end']);
  expect(policyActionsOf({ issuerId: 7, stage: 'ENDED' }, publisher)).toEqual([]);
  expect(policyActionsOf({ issuerId: 8, stage: 'PUBLISHED' }, publisher)).toEqual([]);
});

test('a document ends today at the earliest, and before the day that it set itself', () => {
  const day = (text: string) => text as LocalDate;
  expect(mayEndOn(day('2022-06-12'), { today: TODAY, ownLastDay: undefined })).toBe(false);
  expect(mayEndOn(TODAY, { today: TODAY, ownLastDay: undefined })).toBe(true);
  expect(mayEndOn(day('2022-12-31'), { today: TODAY, ownLastDay: day('2022-12-31') })).toBe(false);
});
