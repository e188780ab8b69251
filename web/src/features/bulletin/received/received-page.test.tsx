import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { anIssueLine, DRAFT_ID } from '../../../testing/bulletin-samples.ts';
import { fakeCalls, refusal } from '../../../testing/fake-calls.ts';
import { show } from '../../../testing/show.tsx';
import { ReceivedIssuePage } from './received-issue-page.tsx';
import { ReceivedPage } from './received-page.tsx';

let server = fakeCalls();

vi.mock('../../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

const RECEIVED = { ...anIssueLine(), issueId: DRAFT_ID, readAt: null };
const AT = '2026-03-03T09:00:00+08:00';

beforeEach(() => {
  server = fakeCalls();
});

test('what came to the body is listed, what was not read says so', async () => {
  server.on('listReceivedBulletins', () => ({ issues: [RECEIVED] }));
  show(<ReceivedPage />, { pattern: '/received', path: '/received' });
  const link = await screen.findByRole('link', { name: '2026年第7期（总第507期）' });
  expect(link.getAttribute('href')).toBe(`/received/${DRAFT_ID}`);
  expect(screen.getByText('未读')).toBeTruthy();
});

test('a list that is empty says what will stand there', async () => {
  server.on('listReceivedBulletins', () => ({ issues: [] }));
  show(<ReceivedPage />, { pattern: '/received', path: '/received' });
  expect(await screen.findByText('没有收到简报')).toBeTruthy();
});

const showIssue = () =>
  show(<ReceivedIssuePage />, { pattern: '/received/:issueId', path: `/received/${DRAFT_ID}` });

test('opening an issue asks for it once, shows its text and when it was read', async () => {
  const text = '2026年第7期（总第507期）\n一、窗口动态\n';
  server.on('openReceivedBulletin', () => ({ ...RECEIVED, readAt: AT, text }));
  server.on('downloadReceivedBulletin', () => undefined);
  showIssue();
  expect(await screen.findByText('一、窗口动态')).toBeTruthy();
  expect(screen.getByText(/^您已于.+签收。$/)).toBeTruthy();
  expect(server.callsOf('openReceivedBulletin')).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: '下载 PDF' }));
  await waitFor(() => expect(server.callsOf('downloadReceivedBulletin')).toHaveLength(1));
});

test('an issue that went elsewhere is refused in words', async () => {
  server.on('openReceivedBulletin', () => {
    throw refusal('bulletin/not-found', { status: 404, facts: {} });
  });
  showIssue();
  expect(await screen.findByText(/没有这一期简报/)).toBeTruthy();
});
