import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeCalls } from '../../testing/fake-calls.ts';
import { show } from '../../testing/show.tsx';
import { SnapshotPanel } from './snapshot-panel.tsx';

let server = fakeCalls();

vi.mock('../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

vi.mock('../../api/session.ts', async (original) => ({
  ...(await original<object>()),
  useSession: () => ({ grants: [{ role: 'STATISTICIAN' }], areas: ['cases'] }),
}));

const period = { from: '2022-01-01', to: '2022-06-17' };
const kept = { accepted: 100, closed: 90, openStart: 0, openEnd: 10 };
const total = { key: 'total', label: '合计', ...kept };
const snapshot = {
  ...{ snapshotId: '01a20ae4-a462-7190-b297-adae3a3cb840', scope: 'province', department: null },
  ...{ ...period, asOf: '2022-06-18T09:00:00+08:00', definition: 1, sm3: 'ab12cd34'.repeat(8) },
  ...{ rows: [], total: { ...total, now: kept }, takenByName: '周测试' },
};
const restated = { ...total, now: { ...kept, accepted: 103, closed: 88, openEnd: 15 } };

beforeEach(() => {
  server = fakeCalls();
});

const panel = () =>
  show(<SnapshotPanel period={period} definition={1} />, { pattern: '/', path: '/' });

test('a period that was restated says by how much and opens the cases that did it', async () => {
  server.on('listSnapshots', () => ({ snapshots: [{ ...snapshot, total: restated }] }));
  server.on('listSnapshotChanges', () => ({
    changes: [
      {
        ...{ caseId: snapshot.snapshotId, caseNumber: 'S-1', matterName: '示例事项' },
        ...{ departmentName: '示例厅', kind: 'added', recordedAt: snapshot.asOf },
        ...{ accepted: 1, closed: 0 },
      },
    ],
    next: null,
  }));
  panel();
  expect(await screen.findByText(/此后重述：受理 \+3，办结 −2，期末在办 \+5。/)).toBeTruthy();
  expect(screen.getByText(/口径第 1 版，校验值 ab12cd34…/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '看是哪些办件' }));
  const link = await screen.findByRole('link', { name: 'S-1' });
  expect(link.getAttribute('href')).toContain(snapshot.snapshotId);
});

test('the figures of one department are frozen once it is chosen', async () => {
  server.on('listSnapshots', () => ({ snapshots: [] }));
  server.on('takeSnapshot', () => snapshot);
  const row = { key: 'HEALTH', label: '示例厅', ...kept };
  const figures = { ...period, by: 'department', asOf: snapshot.asOf, rows: [row], total };
  server.on('getStatistics', () => figures);
  panel();
  fireEvent.click(await screen.findByRole('button', { name: '部门' }));
  const freeze = screen.getByRole('button', { name: '定格此刻的数字' });
  expect(freeze.hasAttribute('disabled')).toBe(true);
  await screen.findByRole('option', { name: '示例厅' });
  fireEvent.change(screen.getByLabelText('部门'), { target: { value: 'HEALTH' } });
  fireEvent.click(freeze);
  await waitFor(() => expect(server.callsOf('takeSnapshot')).toHaveLength(1));
  const body = server.callsOf('takeSnapshot')[0]?.input['body'];
  expect(body).toMatchObject({ scope: 'department', department: 'HEALTH' });
});

test('nothing is said to be restated where nothing was, and who may freezes anew', async () => {
  server.on('listSnapshots', () => ({ snapshots: [snapshot] }));
  server.on('takeSnapshot', () => snapshot);
  panel();
  expect(await screen.findByText('此后没有变化。')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '省本级' }));
  fireEvent.click(screen.getByRole('button', { name: '定格此刻的数字' }));
  await waitFor(() => expect(server.callsOf('takeSnapshot')).toHaveLength(1));
  expect(server.callsOf('takeSnapshot')[0]?.input['body']).toMatchObject({ scope: 'provinceOwn' });
});
