import { expect, test } from 'vitest';
import { gradesOf, mattersOf } from './narrowing.ts';

const MATTERS = new Map([
  [1, { bucket: 'license', type: '01', department: { code: 'HEALTH' } }],
  [2, { bucket: 'otherNine', type: '07', department: { code: 'HEALTH' } }],
  [3, { bucket: 'license', type: '01', department: { code: 'DRUG' } }],
]);

test('a row of a grouping stands for its matters, an area for none of its own', () => {
  expect(mattersOf(MATTERS, 'department', 'HEALTH')).toEqual([1, 2]);
  expect(mattersOf(MATTERS, 'bucket', 'license')).toEqual([1, 3]);
  expect(mattersOf(MATTERS, 'type', '07')).toEqual([2]);
  expect(mattersOf(MATTERS, 'area', '510100')).toBeUndefined();
  expect(mattersOf(MATTERS, 'department', undefined)).toBeUndefined();
});

test('three grades are good, two are bad, and each is itself', () => {
  expect(gradesOf('good')).toHaveLength(3);
  expect(gradesOf('bad')).toEqual(['DISSATISFIED', 'VERY_DISSATISFIED']);
  expect(gradesOf('SATISFIED')).toEqual(['SATISFIED']);
  expect(gradesOf(undefined)).toHaveLength(5);
});
