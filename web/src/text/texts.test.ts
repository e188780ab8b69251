import { expect, test } from 'vitest';
import { en } from './en.ts';
import { zh } from './zh.ts';

function keysOf(value: unknown, above = ''): string[] {
  if (typeof value !== 'object' || value === null) return [above];
  return Object.entries(value).flatMap(([key, each]) => keysOf(each, `${above}.${key}`));
}

test('both tables say the same things', () => {
  expect(keysOf(en).sort()).toEqual(keysOf(zh).sort());
});
