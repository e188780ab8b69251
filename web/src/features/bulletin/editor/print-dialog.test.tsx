import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { aBulletinDraft, anIssue, DRAFT_ID } from '../../../testing/bulletin-samples.ts';
import { fakeCalls } from '../../../testing/fake-calls.ts';
import { show } from '../../../testing/show.tsx';
import { EditorPage } from './editor-page.tsx';

let server = fakeCalls();

vi.mock('../../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

beforeEach(() => {
  server = fakeCalls();
  server.on('previewBulletin', () => ({ pages: [], findings: [] }));
  server.on('getBulletinIssue', () => anIssue());
  server.on('getBulletinDistribution', () => ({
    ...{ printed: null, given: 0, printing: null, addressees: [] },
  }));
});

test('printing asks for count and day, and sends nothing without', async () => {
  const typeset = aBulletinDraft({ state: 'TYPESET', mayDo: ['PRINT'] });
  server.on('getBulletinDraft', () => typeset);
  show(<EditorPage />, { pattern: '/bulletin/:draftId', path: `/bulletin/${DRAFT_ID}` });
  const way = within(await screen.findByRole('region', { name: '审签' }));
  fireEvent.click(way.getByRole('button', { name: '登记印刷' }));
  const dialog = within(await screen.findByRole('dialog'));
  const send = () => fireEvent.click(dialog.getByRole('button', { name: '登记印刷' }));
  send();
  expect((await dialog.findByRole('alert')).textContent).toBe('请填写印数和日期。');
  const fill = (field: HTMLElement, value: string) =>
    fireEvent.change(field, { target: { value } });
  fill(dialog.getByRole('spinbutton', { name: '印数' }), '80');
  fill(dialog.getByRole('textbox', { name: '印刷日期' }), '2026-03-03');
  server.on('takeBulletinIssueStep', () => ({ ...typeset, state: 'PRINTED', mayDo: [] }));
  send();
  await waitFor(() => expect(server.callsOf('takeBulletinIssueStep')).toHaveLength(1));
  const [made] = server.callsOf('takeBulletinIssueStep');
  expect(made?.input['body']).toEqual({
    version: 3,
    step: { act: 'PRINT', copies: 80, on: '2026-03-03', isShortChecked: false },
  });
});
