import { DEFINITION_VERSIONS } from '@banshi/contract/definition-words';
import { COUNTED, COUNTED_GROUPINGS, type Counted, RATES } from '@banshi/contract/indicator-words';
import { CASE_REPORT, REPORT_COLUMNS, REPORTS, WORD_COLUMNS } from '@banshi/contract/report-words';
import type { Report } from '@banshi/contract/reports';
import { EXPLANATION_GROUPINGS, GROUPINGS } from '@banshi/contract/statistics';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { show } from '../../testing/show.tsx';
import { ComparedTable } from './compared-counts.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { CountTable } from './count-table.tsx';
import { ExplanationTable } from './explanation-by-panel.tsx';
import { FigureTable } from './figure-table.tsx';
import { RateTable } from './rate-table.tsx';
import { ReportTable } from './report-table.tsx';
import { SpanFigures } from './span-figures.tsx';
import type { Dashboard } from './use-dashboard.ts';
import { WaitingPanel } from './waiting-panel.tsx';

const period = { from: '2022-06-01', to: '2022-06-17' };
const asOf = '2022-06-18T09:00:00+08:00';

/** A figure that stands here without the list behind it; ranks are no figures of cases. */
function withoutList(page: ReactNode): string[] {
  const { container } = show(page, { pattern: '/', path: '/' });
  const shown = container.querySelectorAll(
    'td.is-number:not(.is-rank), .figure-in-words, .lamp-figures li, .tolerance-figures dd',
  );
  expect(shown.length).toBeGreaterThan(0);
  return [...shown].flatMap((figure) => {
    const bare = figure.cloneNode(true) as Element;
    for (const link of bare.querySelectorAll('a[href]')) link.remove();
    return /\d/.test(bare.textContent ?? '') ? [figure.textContent ?? ''] : [];
  });
}

test.each(REPORTS)('each figure of report %s opens its list', (report) => {
  const columns = REPORT_COLUMNS[report];
  const cells = columns.map((column) => (WORD_COLUMNS.has(column) ? '示例' : 7));
  const row = { isTotal: false, key: 'license', cells };
  const total = { isTotal: true, key: null, cells: cells.map((cell) => (cell === 7 ? 8 : cell)) };
  const rows = report === CASE_REPORT ? [row] : [row, total];
  const made = { year: period, yearBefore: period, asOf, maker: '示例', rows };
  expect(withoutList(<ReportTable report={{ report, ...period, ...made } as Report} />)).toEqual(
    [],
  );
});

test.each(COUNTED_GROUPINGS)(
  'each count by %s, and what it is compared with, opens its list',
  (by) => {
    const counts = Object.fromEntries(COUNTED.map((name) => [name, 7])) as Record<Counted, number>;
    const row = { key: 'license', label: '行政许可', counts };
    const total = { key: 'total', label: '合计', counts };
    const given = { ...period, by, asOf, rows: [row], total };
    expect(withoutList(<CountTable counts={given} />)).toEqual([]);
    const count = { now: 3, before: 4, yearBefore: 5, change: '-25.00', yearChange: '-40.00' };
    const compared = {
      ...{ ...given, measure: 'withdrawn' as const, before: period, yearBefore: period },
      ...{ rows: [{ ...row, count }], total: { ...total, count } },
    };
    expect(withoutList(<ComparedTable compared={compared} />)).toEqual([]);
  },
);

test('each rate and both of its numbers open a list', () => {
  const rates = RATES.map((rate) => ({ rate, part: 3, whole: 4, value: '75.00' }));
  expect(withoutList(<RateTable rates={rates} period={period} />)).toEqual([]);
});

test.each(GROUPINGS)('what is compared by %s opens the lists of both periods', (by) => {
  const figure = { now: 3, before: 4, yearBefore: 5, change: '-25.00', yearChange: '-40.00' };
  const like = { before: '2022-06-06', yearBefore: '2021-06-13' };
  const rows = ['2022-06-13', 'total'].map((key) => ({
    ...{ key, label: key, accepted: figure, closed: figure },
    days: by === 'day' && key !== 'total' ? like : null,
  }));
  const compared = { ...period, by, definition: 1, before: period, yearBefore: period, asOf, rows };
  expect(withoutList(<ComparisonTable compared={compared} />)).toEqual([]);
});

test.each(EXPLANATION_GROUPINGS)('each number of the account by %s opens its list', (by) => {
  const parts = { closedFromStock: 1, closedFromPeriod: 2, closedWithoutAcceptance: 1 };
  const flow = { accepted: 3, closed: 5, openStart: 5, openEnd: 5, refusedAcceptance: 1 };
  const account = { ...parts, ...flow, acceptedLate: null, balanced: true };
  const [row, total] = ['51', 'total'].map((key) => ({ key, label: '示例', ...account }));
  const explained = { ...period, by, asOf, definition: 2, rows: row ? [row] : [] };
  expect(
    withoutList(<ExplanationTable explained={{ ...explained, total: total ?? null }} />),
  ).toEqual([]);
});

test.each(GROUPINGS)('figures by %s open their lists', (by) => {
  const flow = { accepted: 3, closed: 4, openStart: 5, openEnd: 4 };
  const rows = [{ key: 'web', label: '示例', ...flow }];
  const total = { key: 'total', label: '合计', ...flow };
  for (const definition of DEFINITION_VERSIONS) {
    const figures = { ...period, definition, by, asOf, rows, total };
    expect(withoutList(<FigureTable figures={figures} />)).toEqual([]);
  }
});

const SPAN = {
  ...{ ...period, received: 9, accepted: 8, closed: 7, refusedAcceptance: 1, refused: 2 },
  ...{ acceptedTolerant: 3, closedWithPromise: 6, closedInTime: 5 },
};
const DASHBOARD: Dashboard = {
  ...{
    definition: 1,
    asOf,
    department: null,
    open: 4,
    trend: [],
    departments: [],
    areas: null,
    hours: [],
  },
  spans: { today: SPAN, week: SPAN, year: SPAN },
  lamps: { red: 1, amber: 2, green: 3, blue: 4 },
  tolerance: { open: 3, late: 2, due: 5, onTime: 4 },
};

test('finished opens the list of the definition of the dashboard, and beside it that of the other', () => {
  const linksOf = (definition: number) => {
    const { container, unmount } = show(<SpanFigures data={{ ...DASHBOARD, definition }} />, {
      ...{ pattern: '/', path: '/' },
    });
    const found = [...container.querySelectorAll('a')].map((one) => one.getAttribute('href') ?? '');
    unmount();
    return (measure: string) => found.filter((to) => to.includes(`measure=${measure}&`)).length;
  };
  for (const definition of [1, 2]) {
    const count = linksOf(definition);
    expect([count('closed'), count('closedOrRefused')]).toEqual([3, 3]);
  }
});

test('each figure of a dashboard opens its list', () => {
  expect(withoutList(<SpanFigures data={DASHBOARD} />)).toEqual([]);
  expect(withoutList(<WaitingPanel data={DASHBOARD} />)).toEqual([]);
});
