import { expect, test } from 'vitest';
import { type LocalDate, parseLocalDate } from '../../../kernel/local-date.ts';
import { askBy, nextTerm, noticeDays, reminderOf, remindFrom, termOf } from './terms.ts';

const day = (text: string): LocalDate => {
  const read = parseLocalDate(text);
  if (!read) throw new Error(`${text} is no day`);
  return read;
};

test.each([
  ['2022-06-13', 48, '2026-06-12'],
  ['2022-01-31', 1, '2022-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2022-01-01', 60, '2026-12-31'],
])('a term from %s of %i months ends on %s', (from, months, to) => {
  expect(termOf(day(from), months)).toEqual({ from, to });
});

test('a licence without months has no end, and nobody is reminded of it', () => {
  const licence = { term: termOf(day('2022-06-13'), undefined), askDays: 30 };
  expect(licence.term).toEqual({ from: '2022-06-13' });
  expect(askBy(licence)).toBeUndefined();
  expect(
    reminderOf(
      { endsOn: null, days: noticeDays({ ...licence, remindDays: undefined }) },
      day('2052-06-13'),
    ),
  ).toBeUndefined();
});

test('the next term follows without a gap', () => {
  expect(nextTerm({ term: termOf(day('2022-06-13'), 48) }, 48)).toEqual({
    from: '2026-06-13',
    to: '2030-06-12',
  });
});

test.each([
  ['2026-03-13', undefined],
  ['2026-03-14', 90],
  ['2026-04-12', 90],
  ['2026-04-13', 60],
  ['2026-05-13', 30],
  ['2026-06-12', 30],
  ['2026-06-13', undefined],
])('L18: on %s the reminder of a licence that ends on 2026-06-12 is %s', (today, days) => {
  const endsOn = termOf(day('2022-06-13'), 48).to ?? null;
  expect(reminderOf({ endsOn, days: [90, 60, 30] }, day(today))).toBe(days);
});

test('L18: a matter that names other days has its own reminders, and its first day', () => {
  const term = termOf(day('2022-06-13'), 48);
  const pinned = { term, askDays: 30, remindDays: [180, 45] };
  expect(remindFrom(pinned)).toBe('2025-12-14');
  const row = { endsOn: term.to ?? null, days: noticeDays(pinned) };
  expect(reminderOf(row, day('2025-12-13'))).toBeUndefined();
  expect(reminderOf(row, day('2025-12-14'))).toBe(180);
  expect(reminderOf(row, day('2026-05-01'))).toBe(45);
  expect(remindFrom({ ...pinned, remindDays: [] })).toBeUndefined();
});

test('L18: renewal is asked thirty days before the end, or as its own law says', () => {
  const term = termOf(day('2022-06-13'), 48);
  expect(askBy({ term, askDays: 30 })).toBe('2026-05-13');
  expect(askBy({ term, askDays: 90 })).toBe('2026-03-14');
});
