import type { Session } from '@banshi/contract/identity';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { aBulletinDraft, anIssue, DRAFT_ID } from '../../../testing/bulletin-samples.ts';
import { fakeCalls } from '../../../testing/fake-calls.ts';
import { show } from '../../../testing/show.tsx';
import { EditorPage } from '../editor/editor-page.tsx';

const OTHER = '01a20ae4-a462-7190-b297-adae3a3cb841';
const CORRECTED = { year: 2026, issueNo: 6, totalNo: 506 };

const LEADERS = {
  ...{ ordinal: 1, kind: 'report', name: '中心领导', copies: 10, organisationName: '示例中心' },
  ...{ handover: null, readers: [{ name: '周读者', at: '2026-03-03T09:00:00+08:00' }] },
};
let server = fakeCalls();

vi.mock('../../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

beforeEach(() => {
  server = fakeCalls();
  server.on('previewBulletin', () => ({ pages: [], findings: [] }));
  server.on('getBulletinDistribution', () => ({
    ...{ printed: 80, given: 10, printing: null },
    addressees: [LEADERS],
  }));
});

const EDITOR: Partial<Session> = {
  grants: [
    {
      role: 'BULLETIN_EDITOR',
      organisationId: 1,
      organisationName: '示例中心',
      inPlaceOfName: null,
    },
  ],
};

function showDraft(draft: ReturnType<typeof aBulletinDraft>, session = EDITOR) {
  server.on('getBulletinDraft', () => draft);
  const at = { pattern: '/bulletin/:draftId', path: `/bulletin/${DRAFT_ID}` };
  show(<EditorPage />, at, session);
}

const signed = aBulletinDraft({ state: 'SIGNED', mayDo: [] });

test('an editor starts an erratum from a signed issue and comes to its draft', async () => {
  server.on('getBulletinIssue', () => anIssue());
  showDraft(signed);
  const panel = within(await screen.findByRole('region', { name: '签发之后' }));
  const { file } = aBulletinDraft();
  const corrects = { ...CORRECTED, issueDate: '2026-02-23' };
  const started = {
    ...aBulletinDraft({ draftId: OTHER, correctsId: DRAFT_ID }),
    file: { ...file, title: '更正', corrects },
  };
  server.on('startBulletinErratum', () => started);
  server.on('getBulletinDraft', () => started);
  fireEvent.click(panel.getByRole('button', { name: '开始更正' }));
  const link = await screen.findByRole('link', { name: '2026年第6期（总第506期）' });
  expect(link.getAttribute('href')).toBe(`/bulletin/${DRAFT_ID}`);
  const [made] = server.callsOf('startBulletinErratum');
  expect(made?.input['params']).toEqual({ issueId: DRAFT_ID });
});

test('an issue names its errata; who does not edit starts none', async () => {
  const correctedBy = [{ issueId: OTHER, ...CORRECTED }];
  server.on('getBulletinIssue', () => anIssue({ correctedBy }));
  showDraft(signed, { grants: [] });
  const panel = within(await screen.findByRole('region', { name: '签发之后' }));
  expect((await panel.findByRole('link')).getAttribute('href')).toBe(`/bulletin/${OTHER}`);
  expect(await panel.findByText('各处共发10份，印80份，余70份。')).toBeTruthy();
  expect(panel.queryByRole('button')).toBeNull();
});

test('an editor sees who has read, and notes how the paper left', async () => {
  server.on('getBulletinIssue', () => anIssue());
  server.on('handOverBulletin', () => ({ ordinal: 1 }));
  showDraft({ ...signed, state: 'PRINTED' });
  const panel = within(await screen.findByRole('region', { name: '签发之后' }));
  expect(await panel.findByText(/^周读者/)).toBeTruthy();
  fireEvent.change(panel.getByRole('combobox', { name: '方式' }), { target: { value: 'HANDED' } });
  fireEvent.change(panel.getByRole('textbox', { name: '日期' }), {
    target: { value: '2026-03-03' },
  });
  fireEvent.click(panel.getByRole('button', { name: /登\s?记/ }));
  await waitFor(() => expect(server.callsOf('handOverBulletin')).toHaveLength(1));
  const [made] = server.callsOf('handOverBulletin');
  expect(made?.input['body']).toEqual({ ordinal: 1, way: 'HANDED', on: '2026-03-03' });
});

test('an archived issue lists its files with their digests, and paper is noted no more', async () => {
  const sm3 = 'ab'.repeat(32);
  const name = '工作简报2026年第7期.pdf';
  server.on('getBulletinIssue', () => anIssue());
  server.on('getBulletinArchive', () => ({
    files: [{ format: 'pdf', name, sizeBytes: 4096, sm3 }],
  }));
  showDraft({ ...signed, state: 'ARCHIVED' });
  expect((await screen.findAllByText(sm3)).length).toBeGreaterThan(0);
  expect(screen.queryByRole('combobox', { name: '方式' })).toBeNull();
});

test('a signed issue tells what was frozen and with which version of the templates', async () => {
  server.on('getBulletinIssue', () => anIssue({ templateVersion: 3, textSm3: 'ab12' }));
  showDraft(signed);
  const panel = within(await screen.findByRole('region', { name: '签发之后' }));
  fireEvent.click(await panel.findByText('固化的内容与生成依据'));
  expect(panel.getByText('模板版本').nextElementSibling?.textContent).toBe('3');
  expect(panel.getByText('文字（SM3）').nextElementSibling?.textContent).toBe('ab12');
});
