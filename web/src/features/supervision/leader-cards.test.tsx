import type { BoardAlert } from '@banshi/contract/supervision-views';
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeCalls } from '../../testing/fake-calls.ts';
import { CASE_ID } from '../../testing/samples.ts';
import { show } from '../../testing/show.tsx';
import { BoardPage } from './board-page.tsx';
import { CardsToExplain } from './cards-to-explain.tsx';
import { LeaderCards } from './leader-cards.tsx';

let server = fakeCalls();

vi.mock('../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

const RED: BoardAlert = {
  caseId: CASE_ID,
  seq: 3,
  version: 2,
  rule: 'R3',
  level: 'RED',
  status: 'EXPLAINED',
  orderNo: '电监〔2026〕第0002号',
  asOf: '2026-11-24',
  issuedAt: '2026-11-24T00:01:00+08:00',
  organisation: { organisationId: 1, shortName: '示例厅' },
  personName: '示例承办',
  explainBy: '2026-11-26',
  isLate: false,
  closedAt: null,
  facts: { clock: 'promise', name: null, dueOn: '2026-11-19', count: null, evidence: null },
  acts: [],
  case: {
    caseId: CASE_ID,
    displayNo: 'SC261123000001X',
    status: 'REVIEWING',
    matter: { matterId: 7, taskCode: 'x', name: '示例许可', bucket: 'license' },
    due: null,
  },
};
const grantOf = (role: 'REVIEWER' | 'DEPT_LEADER') => [
  { role, organisationId: 1, organisationName: '示例厅', inPlaceOfName: null },
];
const asked = (operation: 'listAlerts' | 'listOwnAlerts') =>
  server.callsOf(operation).map(({ input }) => input['query']);

beforeEach(() => {
  server = fakeCalls();
  const empty = { alerts: [], next: null, open: [] };
  server.on('listAlerts', ({ query }) =>
    (query as { level?: string }).level === 'RED' ? { ...empty, alerts: [RED] } : empty,
  );
  server.on('listOwnAlerts', () => ({ own: [], next: null, open: [] }));
});

test('§6: a leader sees the open red cards of his body, also where he has nothing to do about them', async () => {
  const at = { pattern: '/leader', path: '/leader' };
  show(<LeaderCards />, at, { grants: grantOf('DEPT_LEADER') });
  const group = within(await screen.findByRole('region', { name: '本部门未了结的红牌' }));
  expect(group.getByRole('link', { name: '电监〔2026〕第0002号' })).toBeTruthy();
  expect(asked('listAlerts')).toEqual([expect.objectContaining({ state: 'open', level: 'RED' })]);
  expect(screen.queryByRole('region', { name: '等您说明的监察牌' })).toBeNull();
});

test('many cards do not push the work off the screen: the first are shown, with the way to all', async () => {
  const alerts = [1, 2, 3, 4, 5].map((seq) => ({
    ...RED,
    seq,
    orderNo: `电监〔2026〕第000${seq}号`,
  }));
  server.on('listOwnAlerts', () => ({ alerts, next: 'more', open: [] }));
  show(<CardsToExplain />, { pattern: '/inbox', path: '/inbox' }, { grants: grantOf('REVIEWER') });
  const group = within(await screen.findByRole('region', { name: '等您说明的监察牌' }));
  expect(group.getAllByRole('listitem')).toHaveLength(3);
  expect(group.getByRole('heading').textContent).toContain('5+');
  const all = group.getByRole('link', { name: '等您说明的监察牌：在监察看板里看全部' });
  expect(all.getAttribute('href')).toBe('/supervision?state=unexplained');
});

test('the board of a handler is what names him; of a leader, first his bodies', async () => {
  const at = { pattern: '/supervision', path: '/supervision' };
  const { unmount } = show(<BoardPage />, at, { grants: grantOf('REVIEWER') });
  await screen.findByText('没有点名您的预警或牌');
  expect(asked('listOwnAlerts')).toEqual([expect.objectContaining({ of: 'named', state: 'open' })]);
  expect(screen.queryByRole('button', { name: '本部门' })).toBeNull();
  unmount();
  show(<BoardPage />, at, { grants: grantOf('DEPT_LEADER') });
  await screen.findByText('没有符合条件的预警或牌');
  expect(asked('listAlerts')).toEqual([expect.objectContaining({ state: 'open' })]);
  expect(screen.getByRole('button', { name: '点名本人' })).toBeTruthy();
});
