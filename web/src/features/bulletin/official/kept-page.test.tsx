import type { KeptOfficialDocument } from '@banshi/contract/official-register';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeCalls } from '../../../testing/fake-calls.ts';
import { show } from '../../../testing/show.tsx';
import { KeptOfficialPage } from './kept-page.tsx';

const ID = '01a20ae4-a462-7190-b297-adae3a3cb841';
let server = fakeCalls();
vi.mock('../../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

beforeEach(() => {
  server = fakeCalls();
  server.on('previewOfficialDocument', () => ({ pages: ['<svg/>'] }));
  URL.createObjectURL = () => 'blob:page';
  URL.revokeObjectURL = () => undefined;
});

function aDocument(fields: Partial<KeptOfficialDocument> = {}): KeptOfficialDocument {
  const at = '2026-11-02T09:00:00+08:00';
  return {
    ...{ documentId: ID, version: 2, state: 'DRAFT', profile: 'letter', title: '关于示例的函' },
    ...{ number: null, updatedAt: at, updatedByName: '周示例', mayDo: ['SAVE'], issued: null },
    versions: [
      { version: 1, act: 'START', at, byName: '周示例', comment: null },
      { version: 2, act: 'SAVE', at, byName: '吴示例', comment: null },
    ],
    file: {
      ...{ profile: 'letter', masthead: '示例办', title: '关于示例的函', text: ['专此函达。'] },
      ...{ number: { code: '示函', year: 2026, serial: 1 }, issuer: '示例办' },
      issueDate: '2026-11-02',
    },
    ...fields,
  };
}

function showPage(document: KeptOfficialDocument) {
  server.on('getOfficialDocument', () => document);
  const path = `/bulletin/official/${ID}`;
  show(<KeptOfficialPage />, { pattern: '/bulletin/official/:officialId', path });
}

test('a draft is saved with the version that was seen; an earlier text is shown by a press', async () => {
  server.on('saveOfficialDocument', () => aDocument({ version: 3 }));
  showPage(aDocument());
  const text = await screen.findByLabelText('正文段落（每行一段）');
  fireEvent.change(text, { target: { value: '改后的话。' } });
  fireEvent.click(screen.getByRole('button', { name: '保存草稿' }));
  await waitFor(() => expect(server.callsOf('saveOfficialDocument')).toHaveLength(1));
  expect(server.callsOf('saveOfficialDocument')[0]?.input['body']).toMatchObject({
    version: 2,
    file: { text: ['改后的话。'] },
  });
  expect(screen.queryByRole('button', { name: '签发并编号' })).toBeNull();
  const versions = within(screen.getByRole('region', { name: '历次版本' }));
  fireEvent.click(versions.getByRole('button'));
  await waitFor(() =>
    expect(server.callsOf('getOfficialDocument').at(-1)?.input['query']).toEqual({ textOf: 1 }),
  );
});

test('a signer issues it, and then it is shown with its digests and the place of its seal', async () => {
  server.on('issueOfficialDocument', () => aDocument({ version: 3, state: 'ISSUED' }));
  showPage(aDocument({ state: 'PASSED', mayDo: ['RETURN', 'ISSUE'] }));
  fireEvent.click(await screen.findByRole('button', { name: '签发并编号' }));
  await waitFor(() =>
    expect(server.callsOf('issueOfficialDocument')[0]?.input['body']).toEqual({ version: 2 }),
  );
});

test('a writer hands it in; a reviewer passes it, or sends it back with the reason alone', async () => {
  server.on('submitOfficialDocument', () => aDocument({ version: 3, state: 'SUBMITTED' }));
  server.on('passOfficialDocument', () => aDocument({ version: 4, state: 'PASSED' }));
  server.on('returnOfficialDocument', () => aDocument({ version: 4 }));
  showPage(aDocument({ mayDo: ['SAVE', 'SUBMIT'] }));
  fireEvent.click(await screen.findByRole('button', { name: '送核' }));
  await waitFor(() => expect(server.callsOf('submitOfficialDocument')).toHaveLength(1));
  cleanup();
  showPage(aDocument({ state: 'SUBMITTED', mayDo: ['PASS', 'RETURN'] }));
  fireEvent.click(await screen.findByRole('button', { name: '退回修改' }));
  screen.getByText(/请写明退回的理由/);
  expect(server.callsOf('returnOfficialDocument')).toHaveLength(0);
  fireEvent.change(screen.getByLabelText(/退回理由/), { target: { value: '示例：缺依据' } });
  fireEvent.click(screen.getByRole('button', { name: '退回修改' }));
  await waitFor(() =>
    expect(server.callsOf('returnOfficialDocument')[0]?.input['body']).toEqual({
      ...{ version: 2, comment: '示例：缺依据' },
    }),
  );
  fireEvent.click(screen.getByRole('button', { name: '核稿通过' }));
  await waitFor(() => expect(server.callsOf('passOfficialDocument')).toHaveLength(1));
});

test('what was issued has no form, but its digests, its signature and the places of seals', async () => {
  const digests = { contentSm3: 'c1', textSm3: 't1', pdfSm3: 'p1', templateSm3: '', fontsSm3: '' };
  const issued = {
    ...{ ...digests, pageCount: 2, renderer: '', templateVersion: 1, keyId: 'k1' },
    ...{ signature: 's1', seals: [{ issuer: '示例办', page: 2, x: 140, y: 90, diameter: 42 }] },
  };
  showPage(aDocument({ state: 'ISSUED', number: '示函〔2026〕1号', mayDo: [], issued }));
  expect(await screen.findByText('信函，示函〔2026〕1号。', { exact: false })).toBeTruthy();
  for (const shown of ['c1', 't1', 'p1', 's1', 'k1']) expect(screen.getByText(shown)).toBeTruthy();
  expect(screen.getByText(/示例办：第\s?2\s?页/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '保存草稿' })).toBeNull();
  expect(screen.getAllByRole('button', { name: /^下载/ })).toHaveLength(5);
});
