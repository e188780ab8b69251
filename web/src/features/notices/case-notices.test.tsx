import type { CaseNotice, NoticeSending } from '@banshi/contract/notices';
import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeCalls } from '../../testing/fake-calls.ts';
import { aDue, CASE_ID } from '../../testing/samples.ts';
import { show } from '../../testing/show.tsx';
import { CaseNotices } from './case-notices.tsx';
import { SetAsidePage } from './set-aside-page.tsx';

let server = fakeCalls();

vi.mock('../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

beforeEach(() => {
  server = fakeCalls();
});

function aSending(given: Partial<NoticeSending>): NoticeSending {
  return {
    channel: 'sms',
    state: 'waiting',
    attempts: 0,
    recipient: '138****5678',
    at: null,
    fault: null,
    status: null,
    ...given,
  };
}

function aNotice(version: number, sendings: NoticeSending[]): CaseNotice {
  const facts = {
    ...{ matterName: '示例许可', displayNo: 'SC2206130000011', materials: [], by: null },
    ...{ days: null, name: null, body: null, place: null, hours: null },
  };
  const at = '2022-06-13T09:00:00+08:00';
  return { version, kind: 'ACCEPTED', facts, text: `第${version}条`, at, sendings };
}

function showNotices(notices: readonly CaseNotice[]): void {
  server.on('listCaseNotices', () => ({ notices, mayTellPassword: true }));
  show(<CaseNotices caseId={CASE_ID} version={3} />, { pattern: '/', path: '/' });
}

test('each notice says to which number it went, or why it did not', async () => {
  showNotices([
    aNotice(4, []),
    aNotice(3, [
      aSending({ state: 'setAside', attempts: 10, fault: 'refused', status: 503 }),
      aSending({ channel: 'webhook', state: 'sent', at: '2022-06-13T09:01:00+08:00' }),
      aSending({ channel: 'folder', state: 'sent', at: '2022-06-13T09:01:00+08:00' }),
    ]),
    aNotice(2, [aSending({ attempts: 2, fault: 'no-answer' })]),
    aNotice(1, [aSending({})]),
  ]);
  await screen.findByText('申请人没有留手机号码，没有发送。请当面或电话告知。');
  screen.getByText(
    '短信：发送至 138****5678 未成功：对方没有接收（应答 503）。试了 10 次，已停止，等系统管理员处理。请当面或电话告知',
  );
  screen.getByText('推送：已发送至 138****5678（2022-06-13 09:01）');
  screen.getByText('短信：发送至 138****5678 未成功：对方没有应答。已试 2 次，稍后再试');
  screen.getByText(/本机留存：已存入文件夹，没有发给申请人（收件号码 138/);
  screen.getByText('短信：等待发送至 138****5678');
});

test('the password is shown to who asks for it, and replaced by who says which', async () => {
  server.on('tellQueryPassword', ({ body }) => {
    const isNew = JSON.stringify(body) === '{"instead":1}';
    const told = { displayNo: 'SC2206130000011', address: 'https://hall.example/status' };
    return isNew
      ? { ...told, password: '222222', edition: 2 }
      : { ...told, password: '111111', edition: 1 };
  });
  showNotices([]);
  expect(screen.queryByText('111111')).toBeNull();
  fireEvent.click(await screen.findByRole('button', { name: '显示查询密码' }));
  await screen.findByText('111111');
  fireEvent.click(screen.getByRole('button', { name: '换一个密码' }));
  await screen.findByText('222222');
  screen.getByText('已换成新密码，原来的密码不能再用。');
});

test('the administrator sees why a notice was given up, and sends it again', async () => {
  const one = {
    ...{ caseId: CASE_ID, version: 1, channel: 'sms', displayNo: 'SC2206130000011' },
    ...{ kind: 'RECEIVED', recipient: '138****5678', attempts: 10, fault: 'cut-off', status: null },
    at: '2022-06-13T09:00:00+08:00',
    due: aDue('red'),
  };
  server.on('listSetAsideNotices', () => ({
    notices: [one],
    total: 1,
    staffMessages: [],
    staffTotal: 0,
  }));
  server.on('sendNoticesAgain', () => ({
    notices: [],
    total: 0,
    staffMessages: [],
    staffTotal: 0,
  }));
  show(<SetAsidePage />, { pattern: '/', path: '/' });
  await screen.findByText('发送时中断');
  screen.getByText('超期');
  fireEvent.click(screen.getByRole('button', { name: '重新发送 SC2206130000011 收到申请' }));
  await screen.findByText('没有未能发送的告知。');
  screen.getByText('已重新排队。');
  expect(server.callsOf('sendNoticesAgain')[0]?.input).toMatchObject({
    body: { notices: [{ caseId: CASE_ID, version: 1, channel: 'sms' }] },
  });
});
