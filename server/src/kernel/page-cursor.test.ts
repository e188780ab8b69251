import { expect, test } from 'vitest';
import type { LocalDate } from './local-date.ts';
import { cursorAfter, readDayCursor, readMomentCursor } from './page-cursor.ts';

const ID = '00000000-0000-7000-8000-000000000000';

test('a cursor says after which row the next page begins', () => {
  expect(readDayCursor(cursorAfter('2022-06-13' as LocalDate, ID))).toEqual({
    on: '2022-06-13',
    id: ID,
  });
  expect(readMomentCursor(cursorAfter('1655082000000', ID))).toEqual({
    on: '1655082000000',
    id: ID,
  });
});

test.each([
  ['nothing', undefined],
  ['a word', 'nowhere'],
  ['no id', '2022-06-13'],
  ['hyphens for an id', `2022-06-13_${'-'.repeat(36)}`],
  ['a day that is in no calendar', `2022-02-30_${ID}`],
  ['a moment that is none', `12_${ID}`],
])('%s begins with the first page', (_what, text) => {
  expect(readDayCursor(text)).toBeUndefined();
  expect(readMomentCursor(text)).toBeUndefined();
});
