import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { Viewer } from '../../../frame/viewer/viewer.tsx';
import { fakeCalls } from '../../../testing/fake-calls.ts';
import { CASE_ID } from '../../../testing/samples.ts';
import { show } from '../../../testing/show.tsx';
import { isDrawn, lookAt } from './look-at.ts';

let server = fakeCalls();

vi.mock('../../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

beforeEach(() => {
  server = fakeCalls();
  server.on('viewMasked', () => new Blob(['jpeg']));
  server.on('downloadFile', () => new Blob(['png']));
});

const FILE = { fileId: 'f'.repeat(64), name: '扫描件', sizeBytes: 9, pageCount: 2 };

function showFile(mediaType: string, isMasked = false): void {
  const look = lookAt({ caseId: CASE_ID, file: { ...FILE, mediaType }, isMasked });
  show(<Viewer look={look} onClose={() => undefined} />, { pattern: '/', path: '/' });
}

test('a scan as TIFF, which no browser shows, comes page by page as the server draws it', async () => {
  expect(isDrawn({ mediaType: 'image/tiff' }, false)).toBe(true);
  showFile('image/tiff');
  await waitFor(() => expect(server.callsOf('viewMasked')).toHaveLength(1));
  fireEvent.click(screen.getByRole('button', { name: '下一页' }));
  await waitFor(() => expect(server.callsOf('viewMasked')).toHaveLength(2));
  expect(server.callsOf('viewMasked').map(({ input }) => input['query'])).toEqual([
    { page: 1 },
    { page: 2 },
  ]);
  expect(server.callsOf('downloadFile')).toEqual([]);
});

test('a picture that browsers show comes as it is, but for an identity copy', async () => {
  showFile('image/png');
  await waitFor(() => expect(server.callsOf('downloadFile')).toHaveLength(1));
  expect(server.callsOf('viewMasked')).toEqual([]);
  showFile('image/png', true);
  await waitFor(() => expect(server.callsOf('viewMasked')).toHaveLength(1));
});
