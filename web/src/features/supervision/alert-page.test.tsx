import type { AlertDetail } from '@banshi/contract/supervision-views';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeCalls, refusal } from '../../testing/fake-calls.ts';
import { CASE_ID } from '../../testing/samples.ts';
import { show } from '../../testing/show.tsx';
import { AlertPage } from './alert-page.tsx';
import { CaseAlerts } from './case-alerts.tsx';

let server = fakeCalls();

vi.mock('../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

beforeEach(() => {
  server = fakeCalls();
});

function aCard(given: Partial<AlertDetail> = {}): AlertDetail {
  return {
    caseId: CASE_ID,
    seq: 2,
    version: 1,
    rule: 'R3',
    level: 'YELLOW',
    status: 'OPEN',
    orderNo: '电监〔2026〕第0001号',
    asOf: '2026-11-24',
    issuedAt: '2026-11-24T00:01:00+08:00',
    organisation: { organisationId: 1, shortName: '示例厅' },
    personName: '示例承办',
    explainBy: '2026-11-26',
    isLate: false,
    closedAt: null,
    facts: { clock: 'promise', name: null, dueOn: '2026-11-23', count: null, evidence: null },
    acts: ['explain'],
    case: {
      caseId: CASE_ID,
      displayNo: 'SC261123000001X',
      status: 'REVIEWING',
      matter: { matterId: 7, taskCode: 'x', name: '示例许可', bucket: 'license' },
      due: null,
    },
    workDaysOver: 2,
    windowName: '示例窗口',
    of: [],
    basis: {
      term: '超承诺时限',
      basis: '示例条文',
      misconduct: { kind: 'LATE', term: '示例情形', article: '示例法第一条' },
    },
    journal: [
      {
        at: '2026-11-24T00:01:00+08:00',
        type: 'issued',
        byName: '',
        text: null,
        verdict: null,
      },
    ],
    ...given,
  };
}

async function showCard(card = aCard()) {
  server.on('getAlert', () => card);
  const path = `/supervision/${CASE_ID}/2`;
  show(<AlertPage />, { pattern: '/supervision/:caseId/:seq', path });
  return within(await screen.findByRole('region', { name: '现在可以做' }));
}

test('a card shows its cause, its rule with the basis, and who answers for it', async () => {
  await showCard();
  expect(screen.getByText('承诺时限 2026-11-23 已届满。')).toBeTruthy();
  const rule = screen.getByRole('link', { name: 'R3 超承诺时限' });
  expect(rule.getAttribute('href')).toBe('/supervision/rules#R3');
  expect(screen.getByText('示例条文')).toBeTruthy();
  expect(screen.getByText('示例情形（示例法第一条）')).toBeTruthy();
  expect(screen.getByText('示例承办')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'SC261123000001X' })).toBeTruthy();
});

test('an explanation needs words, and is sent with the version that was seen', async () => {
  server.on('explainCard', () => aCard({ status: 'EXPLAINED', version: 2, acts: [] }));
  const acts = await showCard();
  fireEvent.click(acts.getByRole('button', { name: '提交说明' }));
  expect(acts.getByText('请填写。')).toBeTruthy();
  expect(server.callsOf('explainCard')).toHaveLength(0);
  fireEvent.change(acts.getByLabelText('说明'), { target: { value: '三日内办完' } });
  fireEvent.click(acts.getByRole('button', { name: '提交说明' }));
  await waitFor(() => expect(server.callsOf('explainCard')).toHaveLength(1));
  expect(server.callsOf('explainCard')[0]?.input).toMatchObject({
    params: { caseId: CASE_ID, seq: 2 },
    body: { version: 1, text: '三日内办完' },
  });
});

test('a verdict names what it does, and a refusal stands where the form is', async () => {
  server.on('judgeCard', () => {
    throw refusal('supervision/stale', { status: 409, facts: {} });
  });
  const acts = await showCard(aCard({ status: 'EXPLAINED', acts: ['judge'] }));
  fireEvent.change(acts.getByLabelText('结论'), { target: { value: 'CANCELLED' } });
  fireEvent.change(acts.getByLabelText('理由'), { target: { value: '系统停机' } });
  fireEvent.click(acts.getByRole('button', { name: '撤销这张牌' }));
  expect(await acts.findByText(/同事刚刚处理过/)).toBeTruthy();
});

test('a warning is noted on the page of its case; where nothing is, nothing is shown', async () => {
  const warning = aCard({ seq: 1, rule: 'R1', level: 'WARNING', orderNo: null });
  const listed = { ...warning, acts: ['acknowledge' as const] };
  server.on('listCaseAlerts', () => ({ alerts: [listed], mayRecord: false }));
  server.on('acknowledgeWarning', () => ({ ...warning, acts: [], status: 'ACKNOWLEDGED' }));
  show(<CaseAlerts caseId={CASE_ID} />, { pattern: '/', path: '/' });
  const panel = within(await screen.findByRole('region', { name: '监察' }));
  fireEvent.click(panel.getByRole('button', { name: '知悉 预警 R1' }));
  await waitFor(() => expect(server.callsOf('acknowledgeWarning')).toHaveLength(1));
  expect(panel.queryByRole('button', { name: '登记认定的问题' })).toBeNull();
});

test('what a supervisor has established is recorded with its evidence', async () => {
  server.on('listCaseAlerts', () => ({ alerts: [], mayRecord: true }));
  server.on('listCaseStaff', () => ({ staff: [] }));
  server.on('recordFinding', () => ({ alerts: [], mayRecord: true }));
  show(<CaseAlerts caseId={CASE_ID} />, { pattern: '/', path: '/' });
  fireEvent.click(await screen.findByRole('button', { name: '登记认定的问题' }));
  fireEvent.change(screen.getByLabelText('规则'), { target: { value: 'R9' } });
  fireEvent.change(screen.getByLabelText('查实的情况和依据'), { target: { value: '收据一张' } });
  fireEvent.click(screen.getByRole('button', { name: '登记并发牌' }));
  await waitFor(() => expect(server.callsOf('recordFinding')).toHaveLength(1));
  expect(server.callsOf('recordFinding')[0]?.input).toMatchObject({
    body: { rule: 'R9', evidence: '收据一张', personId: null },
  });
});
