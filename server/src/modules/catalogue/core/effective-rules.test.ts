import { expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { effectiveRules, promiseOn, type Rules } from './effective-rules.ts';
import { aMaterial } from './matter-builder.ts';
import { measuresByMatter, type Policy, type PolicyEffect } from './policy.ts';

const CODE = '示例实施编码';
const day = (text: string) => text as LocalDate;
const ON = [day('2022-07-01')];

const LISTED: Rules = {
  limits: {
    statutory: { days: 20, unit: 'workDay' },
    promise: { days: 10, unit: 'workDay' },
  },
  materials: [aMaterial(), aMaterial({ orderNum: 2, name: '示例证明', isMain: false })],
  acceptConditions: ['不在自然保护地内', '依法成立'],
  conditions: [],
  priorityFor: [],
};

type Given = Omit<PolicyEffect, 'matters'> & Record<string, unknown>;

function aPolicy(effect: Given, given: Partial<Policy> & { docNo?: string } = {}): Policy {
  const { docNo = '川示发〔2022〕1号', ...rest } = given;
  const effects = [{ ...effect, matters: [CODE] } as unknown as PolicyEffect];
  const content = {
    ...{ title: '示例措施', docNo, issuedOn: '2022-06-13', effectiveFrom: '2022-06-20' },
    effectiveTo: null,
    measures: [
      { text: '加强服务', effects: [] },
      { text: '提速', effects },
    ],
  };
  return { policyId: 1, issuerId: 7, content, lastDay: undefined, ...rest };
}

function under(policies: readonly Policy[], days: readonly LocalDate[] = ON) {
  return effectiveRules(LISTED, measuresByMatter(policies).get(CODE) ?? [], days);
}

const SEVEN = { kind: 'shorten', days: 7, unit: 'workDay' } as const;

test('a promise is shorter from the first day of the document on, and the document is named', () => {
  expect(under([aPolicy(SEVEN)])).toEqual({
    ...LISTED,
    limits: { ...LISTED.limits, promise: { days: 7, unit: 'workDay' } },
    grounds: [{ policyId: 1, docNo: '川示发〔2022〕1号', measure: 2, kind: 'shorten' }],
  });
  expect(under([aPolicy(SEVEN)], [day('2022-06-19')]).grounds).toEqual([]);
  expect(under([aPolicy(SEVEN)], [day('2022-06-20')]).grounds).toHaveLength(1);
});

test('a promise never becomes longer than it was', () => {
  const longer = under([aPolicy({ ...SEVEN, days: 15 }), aPolicy({ ...SEVEN, days: 10 })]);
  expect(longer).toEqual({ ...LISTED, grounds: [] });
  expect(under([aPolicy({ ...SEVEN, unit: 'calendarDay' })]).grounds).toEqual([]);
});

test('of two documents the shorter promise holds, whichever is older', () => {
  const two = [
    aPolicy(SEVEN, { docNo: '川示发〔2022〕1号' }),
    aPolicy({ ...SEVEN, days: 5 }, { policyId: 2, docNo: '川示发〔2022〕2号' }),
  ];
  for (const policies of [two, two.toReversed()]) {
    const { limits, grounds } = under(policies);
    expect(limits.promise?.days).toBe(5);
    expect(grounds.map(({ docNo }) => docNo)).toEqual(['川示发〔2022〕2号']);
  }
});

test('the promise of a day is told with its document, and not where the list is as good', () => {
  const measures = measuresByMatter([aPolicy(SEVEN)]).get(CODE) ?? [];
  const { limits } = LISTED;
  const seven = { days: 7, unit: 'workDay', docNo: '川示发〔2022〕1号' };
  expect(promiseOn(limits, measures, day('2022-06-20'))).toEqual(seven);
  expect(promiseOn(limits, measures, day('2022-06-19'))).toBeUndefined();
  const better = { ...limits, promise: { days: 5, unit: 'workDay' } } as const;
  expect(promiseOn(better, measures, day('2022-06-20'))).toBeUndefined();
});

test('从旧兼从有利: one of several days on which a measure acts is enough', () => {
  const ended = aPolicy(SEVEN, { lastDay: day('2022-06-30') });
  const [received, accepted] = [day('2022-06-30'), day('2022-07-04')];
  expect(under([ended], [received, accepted]).limits.promise?.days).toBe(7);
  expect(under([ended], [accepted]).limits.promise?.days).toBe(10);
});

test('domain §4.1: named materials may follow, but never a main one', () => {
  const tolerate = { kind: 'tolerate', materials: ['示例证明', '示例申请书'], days: 5 } as const;
  const { materials, grounds } = under([aPolicy(tolerate)]);
  expect(materials.map(({ allowTolerance }) => allowTolerance)).toEqual([false, true]);
  expect(materials[1]?.toleranceDays).toBe(5);
  expect(grounds).toMatchObject([{ kind: 'tolerate' }]);
});

test('放宽准入条件: a condition is replaced in its place, or falls away', () => {
  const relax = { kind: 'relax', condition: '不在自然保护地内' } as const;
  const replaced = aPolicy({ ...relax, replacedBy: '不在自然保护地核心保护区内' });
  expect(under([replaced]).acceptConditions).toEqual(['不在自然保护地核心保护区内', '依法成立']);
  expect(under([aPolicy({ ...relax, replacedBy: null })]).acceptConditions).toEqual(['依法成立']);
  expect(under([aPolicy({ ...relax, condition: '没有的条件', replacedBy: null })]).grounds).toEqual(
    [],
  );
});

test('优先办理: levels of key projects add up', () => {
  const national = aPolicy({ kind: 'prioritise', levels: ['NATIONAL'] });
  const both = aPolicy({ kind: 'prioritise', levels: ['NATIONAL', 'PROVINCIAL'] });
  expect(under([national]).priorityFor).toEqual(['NATIONAL']);
  expect(under([national, both]).priorityFor).toEqual(['NATIONAL', 'PROVINCIAL']);
});
