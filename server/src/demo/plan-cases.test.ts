import { beforeAll, expect, test } from 'vitest';
import { checkIdDocument } from '../kernel/id-document.ts';
import { type LocalDate, localDateOf, startOfDay } from '../kernel/local-date.ts';
import { isWorkDay } from '../kernel/work-calendar.ts';
import { demoMatters, type ImportEntry } from '../modules/catalogue/index.ts';
import { publishedCalendar } from '../platform/published-calendar.ts';
import { inventedOrganisation, inventedPerson } from './invented-applicants.ts';
import { planCases } from './plan-cases.ts';

const calendar = publishedCalendar();
let matters: readonly ImportEntry[];
beforeAll(async () => {
  matters = await demoMatters();
});

/** A Wednesday, a Sunday, the day after a long holiday, New Year, a year without a calendar. */
const DAYS = ['2026-09-16', '2026-09-20', '2026-02-24', '2026-01-01', '2031-05-07'] as LocalDate[];

test.each(DAYS)('the plan of %s stays in the past, in order and on working days', (today) => {
  const plan = planCases({ matters, calendar, today });
  for (const { steps } of plan) {
    const moments = steps.map(({ at }) => at);
    expect(moments).toEqual(moments.toSorted((one, other) => one - other));
    expect(new Set(moments).size).toBe(moments.length);
    expect(moments.every((at) => at < startOfDay(today))).toBe(true);
    expect(moments.every((at) => isWorkDay(calendar, localDateOf(at)))).toBe(true);
  }
});

test('another day gives the same cases at other moments', () => {
  const [one, other] = [DAYS[0], DAYS[4]].map((today) =>
    planCases({ matters, calendar, today: today ?? ('2026-09-16' as LocalDate) }),
  );
  expect(one?.map(({ summary }) => summary)).toEqual(other?.map(({ summary }) => summary));
  expect(one?.[0]?.steps[0]?.at).not.toBe(other?.[0]?.steps[0]?.at);
});

test('invented applicants have numbers that pass every check, one each', () => {
  const serials = Array.from({ length: 240 }, (_, serial) => serial);
  const all = serials.flatMap((serial) => [inventedPerson(serial), inventedOrganisation(serial)]);
  expect(new Set(all.map(({ idNumber }) => idNumber)).size).toBe(all.length);
  for (const document of all) {
    expect(checkIdDocument(document, '2022-01-01' as LocalDate)).toMatchObject({ ok: true });
  }
});
