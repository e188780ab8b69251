import { expect, test } from 'vitest';
import { areaName, isKnownArea, SICHUAN_PREFECTURES } from './area.ts';

test.each([
  ['510000', '四川省'],
  ['510100', '成都市'],
  ['510104', '成都市'],
  ['513435', '凉山彝族自治州'],
  ['500000', '重庆市'],
  ['310115', '上海市'],
  ['830000', '台湾地区'],
])('%s lies in %s', (code, name) => expect(areaName(code)).toBe(name));

test.each(['990000', '51', '5101040', '51010a', ''])('"%s" is no area', (code) => {
  expect(isKnownArea(code)).toBe(false);
  expect(areaName(code)).toBeUndefined();
});

test('Sichuan has twenty-one prefectures', () => {
  expect(new Set(SICHUAN_PREFECTURES.map(({ code }) => code)).size).toBe(21);
});
