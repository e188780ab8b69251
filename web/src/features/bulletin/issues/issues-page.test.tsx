import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { anIssueLine, DRAFT_ID } from '../../../testing/bulletin-samples.ts';
import { fakeCalls, refusal } from '../../../testing/fake-calls.ts';
import { show } from '../../../testing/show.tsx';
import { IssuesPage } from './issues-page.tsx';

const OTHER = '01a20ae4-a462-7190-b297-adae3a3cb841';
let server = fakeCalls();

vi.mock('../../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

beforeEach(() => {
  server = fakeCalls();
  server.on('listSkippedBulletinWeeks', () => ({ weeks: [] }));
});

function showIssues(...issues: ReturnType<typeof anIssueLine>[]) {
  server.on('listBulletinIssues', () => ({ issues, areMore: false }));
  show(<IssuesPage />, { pattern: '/bulletin/issues', path: '/bulletin/issues' });
}

const wordsAsked = () =>
  server.callsOf('listBulletinIssues').map(({ input }) => input['query'] as { words?: string });

test('each issue shows its number, day and signer, and leads to its text', async () => {
  showIssues(anIssueLine());
  const link = await screen.findByRole('link', { name: '2026年第7期（总第507期）' });
  expect(link.getAttribute('href')).toBe(`/bulletin/${DRAFT_ID}`);
  const table = within(screen.getByRole('table', { name: '已签发的简报' }));
  expect(table.getByText('2026-03-02')).toBeTruthy();
  expect(table.getByText('孙签发')).toBeTruthy();
  expect(wordsAsked()).toEqual([{ words: undefined }]);
});

test('an issue and its erratum lead to each other', async () => {
  const name = { issueId: OTHER, year: 2026, issueNo: 8, totalNo: 508 };
  showIssues(
    anIssueLine({ ...name, draftId: OTHER, corrects: { ...anIssueLine(), issueId: DRAFT_ID } }),
    anIssueLine({ correctedBy: [name] }),
  );
  const [, erratum, wrong] = await screen.findAllByRole('row');
  const to = (row: HTMLElement | undefined, label: string) =>
    within(within(row as HTMLElement).getByText(label))
      .getByRole('link')
      .getAttribute('href');
  expect(to(erratum, '更正的是：')).toBe(`/bulletin/${DRAFT_ID}`);
  expect(to(wrong, '更正见：')).toBe(`/bulletin/${OTHER}`);
});

test('where nothing was signed yet it is said what will stand there', async () => {
  showIssues();
  expect(await screen.findByText('还没有签发的简报')).toBeTruthy();
});

test('words are sought once the typing pauses, and nothing found is told apart from nothing there', async () => {
  showIssues(anIssueLine());
  await screen.findByRole('table');
  server.on('listBulletinIssues', () => ({ issues: [], areMore: false }));
  const field = screen.getByRole('textbox', { name: '按期号、标题或正文查找' });
  fireEvent.change(field, { target: { value: ' 锦旗' } });
  fireEvent.change(field, { target: { value: ' 锦旗 感谢信 ' } });
  expect(await screen.findByText('没有找到')).toBeTruthy();
  await waitFor(() =>
    expect(wordsAsked()).toEqual([{ words: undefined }, { words: '锦旗 感谢信' }]),
  );
});

test('a list that is cut says so, and one that cannot be read says why', async () => {
  server.on('listBulletinIssues', () => ({ issues: [anIssueLine()], areMore: true }));
  const pattern = '/bulletin/issues';
  const { unmount } = show(<IssuesPage />, { pattern, path: pattern });
  expect(await screen.findByText('只列出最近的各期，更早的请用词查找。')).toBeTruthy();
  unmount();
  server.on('listBulletinIssues', () => {
    throw refusal('identity/no-role', { status: 403, facts: {} });
  });
  show(<IssuesPage />, { pattern, path: pattern });
  expect(await screen.findByRole('alert')).toBeTruthy();
});
