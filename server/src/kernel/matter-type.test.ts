import { expect, test } from 'vitest';
import { bucketOf, findMatterType, MATTER_TYPES } from './matter-type.ts';

test('ten powers and public service fall into the three buckets of the bulletin', () => {
  const codesIn = (bucket: string) =>
    MATTER_TYPES.filter((each) => each.bucket === bucket).map(({ code }) => code);
  expect(codesIn('license')).toEqual(['01']);
  expect(codesIn('publicService')).toEqual(['20']);
  expect(codesIn('otherNine')).toEqual(['02', '03', '04', '05', '06', '07', '08', '09', '10']);
});

test('a type is found by its code, and an unknown one is not', () => {
  expect(findMatterType('01')).toMatchObject({ term: '行政许可', startsOn: 'application' });
  expect(findMatterType('11')).toBeUndefined();
  expect(bucketOf('20')).toBe('publicService');
  expect(() => bucketOf('1')).toThrow('matter type 1');
});
