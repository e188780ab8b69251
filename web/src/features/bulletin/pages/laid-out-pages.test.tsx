import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aBulletinDraft, DRAFT_ID } from '../../../testing/bulletin-samples.ts';
import { fakeCalls } from '../../../testing/fake-calls.ts';
import { show } from '../../../testing/show.tsx';
import { EditorPage } from '../editor/editor-page.tsx';

// What a key causes is counted, never timed: with 200 ms of pause it leaves the pages within half a second.
let server = fakeCalls();
const drawn = vi.fn();
const dropped = vi.fn();

vi.mock('../../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

beforeEach(() => {
  server = fakeCalls();
  drawn.mockReset().mockImplementation(() => `blob:${drawn.mock.calls.length}`);
  dropped.mockReset();
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: drawn, revokeObjectURL: dropped }));
  server.on('getBulletinDraft', () => aBulletinDraft());
  server.on('getBulletinRestatement', () => ({ restated: null }));
});
afterEach(() => vi.unstubAllGlobals());

test('keys in a row cause one layout, and only the page that changed is drawn again', async () => {
  let last = 'before';
  server.on('previewBulletin', () => ({
    pages: ['first', 'second', last],
    findings: [],
  }));
  show(<EditorPage />, { pattern: '/bulletin/:draftId', path: `/bulletin/${DRAFT_ID}` });
  const item = await screen.findByRole('textbox', { name: '条目 （1）' });
  const pages = () => screen.queryAllByRole('img', { name: /^第\s?\d+\s?页/ });
  await waitFor(() => expect(pages()).toHaveLength(3));
  const sources = () => pages().map((one) => one.getAttribute('src'));
  const before = sources();
  const laidOut = server.callsOf('previewBulletin').length;
  last = 'after';
  for (const value of ['改', '改动', '改动一', '改动一处', '改动一处。']) {
    fireEvent.change(item, { target: { value } });
  }
  await waitFor(() => expect(sources()[2]).not.toBe(before[2]));
  expect(server.callsOf('previewBulletin')).toHaveLength(laidOut + 1);
  expect(sources().slice(0, 2)).toEqual(before.slice(0, 2));
  expect(drawn).toHaveBeenCalledTimes(4);
  expect(dropped.mock.calls).toEqual([[before[2]]]);
});
