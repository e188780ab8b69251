import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeCalls, refusal } from '../../../testing/fake-calls.ts';
import { show } from '../../../testing/show.tsx';
import { OfficialPage } from './official-page.tsx';

let server = fakeCalls();
const saved: string[] = [];

vi.mock('../../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));
vi.mock('../../../ui/save-blob.ts', () => ({
  saveBlob: (_content: Blob, name: string) => saved.push(name),
}));

beforeEach(() => {
  server = fakeCalls();
  saved.length = 0;
  server.on('previewOfficialDocument', () => ({ pages: ['<svg/>'] }));
  URL.createObjectURL = () => 'blob:page';
  URL.revokeObjectURL = () => undefined;
});

function type(label: RegExp | string, value: string): HTMLElement {
  const field = screen.getByLabelText(label);
  fireEvent.change(field, { target: { value } });
  return field;
}

/** The DOM of tests has files that cannot be read. */
function aFile(content: string): File {
  return Object.assign(new File([], 'a.json'), { text: async () => content });
}

function showPage() {
  show(<OfficialPage />, { pattern: '/bulletin/official', path: '/bulletin/official' });
}

test('nothing is laid out before something is written, then the pages follow the text', async () => {
  showPage();
  expect(screen.getByText('排版后页面显示在这里。')).toBeTruthy();
  type(/^发文机关标志/, '示例省政务局\n示例省司法厅');
  type('正文段落（每行一段）', '第一段。\n第二段。');
  expect(await screen.findByText('共 1 页')).toBeTruthy();
  expect(server.callsOf('previewOfficialDocument').at(-1)?.input['body']).toMatchObject({
    file: {
      profile: 'document',
      masthead: ['示例省政务局', '示例省司法厅'],
      text: ['第一段。', '第二段。'],
    },
  });
});

test('another layout shows its own fields and keeps what was written', async () => {
  showPage();
  type('标题（按词意换行）', '关于示例的函');
  fireEvent.change(screen.getByLabelText('格式'), { target: { value: 'order' } });
  expect(screen.queryByLabelText('标题（按词意换行）')).toBeNull();
  expect(screen.getByLabelText('令号')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('格式'), { target: { value: 'letter' } });
  expect(screen.getByLabelText('标题（按词意换行）')).toHaveProperty('value', '关于示例的函');
});

test('a refusal stands at the field of its place', async () => {
  server.on('previewOfficialDocument', () => {
    const facts = { character: '𫠠', codePoint: 'U+2B820', path: '$.text[1]' };
    throw refusal('bulletin/glyph-missing', { status: 422, facts });
  });
  showPage();
  const field = type('正文段落（每行一段）', '甲。\n乙𫠠。');
  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  expect(screen.getByText('有 1 处需要改')).toBeTruthy();
});

test('each format is a button; the file of the page is saved and opened again', async () => {
  server.on('renderOfficialDocument', () => new Blob(['%PDF']));
  showPage();
  type('标题（按词意换行）', '关于示例\n的通知');
  fireEvent.click(screen.getByLabelText('下载 OFD'));
  await waitFor(() => expect(saved).toEqual(['关于示例的通知.ofd']));
  const asked = server.callsOf('renderOfficialDocument')[0]?.input['body'];
  expect(asked).toMatchObject({ format: 'ofd', file: { title: ['关于示例', '的通知'] } });
  expect(screen.getByText('有未存入文件的改动')).toBeTruthy();
  fireEvent.click(screen.getByText('存为文件'));
  expect(saved.at(-1)).toBe('关于示例的通知.json');
  expect(screen.queryByText('有未存入文件的改动')).toBeNull();
  const file = { profile: 'order', masthead: '示例令', orderNo: 7, issueDate: '2026-11-02' };
  const given = aFile(JSON.stringify(file));
  fireEvent.change(screen.getByLabelText('打开文件'), { target: { files: [given] } });
  await waitFor(() => expect(screen.getByLabelText('令号')).toHaveProperty('value', '7'));
  const broken = aFile('{');
  fireEvent.change(screen.getByLabelText('打开文件'), { target: { files: [broken] } });
  expect(await screen.findByText(/^这不是本页存出的文件。/)).toBeTruthy();
});
