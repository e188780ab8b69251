import { expect, test } from 'vitest';
import { areaName, isKnownArea, SICHUAN_PREFECTURES } from './area.ts';

test.each([
  ['510000', '四川省'],
  ['510100', '成都市'],
  ['510104', '成都市'],
  ['513435', '凉山彝族自治州'],
  ['510191', '成都市'],
  ['500000', '重庆市'],
  ['419001', '河南省'],
  ['310115', '上海市'],
  ['830000', '台湾地区'],
])('%s lies in %s', (code, name) => expect(areaName(code)).toBe(name));

test.each([
  ...['990000', '51', '5101040', '51010a', ''],
  // No prefecture of Sichuan, a county of no prefecture, prefectures that GB/T 2260 has no room for.
  ...['519999', '510200', '510001', '440001', '447100', '449900'],
])('"%s" is no area', (code) => {
  expect(isKnownArea(code)).toBe(false);
  expect(areaName(code)).toBeUndefined();
});

test('Sichuan has twenty-one prefectures', () => {
  expect(new Set(SICHUAN_PREFECTURES.map(({ code }) => code)).size).toBe(21);
});
