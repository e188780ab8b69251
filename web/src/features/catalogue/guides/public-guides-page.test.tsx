import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeCalls } from '../../../testing/fake-calls.ts';
import { show } from '../../../testing/show.tsx';
import { PublicGuidesPage } from './public-guides-page.tsx';

let server = fakeCalls();

vi.mock('../../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

beforeEach(() => {
  server = fakeCalls();
});

const GUIDE = { taskCode: '1'.repeat(31), name: '示例许可', departmentName: '示例厅' };

test('each matter has its guide as PDF and as web page; words narrow the list', async () => {
  server.on('listServiceGuides', () => ({ guides: [GUIDE], total: 1 }));
  show(<PublicGuidesPage />, { pattern: '/public/guides', path: '/public/guides' });
  const link = await screen.findByLabelText('PDF 示例许可办事指南');
  expect(link.getAttribute('href')).toBe(`/api/public/guides/${GUIDE.taskCode}?format=pdf`);
  expect(screen.getByText('共 1 项')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('事项或者机关名称'), { target: { value: '示例厅 ' } });
  fireEvent.click(screen.getByText(/^查\s*找$/));
  await vi.waitFor(() =>
    expect(server.callsOf('listServiceGuides').at(-1)?.input['query']).toEqual({ words: '示例厅' }),
  );
});

test('no matter of these words is said so', async () => {
  server.on('listServiceGuides', () => ({ guides: [], total: 0 }));
  show(<PublicGuidesPage />, { pattern: '/public/guides', path: '/public/guides?words=无' });
  expect(await screen.findByText('没有这样的事项')).toBeTruthy();
});
