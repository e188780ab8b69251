import type { OfficialLine } from '@banshi/contract/official-register';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeCalls } from '../../../testing/fake-calls.ts';
import { show } from '../../../testing/show.tsx';
import { OfficialList } from './official-list.tsx';

let server = fakeCalls();
vi.mock('../../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));
beforeEach(() => {
  server = fakeCalls();
});

const LINE: OfficialLine = {
  ...{ documentId: '01a20ae4-a462-7190-b297-adae3a3cb841', version: 2, state: 'SUBMITTED' },
  ...{ profile: 'letter', title: '关于示例的函', number: null, updatedByName: '周示例' },
  updatedAt: '2026-11-02T09:00:00+08:00',
};
const AT = { pattern: '/', path: '/' };
const asked = () => server.callsOf('listOfficialDocuments').at(-1)?.input['query'];

test('the register is searched by words, kind, state and year, and read page by page', async () => {
  server.on('listOfficialDocuments', () => ({ documents: [LINE], next: 'n1' }));
  show(<OfficialList />, AT);
  await screen.findByRole('link', { name: '关于示例的函' });
  screen.getByRole('cell', { name: '待核稿' });
  fireEvent.change(screen.getByLabelText(/^找公文/), { target: { value: '示例 函' } });
  fireEvent.change(screen.getByLabelText('只看状态'), { target: { value: 'SUBMITTED' } });
  fireEvent.change(screen.getByLabelText('只看年份'), { target: { value: '202' } });
  screen.getByText('年份是四位数字，例如 2026。');
  fireEvent.change(screen.getByLabelText('只看年份'), { target: { value: '2026' } });
  await waitFor(() =>
    expect(asked()).toMatchObject({ words: '示例 函', state: 'SUBMITTED', year: 2026 }),
  );
  fireEvent.click(await screen.findByRole('button', { name: '再看 50 份' }));
  await waitFor(() => expect(asked()).toMatchObject({ after: 'n1', year: 2026 }));
});

test('nothing kept and nothing found are told apart', async () => {
  server.on('listOfficialDocuments', () => ({ documents: [], next: null }));
  show(<OfficialList />, AT);
  await screen.findByText(/还没有公文/);
  fireEvent.change(screen.getByLabelText(/^找公文/), { target: { value: '没有' } });
  await screen.findByText(/没有符合条件的公文/);
});
