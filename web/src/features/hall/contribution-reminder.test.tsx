import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeCalls } from '../../testing/fake-calls.ts';
import { show } from '../../testing/show.tsx';
import { ContributionReminder } from './contribution-reminder.tsx';

let server = fakeCalls();

vi.mock('../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

const HEAD = {
  grants: [
    {
      role: 'WINDOW_HEAD' as const,
      organisationId: 7,
      organisationName: '示例厅',
      inPlaceOfName: null,
    },
  ],
};
const due = {
  ...{ from: '2026-03-02', to: '2026-03-08', issueOn: '2026-03-09' },
  deadline: '2026-03-05T12:00:00+08:00',
  missing: [{ organisationId: 7, name: '示例厅' }],
};

beforeEach(() => {
  server = fakeCalls();
});

const showIt = (session: object) =>
  show(<ContributionReminder />, { pattern: '/inbox', path: '/inbox' }, session);

test('who reports for a window is told until when, and which window has not reported', async () => {
  server.on('getContributionReminder', () => ({ due }));
  showIt(HEAD);
  const told = (await screen.findByRole('status')).textContent;
  expect(told).toContain('2026-03-02 至 2026-03-08');
  expect(told).toContain('还没有报送的：示例厅。');
});

test('of many windows the first are named and all are counted', async () => {
  const missing = ['甲厅', '乙厅', '丙厅', '丁厅'].map((name, organisationId) => ({
    organisationId,
    name,
  }));
  server.on('getContributionReminder', () => ({ due: { ...due, missing } }));
  showIt(HEAD);
  const told = (await screen.findByRole('status')).textContent;
  expect(told?.replaceAll(' ', '')).toContain('还没有报送的有甲厅、乙厅、丙厅等4个部门。');
});

test('nothing stands there once all reported, and nothing is asked for anybody else', async () => {
  server.on('getContributionReminder', () => ({ due: { ...due, missing: [] } }));
  showIt(HEAD);
  await waitFor(() => expect(server.callsOf('getContributionReminder')).toHaveLength(1));
  expect(screen.queryByRole('status')).toBeNull();
  server = fakeCalls();
  showIt({ grants: [] });
  expect(server.callsOf('getContributionReminder')).toHaveLength(0);
});
