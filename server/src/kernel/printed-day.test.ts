import { expect, test } from 'vitest';
import type { LocalDate } from './local-date.ts';
import { printedDate } from './printed-day.ts';

test('printed dates have no leading zeros', () => {
  expect(printedDate('2022-06-09' as LocalDate)).toBe('2022年6月9日');
  expect(printedDate('2022-10-20' as LocalDate)).toBe('2022年10月20日');
});
