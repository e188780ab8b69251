import type { AllowedAction } from '@banshi/contract/case-views';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeCalls, refusal } from '../../../testing/fake-calls.ts';
import { aCase, CASE_ID } from '../../../testing/samples.ts';
import { show } from '../../../testing/show.tsx';
import { CasePage } from './case-page.tsx';

/** Other features, tested there. */
const NoDocuments = () => null;
const NoNotices = () => null;
const NoAlerts = () => null;

let server = fakeCalls();

vi.mock('../../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

beforeEach(() => {
  server = fakeCalls();
});

const open = (action: AllowedAction['action']): AllowedAction => ({ action, blocked: null });

async function showCase(actions: readonly AllowedAction[]) {
  server.on('getCase', () => aCase({ actions: [...actions] }));
  show(<CasePage documents={NoDocuments} notices={NoNotices} alerts={NoAlerts} />, {
    pattern: '/cases/:caseId',
    path: `/cases/${CASE_ID}`,
  });
  return within(await screen.findByRole('region', { name: '现在可以做' }));
}

test('exactly the actions that the server lists are offered', async () => {
  const panel = await showCase([open('grant'), open('refuse'), open('sendBack')]);
  const choices = panel.getByRole('group', { name: '现在可以做' });
  expect(
    within(choices)
      .getAllByRole('button')
      .map((each) => each.textContent),
  ).toEqual(['准予', '不予', '退回']);
  expect(panel.getByRole('button', { name: '作出准予决定' })).toBeTruthy();
});

test('Q1: a reported case that was finished and never accepted says so among its facts', async () => {
  server.on('getCase', () => aCase({ imported: true, closedAt: '2022-01-20T15:30:00+08:00' }));
  show(<CasePage documents={NoDocuments} notices={NoNotices} alerts={NoAlerts} />, {
    pattern: '/cases/:caseId',
    path: `/cases/${CASE_ID}`,
  });
  expect(await screen.findByText('无受理记录（数据质量 Q1）')).toBeTruthy();
});

test('no action, no button', async () => {
  const panel = await showCase([]);
  expect(panel.queryAllByRole('button')).toEqual([]);
});

test('a blocked action is no button but says who can unblock it', async () => {
  const panel = await showCase([
    { action: 'grant', blocked: { code: 'cases/same-person', facts: { did: 'accept' } } },
  ]);
  expect(panel.queryAllByRole('button')).toEqual([]);
  expect(panel.getByText(/应由另一位同事作出决定/)).toBeTruthy();
});

test('a refusal is asked about by name before it is made', async () => {
  server.on('decideCase', () => ({}));
  const panel = await showCase([open('refuse')]);
  fireEvent.change(panel.getByLabelText('意见'), { target: { value: '不符合条件' } });
  fireEvent.change(panel.getByLabelText('不予的理由'), { target: { value: '缺少场所' } });
  fireEvent.click(panel.getByRole('button', { name: '作出不予许可决定' }));
  const dialog = await screen.findByRole('dialog');
  expect(server.callsOf('decideCase')).toEqual([]);
  fireEvent.click(within(dialog).getByRole('button', { name: '作出不予许可决定' }));
  await waitFor(() => expect(server.callsOf('decideCase')).toHaveLength(1));
  expect(server.callsOf('decideCase')[0]?.input).toMatchObject({
    params: { caseId: CASE_ID },
    body: { version: 3, outcome: 'refuse', reasons: '缺少场所' },
  });
});

test('whoever was overtaken sees by whom, and keeps what was typed', async () => {
  server.on('reviewCase', () => {
    throw refusal('cases/stale', { status: 409, facts: { byName: '测试', status: 'REVIEWING' } });
  });
  const panel = await showCase([open('review')]);
  fireEvent.change(panel.getByLabelText('意见'), { target: { value: '材料齐全' } });
  fireEvent.click(panel.getByRole('button', { name: '提交承办意见' }));
  expect(await panel.findByText(/测试刚刚办理了这个办件/)).toBeTruthy();
  server.on('getCase', () => aCase({ version: 4, actions: [open('review')] }));
  fireEvent.click(panel.getByRole('button', { name: /看最新情况/ }));
  await waitFor(() => expect(server.callsOf('getCase')).toHaveLength(2));
  expect(panel.getByLabelText<HTMLTextAreaElement>('意见').value).toBe('材料齐全');
});

test('an unfinished act is tried again under the same key', async () => {
  server.on('acceptCase', () => {
    throw refusal('no-answer', { status: 0, facts: {} });
  });
  const panel = await showCase([open('accept')]);
  const accept = () => panel.getByRole('button', { name: '受理' });
  fireEvent.click(accept());
  await panel.findByText(/没有连上服务器/);
  fireEvent.click(accept());
  await waitFor(() => expect(server.callsOf('acceptCase')).toHaveLength(2));
  const [first, second] = server.callsOf('acceptCase').map((each) => each.input['idempotencyKey']);
  expect(first).toMatch(/^[0-9a-f]{32}$/);
  expect(second).toBe(first);
});

test('a reported case does not say that materials are missing', async () => {
  server.on('getCase', () => aCase({ imported: true, materials: [], actions: [] }));
  show(<CasePage documents={NoDocuments} notices={NoNotices} alerts={NoAlerts} />, {
    pattern: '/cases/:caseId',
    path: `/cases/${CASE_ID}`,
  });
  await screen.findByText('材料由报送的业务系统保管，不在这里登记。');
  expect(screen.queryByText(/已收/)).toBeNull();
});
