import { expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { barredBySkip, weekNamed } from './skipped-week.ts';

const day = (text: string) => text as LocalDate;
const SKIPPED = [
  { week: day('2022-10-03'), reason: '国庆节' },
  { week: day('2022-10-10'), reason: '轮休' },
];

test('a week is named by any of its days', () => {
  const week = { ok: true, value: { from: '2022-10-03', to: '2022-10-09' } };
  expect(weekNamed('2022-10-03')).toEqual(week);
  expect(weekNamed('2022-10-09')).toEqual(week);
  expect(weekNamed('2022-02-30')).toMatchObject({ refusal: { given: '2022-02-30' } });
});

test.each([
  ['2022-10-03', '2022-10-07', '国庆节'],
  ['2022-10-05', '2022-10-14', '国庆节'],
  ['2022-09-26', '2022-10-07', undefined],
  ['2022-10-10', '2022-10-21', undefined],
  ['2022-10-17', '2022-10-21', undefined],
])('an issue of %s to %s is barred only where all its weeks were skipped', (from, to, reason) => {
  expect(barredBySkip({ from: day(from), to: day(to) }, SKIPPED)?.reason).toBe(reason);
});
