import { expect, test } from 'vitest';
import { nameKeyOf } from './looks.ts';

test.each([
  ['张示例', ' 张 示例 '],
  ['阿不都·示例', '阿不都•示例'],
  ['阿不都·示例', '阿不都示例'],
  ['Li Shili', 'LI SHILI'],
  ['ＬＩ', 'li'],
])('%s and %s are one name', (one, other) => {
  expect(nameKeyOf(one)).toBe(nameKeyOf(other));
});

test('a part of a name is another name', () => {
  expect(nameKeyOf('张示')).not.toBe(nameKeyOf('张示例'));
});
