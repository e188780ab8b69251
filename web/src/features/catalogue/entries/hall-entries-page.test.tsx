import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeCalls } from '../../../testing/fake-calls.ts';
import { show } from '../../../testing/show.tsx';
import { HallEntriesPage } from './hall-entries-page.tsx';

let server = fakeCalls();

vi.mock('../../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

const WINDOW = { windowId: 3, number: 'A01', name: '示例窗口' };
const ENTRY = {
  ...{ matterId: 7, taskCode: 'M7', name: '示例许可', state: 'OUTSIDE', exemption: null },
  department: { organisationId: 2, shortName: '示例厅' },
  ...{ window: null, mode: null, note: null, since: null },
};

beforeEach(() => {
  server = fakeCalls();
  server.on('listOrganisations', () => ({ organisations: [] }));
  server.on('listHallEntries', () => ({
    ...{ day: '2022-06-13', entries: [ENTRY], next: null, total: 1 },
    sums: { shouldEnter: 3, entered: 2, comprehensive: 1, exempt: 1 },
  }));
  server.on('getHallEntry', () => ({
    ...{ matterId: 7, name: '示例许可', version: 0, changes: [], windows: [WINDOW], mayKeep: true },
  }));
  server.on('keepHallEntry', () => ({ matterId: 7, version: 1 }));
});

test('the register tells its rate, and one matter is noted to have entered a window', async () => {
  show(<HallEntriesPage />, { pattern: '/hall-entries', path: '/hall-entries?view=SHOULD' });
  expect(await screen.findByText('进驻率 66.67%')).toBeTruthy();
  const [asked] = server.callsOf('listHallEntries');
  expect(asked?.input['query']).toMatchObject({ view: 'SHOULD', day: undefined });
  fireEvent.click(screen.getByRole('button', { name: '登记、查看记录：示例许可' }));
  const submit = await screen.findByRole('button', { name: '登记' });
  fireEvent.click(submit);
  expect(screen.getByRole('alert').textContent).toContain('请填写日期');
  fireEvent.change(screen.getByLabelText('窗口'), { target: { value: '3' } });
  fireEvent.change(screen.getByLabelText('进驻方式'), { target: { value: 'DEPT' } });
  fireEvent.click(submit);
  await waitFor(() => expect(server.callsOf('keepHallEntry')).toHaveLength(1));
  expect(server.callsOf('keepHallEntry')[0]?.input).toMatchObject({
    params: { matterId: 7 },
    body: { version: 0, state: 'ENTERED', windowId: 3, mode: 'DEPT', exemption: null },
  });
});

test('who keeps no windows reads what was noted, and notes nothing', async () => {
  const change = { ...ENTRY, version: 1, from: '2022-06-01', at: '2022-06-01T09:00:00+08:00' };
  const told = { ...change, state: 'EXEMPT', exemption: 'SECRET', byName: '刘测试' };
  server.on('getHallEntry', () => ({
    ...{ matterId: 7, name: '示例许可', version: 1, changes: [told], windows: [], mayKeep: false },
  }));
  show(<HallEntriesPage />, { pattern: '/hall-entries', path: '/hall-entries' });
  fireEvent.click(await screen.findByRole('button', { name: '登记、查看记录：示例许可' }));
  expect(await screen.findByText(/负面清单 · 涉密/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '登记' })).toBeNull();
});
