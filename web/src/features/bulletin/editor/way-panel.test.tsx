import type { BulletinDraft } from '@banshi/contract/bulletin';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { aBulletinDraft, DRAFT_ID } from '../../../testing/bulletin-samples.ts';
import { fakeCalls, refusal } from '../../../testing/fake-calls.ts';
import { show } from '../../../testing/show.tsx';
import { EditorPage } from './editor-page.tsx';

let server = fakeCalls();

vi.mock('../../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

const ofWriting = aBulletinDraft({
  story: [{ act: 'COMPILE', at: '2026-03-02T09:00:00+08:00', byName: '周测试', reason: null }],
});
const inReview: BulletinDraft = {
  ...ofWriting,
  version: 4,
  state: 'DIV_REVIEW',
  mayDo: ['PASS', 'RETURN'],
};
const toSign: BulletinDraft = { ...inReview, state: 'TO_SIGN', mayDo: ['SIGN', 'RETURN'] };

beforeEach(() => {
  server = fakeCalls();
  server.on('previewBulletin', () => ({ pages: [], findings: [] }));
  server.on('getBulletinRestatement', () => ({ restated: null }));
});

async function showDraft(draft: BulletinDraft) {
  server.on('getBulletinDraft', () => draft);
  show(<EditorPage />, { pattern: '/bulletin/:draftId', path: `/bulletin/${DRAFT_ID}` });
  return within(await screen.findByRole('region', { name: '审签' }));
}

/** The server takes the step, and has the draft as it then is. */
function answer(operationId: string, draft: BulletinDraft) {
  server.on(operationId, () => {
    server.on('getBulletinDraft', () => draft);
    return draft;
  });
}

const press = (name: string) => ({ name: (text: string) => text.replaceAll(' ', '') === name });
const dialogButton = async (name: string) =>
  within(await screen.findByRole('dialog')).getByRole('button', press(name));

test.each([
  [ofWriting, ['送审']],
  [inReview, ['通过', '退回']],
  [toSign, ['签发', '退回']],
  [{ ...toSign, state: 'SIGNED' as const, mayDo: ['TYPESET' as const] }, ['发排']],
  [{ ...toSign, state: 'ARCHIVED' as const, mayDo: [] }, []],
  [{ ...ofWriting, state: 'PLANNED' as const, mayDo: ['COLLECT' as const] }, ['开始征集']],
  [{ ...ofWriting, state: 'COLLECTING' as const, mayDo: ['COMPILE' as const] }, ['编制']],
])('what may be done is what is offered', async (draft, acts) => {
  const panel = await showDraft(draft);
  const names = panel.queryAllByRole('button').map((one) => one.textContent?.replaceAll(' ', ''));
  expect(names).toEqual(acts);
});

test('who hands in says that the warnings were checked, and the text is then locked', async () => {
  const panel = await showDraft(ofWriting);
  answer('submitBulletinDraft', { ...inReview, mayDo: [] });
  fireEvent.click(panel.getByRole('checkbox', { name: '校对提示均已核对' }));
  fireEvent.click(panel.getByRole('button', press('送审')));
  expect(await panel.findByText('处室审核中')).toBeTruthy();
  const [made] = server.callsOf('submitBulletinDraft');
  expect(made?.input['body']).toEqual({ version: 3, areWarningsChecked: true });
  expect(panel.getByText(/正文已送审，不能修改/)).toBeTruthy();
  expect(screen.queryByRole('button', press('保存'))).toBeNull();
  const item = screen.getByRole('textbox', { name: '条目 （1）' });
  expect(item.matches(':disabled')).toBe(true);
});

test('a draft with changes that are not saved goes nowhere', async () => {
  const panel = await showDraft(ofWriting);
  const item = screen.getByRole('textbox', { name: '条目 （1）' });
  fireEvent.change(item, { target: { value: '改过。' } });
  expect(panel.getByRole('button', press('送审'))).toHaveProperty('disabled', true);
  expect(panel.getByText('保存之后才能办理。')).toBeTruthy();
});

test('a return asks for its reason, and the editors read it', async () => {
  const panel = await showDraft(inReview);
  fireEvent.click(panel.getByRole('button', press('退回')));
  fireEvent.click(await dialogButton('退回'));
  expect(await screen.findByText('请写明退回原因，编辑据此修改。')).toBeTruthy();
  expect(server.callsOf('returnBulletinDraft')).toHaveLength(0);
  const at = '2026-03-02T10:00:00+08:00';
  const story = [{ act: 'RETURN' as const, at, byName: '吴虚构', reason: '数字待核。' }];
  answer('returnBulletinDraft', { ...inReview, version: 5, state: 'RETURNED', mayDo: [], story });
  fireEvent.change(screen.getByRole('textbox', { name: '退回原因' }), {
    target: { value: ' 数字待核。 ' },
  });
  fireEvent.click(await dialogButton('退回'));
  expect(await panel.findByText('吴虚构退回：数字待核。')).toBeTruthy();
  const [made] = server.callsOf('returnBulletinDraft');
  expect(made?.input['body']).toEqual({ version: 4, reason: '数字待核。' });
});

test('signing is asked once more, and a refusal stands in the question', async () => {
  const panel = await showDraft(toSign);
  server.on('signBulletinDraft', () => {
    throw refusal('bulletin/own-text', { status: 403, facts: {} });
  });
  fireEvent.click(panel.getByRole('button', press('签发')));
  expect(await screen.findByText(/签发时编定期号和总期号/)).toBeTruthy();
  expect(server.callsOf('signBulletinDraft')).toHaveLength(0);
  fireEvent.click(screen.getByRole('checkbox', { name: '校对提示均已核对' }));
  fireEvent.click(await dialogButton('签发'));
  await waitFor(() => expect(server.callsOf('signBulletinDraft')).toHaveLength(1));
  const [made] = server.callsOf('signBulletinDraft');
  expect(made?.input['body']).toEqual({ version: 4, areWarningsChecked: true });
  expect(await within(screen.getByRole('dialog')).findByRole('alert')).toBeTruthy();
});
