import { expect, test } from 'vitest';
import { preferredLanguage } from './preferred-language.ts';

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['*', 'en'],
  ['zh', 'zh'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['ZH-hans', 'zh'],
  ['en-GB,en;q=0.9,zh;q=0.8', 'en'],
  ['en;q=0.3, zh-CN;q=0.7', 'zh'],
  ['fr, zh;q=0.9', 'en'],
  ['zh;q=0', 'en'],
  ['zh;q=much', 'en'],
  ['zhx', 'en'],
] as const)('who prefers %s reads %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});
