import { fireEvent, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { fakeCalls } from '../../testing/fake-calls.ts';
import { show } from '../../testing/show.tsx';
import { HoursPanel } from './hours-panel.tsx';
import { RankingPanel } from './ranking-panel.tsx';
import { ScreenPage } from './screen-page.tsx';
import { SpanFigures } from './span-figures.tsx';
import { TileMap } from './tile-map.tsx';
import { TrendPanel } from './trend-panel.tsx';
import type { Dashboard } from './use-dashboard.ts';
import { WaitingPanel } from './waiting-panel.tsx';

const server = fakeCalls();

vi.mock('../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));
vi.mock('./chart-canvas.tsx', () => ({ ChartCanvas: () => null }));

const SPAN = {
  ...{ from: '2022-06-17', to: '2022-06-17', received: 9, accepted: 8, closed: 7 },
  ...{ refusedAcceptance: 1, refused: 2, acceptedTolerant: 3, closedWithPromise: 6 },
  closedInTime: 5,
};
const DASHBOARD: Dashboard = {
  definition: 1,
  ...{ asOf: '2022-06-17T09:00:00+08:00', department: null, open: 4, trend: [], departments: [] },
  ...{ areas: null, hours: [], spans: { today: SPAN, week: SPAN, year: SPAN } },
  lamps: { red: 1, amber: 2, green: 3, blue: 4 },
  tolerance: { open: 3, late: 2, due: 5, onTime: 4 },
};

const shown = (page: ReactNode) => show(page, { pattern: '/', path: '/' });

test('beside the figures of the spans stands how they are defined, each by its day', () => {
  shown(<SpanFigures data={DASHBOARD} />);
  const first = screen.getByText(/^口径：/).textContent ?? '';
  for (const figure of ['接件', '受理', '办结', '不予受理', '不予许可', '在办']) {
    expect(first).toContain(figure);
  }
  expect(screen.getByText(/有承诺时限的办结数/).textContent).toContain('本周自周一起');
});

const DEPARTMENT = {
  ...{ key: 'ONE', label: '示例局', open: 1 },
  ...{ today: SPAN, week: SPAN, year: SPAN },
};

test.each([
  ['the trend', <TrendPanel key="trend" data={DASHBOARD} />],
  [
    'the ranking',
    <RankingPanel key="ranking" data={{ ...DASHBOARD, departments: [DEPARTMENT] }} span="year" />,
  ],
  ['the hours', <HoursPanel key="hours" data={DASHBOARD} />],
  ['the lamps', <WaitingPanel key="waiting" data={DASHBOARD} />],
  ['the map', <TileMap key="map" data={DASHBOARD} areas={[]} span="year" />],
])('%s of a dashboard says how its figures are defined', (_, panel) => {
  shown(panel);
  expect(screen.getByText(/^口径：/).textContent?.length).toBeGreaterThan(20);
});

const HOURS = [{ hour: 9, received: 3, closed: 2 }];
const finishedLists = () =>
  [...document.querySelectorAll('a')]
    .map((one) => new URLSearchParams(one.getAttribute('href')?.split('?')[1]))
    .flatMap((search) => (search.get('measure')?.startsWith('closed') ? [search] : []));

test('the hours are told by the definition of the dashboard, and open its lists', () => {
  for (const [definition, measure] of [
    [1, 'closed'],
    [2, 'closedOrRefused'],
  ] as const) {
    const { unmount } = shown(<HoursPanel data={{ ...DASHBOARD, definition, hours: HOURS }} />);
    const [list] = finishedLists().filter((one) => one.get('hour') === '9');
    expect(list?.get('measure')).toBe(measure);
    const words = screen.getByText(/^口径：/).textContent ?? '';
    expect(words.includes('不予受理')).toBe(definition === 2);
    unmount();
  }
});

test('hours of other days are asked for by the definition of the dashboard', async () => {
  server.on('getLoadByHour', () => ({
    ...{ from: '2022-06-01', to: '2022-06-17', definition: 2, workDays: 12, hours: HOURS },
  }));
  shown(<HoursPanel data={{ ...DASHBOARD, definition: 2 }} />);
  fireEvent.change(screen.getByRole('textbox', { name: '起始日期' }), {
    target: { value: '2022-06-01' },
  });
  expect((await screen.findAllByText(/平均每个工作日/)).length).toBe(1);
  expect(server.callsOf('getLoadByHour').map(({ input }) => input['query'])).toEqual([
    { from: '2022-06-01', to: '2022-06-17', definition: 2, department: undefined },
  ]);
});

test('on the large screen too, by the definition of its address', async () => {
  server.on('getDashboard', ({ query }) => ({ ...DASHBOARD, ...(query as { definition: 1 | 2 }) }));
  const usual = shown(<ScreenPage languages={null} />);
  const words = (await screen.findByText(/^口径：/)).textContent ?? '';
  for (const figure of ['接件', '受理', '办结', '在办']) expect(words).toContain(figure);
  expect(words).not.toContain('第 2 版');
  expect(finishedLists().map((one) => one.get('measure'))).toEqual(['closed']);
  usual.unmount();
  show(<ScreenPage languages={null} />, { pattern: '/', path: '/?definition=2' });
  expect(await screen.findByText(/第 2 版：办结含不予受理$/)).toBeTruthy();
  expect(finishedLists().map((one) => one.get('measure'))).toEqual(['closedOrRefused']);
});
