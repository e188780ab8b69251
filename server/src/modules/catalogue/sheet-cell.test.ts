import { expect, test } from 'vitest';
import { readCell } from './sheet-cell.ts';

const days = {
  heading: 'remindDays',
  path: ['remindDays'],
  reading: 'integers',
  empty: null,
} as const;

test('numbers stand between commas of either language; what is none stays text, for the schema to name', () => {
  expect(readCell('180、45', days)).toEqual([180, 45]);
  expect(readCell(' 90, 60，30 ', days)).toEqual([90, 60, 30]);
  expect(readCell(90, days)).toEqual([90]);
  expect(readCell('', days)).toBeNull();
  expect(readCell('90、约60', days)).toEqual([90, '约60']);
});
