import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeCalls } from '../../../testing/fake-calls.ts';
import { show } from '../../../testing/show.tsx';
import { CalendarPage } from './calendar-page.tsx';

let server = fakeCalls();

vi.mock('../../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

const SATURDAY = {
  ...{ day: '2026-06-20', scope: 'HALL', kind: 'WORK', name: '示例周末服务', docNo: null },
  published: { scope: 'NATIONAL', kind: 'OFF', name: null },
  ...{ setAt: null, setByName: null },
};
const view = (days: readonly unknown[]) => ({
  ...{ days, changes: [], publishedYears: [2026], mayChange: true },
});

beforeEach(() => {
  server = fakeCalls();
  server.on('previewCalendarDay', () => ({ cases: 0, days: 0, departments: [] }));
});

test('a day of the hall is set after it was said that no due day moves', async () => {
  server.on('getCalendar', () => view([]));
  server.on('setCalendarDay', () => view([SATURDAY]));
  show(<CalendarPage />, { pattern: '/calendar', path: '/calendar' });
  fireEvent.change(await screen.findByRole('textbox', { name: '日期' }), {
    target: { value: '2026-06-20' },
  });
  fireEvent.change(screen.getByLabelText('范围'), { target: { value: 'HALL' } });
  fireEvent.change(screen.getByLabelText('定为'), { target: { value: 'WORK' } });
  fireEvent.change(screen.getByLabelText('名称（公众看得到）'), {
    target: { value: '示例周末服务' },
  });
  fireEvent.click(screen.getByText('先看影响'));
  await screen.findByText('大厅安排不计入时限，没有期限因此改变。');
  fireEvent.click(screen.getByText(/^登\s*记$/, { selector: 'button *' }));
  const table = within(await screen.findByRole('table'));
  for (const cell of ['大厅', '开放', '示例周末服务']) expect(table.getByText(cell)).toBeTruthy();
  expect(server.callsOf('setCalendarDay')[0]?.input).toMatchObject({
    params: { day: '2026-06-20' },
    body: { scope: 'HALL', kind: 'WORK', name: '示例周末服务', docNo: null },
  });
});

test('a day of the hall is taken back as the hall’s, not as the province’s', async () => {
  server.on('getCalendar', () => view([SATURDAY]));
  server.on('releaseCalendarDay', () => view([]));
  show(<CalendarPage />, { pattern: '/calendar', path: '/calendar' });
  fireEvent.click(await screen.findByLabelText('取消大厅安排：2026-06-20'));
  await screen.findByText('大厅安排不计入时限，没有期限因此改变。');
  const preview = within(screen.getByRole('region', { name: '改动 2026-06-20 的影响' }));
  fireEvent.click(preview.getByText('取消大厅安排'));
  await screen.findByText('没有另行规定的日子');
  expect(server.callsOf('releaseCalendarDay')[0]?.input).toMatchObject({
    ...{ params: { day: '2026-06-20' }, query: { scope: 'HALL' } },
  });
});
