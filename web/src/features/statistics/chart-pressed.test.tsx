import { GROUPINGS, type Grouping } from '@banshi/contract/statistics';
import { act, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import { LanguageProvider } from '../../text/language.tsx';
import '../../testing/prepare-jsdom.ts';
import { FigureChart } from './figure-chart.tsx';
import { HoursPanel } from './hours-panel.tsx';
import { PREFECTURE_TILES } from './prefecture-grid.ts';
import { RankingPanel } from './ranking-panel.tsx';
import { TileMap } from './tile-map.tsx';
import { TrendPanel } from './trend-panel.tsx';
import type { Dashboard } from './use-dashboard.ts';

interface Pressed {
  readonly dataIndex: number;
  readonly seriesIndex: number;
}

/** The chart that the page drew last: what it hears, and what it shows. */
let press: (mark: Pressed) => void = () => undefined;
let drawn: { readonly series: readonly { readonly silent: boolean }[] } | undefined;

vi.mock('echarts/core', () => ({
  use: () => undefined,
  init: () => ({
    on: (_: 'click', hear: typeof press) => {
      press = hear;
    },
    setOption: (option: typeof drawn) => {
      drawn = option;
    },
    resize: () => undefined,
    dispose: () => undefined,
  }),
}));

afterEach(() => {
  drawn = undefined;
});

const FLOW = { accepted: 3, closed: 4, openStart: 5, openEnd: 4 };

/** Shows the chart by a grouping, and says where one is led. */
function showChart(by: Grouping) {
  const rows = ['one', 'two'].map((key) => ({ key, label: key, ...FLOW }));
  const figures = {
    ...{ from: '2022-06-01', to: '2022-06-17', by, asOf: '2022-06-18T09:00:00+08:00' },
    definition: 1,
    ...{ rows, total: { key: 'total', label: '合计', ...FLOW } },
  };
  return showAt(<FigureChart figures={figures} />);
}

/** Shows something on a page, and says where one is led. */
function showAt(element: ReactNode) {
  const router = createMemoryRouter(
    [
      { path: '/statistics', element },
      { path: '/statistics/cases', element: null },
    ],
    { initialEntries: ['/statistics'] },
  );
  render(
    <LanguageProvider>
      <RouterProvider router={router} />
    </LanguageProvider>,
  );
  return () => router.state.location;
}

test.each(GROUPINGS)('a mark of the chart by %s opens the list that it counts', async (by) => {
  const where = showChart(by);
  expect(screen.getByRole('img')).toBeTruthy();
  expect(drawn?.series.map(({ silent }) => silent)).toEqual([false, false]);
  await act(async () => press({ dataIndex: 1, seriesIndex: 1 }));
  expect(where().pathname).toBe('/statistics/cases');
  const asked = new URLSearchParams(where().search);
  expect(asked.get('measure')).toBe('closed');
  expect([...asked.values()]).toContain('two');
});

test('the other series opens the other list; beside the marks nothing happens', async () => {
  const where = showChart('day');
  await act(async () => press({ dataIndex: 7, seriesIndex: 0 }));
  expect(where().pathname).toBe('/statistics');
  await act(async () => press({ dataIndex: 0, seriesIndex: 0 }));
  expect(new URLSearchParams(where().search).get('measure')).toBe('accepted');
});

const TODAY = { from: '2022-06-17', to: '2022-06-17' };
const SPAN = {
  ...{ ...TODAY, received: 9, accepted: 8, closed: 7, refusedAcceptance: 1, refused: 2 },
  ...{ acceptedTolerant: 3, closedWithPromise: 6, closedInTime: 5 },
};
const TWO = ['ONE', 'TWO'].map((key) => {
  const flow = { accepted: 3, closed: 2 };
  return { key, label: `示例${key}`, open: 1, today: flow, week: flow, year: flow };
});
const DASHBOARD: Dashboard = {
  definition: 1,
  ...{ asOf: '2022-06-17T09:00:00+08:00', department: { code: 'ONE', name: '示例局' }, open: 4 },
  spans: { today: SPAN, week: SPAN, year: { ...SPAN, from: '2022-01-01' } },
  trend: ['2022-06-16', '2022-06-17'].map((day) => ({ day, accepted: 3, closed: 2 })),
  ...{ departments: TWO, areas: [{ ...TWO[0], key: '5107', label: '绵阳市' }] as typeof TWO },
  lamps: { red: 1, amber: 2, green: 3, blue: 4 },
  tolerance: { open: 3, late: 2, due: 5, onTime: 4 },
  hours: Array.from({ length: 24 }, (_, hour) => ({ hour, received: 2, closed: 1 })),
};

test.each([
  {
    chart: 'the trend',
    panel: <TrendPanel data={DASHBOARD} />,
    asks: { measure: 'closed', from: '2022-06-17', by: 'department', key: 'ONE' },
  },
  {
    chart: 'the ranking',
    panel: <RankingPanel data={DASHBOARD} span="year" />,
    asks: { measure: 'closed', from: '2022-01-01', by: 'department', key: 'TWO' },
  },
  {
    chart: 'the hours',
    panel: <HoursPanel data={DASHBOARD} />,
    asks: { measure: 'closed', from: '2022-06-17', hour: '1', key: 'ONE' },
  },
])('a mark of $chart of a dashboard opens the list that it counts', async ({ panel, asks }) => {
  const where = showAt(panel);
  await waitFor(() => expect(drawn).toBeDefined());
  expect(drawn?.series.map(({ silent }) => silent)).toEqual([false, false]);
  await act(async () => press({ dataIndex: 1, seriesIndex: 1 }));
  expect(where().pathname).toBe('/statistics/cases');
  expect(Object.fromEntries(new URLSearchParams(where().search))).toMatchObject(asks);
});

test('each tile of the map of a department opens its cases there', () => {
  showAt(<TileMap data={DASHBOARD} areas={DASHBOARD.areas ?? []} span="year" />);
  const tiles = screen.getAllByRole('link').map((one) => {
    const { searchParams } = new URL(one.getAttribute('href') ?? '', 'http://localhost');
    return ['by', 'key', 'department', 'from', 'measure'].map((name) => searchParams.get(name));
  });
  expect(tiles).toEqual(
    PREFECTURE_TILES.map(({ code }) => ['area', code.slice(0, 4), 'ONE', '2022-01-01', 'accepted']),
  );
  expect(screen.getByRole('link', { name: /绵阳 3 件/ })).toBeTruthy();
});
