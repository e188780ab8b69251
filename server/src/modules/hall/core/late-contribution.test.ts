import { expect, test } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import { parseInstant } from '../../../kernel/instant-text.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { deadlinesFrom, isLate, type Told, toldInWeek, toldTogether } from './late-contribution.ts';

const at = (text: string) => parseInstant(text) as Instant;
const monday = '2022-06-13' as LocalDate;
const next = '2022-06-20' as LocalDate;
const noon = at('2022-06-16T12:00:00+08:00');
const inTime: Told = { week: monday, submittedAt: noon, verdict: null, toldIn: null };
const late: Told = { ...inTime, submittedAt: (noon + 1) as Instant };
const usual = deadlinesFrom(new Map());

test('Thursday noon is in time, what comes later goes to the next issue', () => {
  expect([isLate(inTime, usual), isLate(late, usual)]).toEqual([false, true]);
  expect([toldInWeek(inTime, usual), toldInWeek(late, usual)]).toEqual([monday, next]);
});

test('a planned deadline stands in the place of the usual one', () => {
  const planned = deadlinesFrom(new Map([[monday, at('2022-06-17T09:00:00+08:00')]]));
  expect(isLate(late, planned)).toBe(false);
  expect(toldInWeek(late, planned)).toBe(monday);
});

test('late for an issue of two weeks is late for both of them', () => {
  const joint = deadlinesFrom(new Map([monday, next].map((week) => [week, noon])));
  expect(toldInWeek(inTime, joint)).toBe(monday);
  expect(toldInWeek(late, joint)).toBe('2022-06-27');
});

test('the verdict says for good where it is told, and one in time takes a late one along', () => {
  const adopted = { ...late, verdict: 'ADOPTED' } as const;
  expect(toldInWeek(adopted, usual)).toBe(monday);
  expect(toldInWeek({ ...adopted, toldIn: next }, usual)).toBe(next);
  expect(toldTogether([late, inTime], usual)).toBe(monday);
  expect(toldTogether([late, late], usual)).toBe(next);
});
