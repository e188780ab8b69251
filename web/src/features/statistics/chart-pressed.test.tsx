import { GROUPINGS, type Grouping } from '@banshi/contract/statistics';
import { act, render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import { LanguageProvider } from '../../text/language.tsx';
import '../../testing/prepare-jsdom.ts';
import { FigureChart } from './figure-chart.tsx';

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
  const router = createMemoryRouter(
    [
      { path: '/statistics', element: <FigureChart figures={figures} /> },
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
