import { expect, test } from 'vitest';
import { newsOf } from './use-inbox.ts';

const one = (caseId: string, version = 1) => ({ caseId, version });

test('the same rows are no news', () => {
  expect(newsOf([one('a'), one('b')], [one('a'), one('b')])).toEqual({
    fresh: 0,
    isChanged: false,
  });
});

test('rows that were not there are counted', () => {
  expect(newsOf([one('a')], [one('b'), one('c'), one('a')]).fresh).toBe(2);
});

test('a row that moved on, or left, is a change', () => {
  expect(newsOf([one('a', 1)], [one('a', 2)])).toEqual({ fresh: 0, isChanged: true });
  expect(newsOf([one('a'), one('b')], [one('b')]).isChanged).toBe(true);
});
