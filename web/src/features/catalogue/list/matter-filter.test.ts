import { expect, test } from 'vitest';
import { filterFrom, NO_FILTER, searchOf } from './matter-filter.ts';

test('a filter survives the way through the address', () => {
  const filter = {
    text: 'yljg 设置',
    departmentId: 12,
    type: '01',
    bucket: 'license',
    state: 'PUBLISHED',
    draftStage: 'SUBMITTED',
    trait: 'instant',
  } as const;
  expect(filterFrom(searchOf(filter))).toEqual(filter);
});

test('an address that asks for what does not exist asks for nothing', () => {
  const search = new URLSearchParams('type=99&bucket=all&state=x&draft=x&department=-1');
  expect(filterFrom(search)).toEqual(NO_FILTER);
  expect(searchOf(NO_FILTER).toString()).toBe('');
});
