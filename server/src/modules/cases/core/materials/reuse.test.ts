import { expect, test } from 'vitest';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { CASE_ID, CLERK, moment } from '../../testing/case-builder.ts';
import { isIdentityDocument, kindOf } from './material-kinds.ts';
import type { Material } from './materials.ts';
import { reusableKinds, standingOf, takenOver } from './reuse.ts';

const day = (text: string) => text as LocalDate;

function aHeldMaterial(given: Partial<Material> = {}): Material {
  return {
    orderNum: 2,
    handings: [
      {
        number: 1,
        form: 'electronic',
        source: 'scan',
        fileIds: ['a'],
        from: undefined,
        paper: undefined,
        at: moment('2022-06-13T10:00:00+08:00'),
        by: CLERK,
        caseVersion: 1,
      },
    ],
    checks: [],
    audit: 'PASS',
    trust: 'compared',
    validUntil: undefined,
    isNoticed: false,
    handingsAtNotice: 0,
    ...given,
  };
}

test.each([
  ['居民身份证', '申请人有效身份证件（原件及复印件）'],
  ['营业执照', '营业执照或者法人证书'],
  ['医疗机构执业许可证', '医疗机构执业许可证副本'],
])('%s and %s are the same document', (one, other) => {
  expect(kindOf(one)).toBe(kindOf(other));
});

test('documents of other people are not those of the applicant', () => {
  expect(kindOf('发起人和拟任负责人的基本情况、身份证明')).not.toBe(kindOf('居民身份证'));
  expect(kindOf('公职人员身份证明')).not.toBe(kindOf('居民身份证'));
  expect(isIdentityDocument('公职人员身份证明')).toBe(true);
  expect(isIdentityDocument('营业执照')).toBe(false);
});

test('L23: what an authority issued may be taken over, what was written for one case may not', () => {
  const list = [
    { orderNum: 1, name: '申请书', source: 'applicant' as const },
    { orderNum: 2, name: '居民身份证', source: 'government' as const },
    { orderNum: 3, name: '验资报告', source: 'other' as const },
  ];
  expect([...reusableKinds(list)]).toEqual([[2, 'identity']]);
});

test('L23: it must have been found in order, be kept as a file, and still be valid', () => {
  expect(standingOf(aHeldMaterial(), day('2023-06-13'))?.fileIds).toEqual(['a']);
  expect(standingOf(aHeldMaterial(), day('2023-06-14'))).toBeUndefined();
  const dated = aHeldMaterial({ validUntil: day('2030-01-01') });
  expect(standingOf(dated, day('2030-01-01'))).toBeDefined();
  expect(standingOf(dated, day('2030-01-02'))).toBeUndefined();
  expect(standingOf(aHeldMaterial({ audit: 'FIX' }), day('2022-07-01'))).toBeUndefined();
  const [paper] = aHeldMaterial().handings.map((one) => ({ ...one, fileIds: [] }));
  const onPaper = aHeldMaterial({ handings: paper ? [paper] : [] });
  expect(standingOf(onPaper, day('2022-07-01'))).toBeUndefined();
});

test('what is taken over says whence, also when it was taken over there', () => {
  const material = aHeldMaterial();
  const [current] = material.handings;
  if (!current) throw new Error('the material of the test was handed in');
  const held = { caseId: CASE_ID, orderNum: 2, kind: 'identity', material };
  expect(takenOver(held, current, 5)).toEqual({
    orderNum: 5,
    form: 'electronic',
    fileIds: ['a'],
    source: 'reused',
    trust: 'compared',
    from: { caseId: CASE_ID, orderNum: 2 },
  });
  const first = { caseId: CASE_ID, orderNum: 9 };
  expect(takenOver(held, { ...current, from: first }, 5).from).toEqual(first);
});
