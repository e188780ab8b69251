import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { WEEKLY_BULLETIN } from './bulletin-series.ts';
import { compileDraft } from './compile-draft.ts';
import { parseBulletinFile } from './parse-bulletin-file.ts';

const period = (from: string, to: string) => ({ from: from as LocalDate, to: to as LocalDate });
const NONE = { issueNo: 0, totalNo: 0 };
const QUIET = { items: [], visits: [], inspection: [] };
const compiled = (from: string, to: string, last = NONE) =>
  compileDraft(WEEKLY_BULLETIN, { period: period(from, to), last, hall: QUIET });

test('a week of June 2022 has three sections in their order', () => {
  const file = compiled('2022-06-13', '2022-06-17', { issueNo: 18, totalNo: 393 });
  expect(file).toMatchObject({
    year: 2022,
    issueNo: 19,
    totalNo: 394,
    issueDate: '2022-06-20',
    copies: 80,
  });
  expect(file.sections.map(({ title }) => title)).toEqual([
    '省级政务服务事项受理办理情况',
    '窗口工作动态',
    '大厅巡查情况',
  ]);
  expect(file.sections[1]?.sections).toEqual([
    { title: '窗口服务效能提升工作情况', items: [] },
    { title: '厅（局）长进大厅', items: [] },
  ]);
});

test('what was adopted, visits and sentences of the inspection stand in their sections', () => {
  const visit = {
    text: '6月15日，省林草局党组成员、副局长张示例到省政务服务中心省林草局窗口调研窗口工作。',
    happenedOn: '2022-06-15' as LocalDate,
    visitor: { posts: '省林草局党组成员、副局长', name: '张示例' },
  };
  const item = {
    text: '省卫健委窗口组织业务培训（示例）。',
    happenedOn: '2022-06-14' as LocalDate,
    caseNo: 'SC220614000001X',
  };
  const dress = { heading: 'DRESS' as const, title: '着装情况', sentence: '总体情况良好。' };
  const { sections } = compileDraft(WEEKLY_BULLETIN, {
    ...{ period: period('2022-06-13', '2022-06-17'), last: NONE },
    hall: { items: [item], visits: [visit], inspection: [dress] },
  });
  expect(sections[1]?.sections?.[0]?.items).toEqual([item]);
  expect(sections[1]?.sections?.[1]).toEqual({ title: '厅（局）长进大厅', items: [visit] });
  expect(sections[2]?.sections).toEqual([
    { title: '着装情况', runIn: true, text: ['总体情况良好。'] },
  ]);
});

test('a week over the turn of the year counts, and is counted, in the year of its end', () => {
  const file = compiled('2026-12-28', '2027-01-01');
  expect(file.year).toBe(2027);
  expect(file.sections[0]?.statistics).toMatchObject({ from: '2027-01-01', to: '2027-01-01' });
});

test('figures are written down only where they are given', () => {
  const flow = { accepted: 1, closed: 2 };
  const figures = { license: flow, publicService: flow, otherNine: flow };
  const given = { period: period('2022-06-13', '2022-06-17'), last: NONE, figures, hall: QUIET };
  const [first] = compileDraft(WEEKLY_BULLETIN, given).sections;
  expect(first?.statistics?.figures).toEqual(figures);
  expect(compiled('2022-06-13', '2022-06-17').sections[0]?.statistics).not.toHaveProperty(
    'figures',
  );
});

test('whatever the week and the last numbers, the draft is a valid file dated after its week', () => {
  const number = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
  const start = fc.integer({ min: -8000, max: 30_000 });
  fc.assert(
    fc.property(
      start,
      fc.nat(400),
      fc
        .tuple(number, number)
        .map(([a, b]) => ({ issueNo: Math.min(a, b), totalNo: Math.max(a, b) })),
      (n, days, last) => {
        const from = addDays('2000-01-01' as LocalDate, n);
        const to = addDays(from, days);
        const file = compileDraft(WEEKLY_BULLETIN, { period: { from, to }, last, hall: QUIET });
        expect(parseBulletinFile(file)).toEqual({ ok: true, value: file });
        expect(file.issueDate > to && file.issueDate <= addDays(to, 7)).toBe(true);
      },
    ),
  );
});
