import type { BulletinFile } from '@banshi/contract/bulletin-file';
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

const SENTENCE = '据示例平台数据统计，省本级行政许可事项受理5件，办结4件。';
const draft = aBulletinDraft({
  liveSentences: { '0': SENTENCE },
  sections: [
    {
      title: '办理情况',
      statistics: { source: '示例平台', from: '2026-01-01', to: '2026-02-27' },
    },
    { title: '窗口动态', items: ['第一条。', '第二条。'] },
  ],
});

beforeEach(() => {
  server = fakeCalls();
  server.on('getBulletinDraft', () => draft);
  server.on('previewBulletin', () => ({ pages: [], findings: [] }));
  server.on('getBulletinRestatement', () => ({ restated: null }));
});

async function showEditor() {
  show(<EditorPage />, { pattern: '/bulletin/:draftId', path: `/bulletin/${DRAFT_ID}` });
  return screen.findByRole('textbox', { name: '条目 （1）' });
}

test('figures that stand in the file wait for no saving', async () => {
  const flow = { accepted: 3, closed: 2 };
  const figures = { license: flow, publicService: flow, otherNine: flow };
  const [first, ...others] = draft.file.sections;
  const statistics = { source: '示例平台', from: '2026-01-01', to: '2026-02-27', figures };
  const sections = [{ ...first, title: '办理情况', statistics }, ...others];
  const frozen = { ...draft, liveSentences: {}, file: { ...draft.file, sections } };
  server.on('getBulletinDraft', () => frozen);
  await showEditor();
  const bound = within(screen.getByRole('note', { name: '统计句，与数据绑定' }));
  bound.getByText('数字已随文件给定，不再变化。');
  expect(bound.queryByText(/保存后显示新的数字/)).toBeNull();
});

test('the sentence of figures is shown as bound and cannot be typed', async () => {
  await showEditor();
  const bound = screen.getByRole('note', { name: '统计句，与数据绑定' });
  expect(within(bound).getByText(SENTENCE)).toBeTruthy();
  expect(screen.queryByDisplayValue(SENTENCE)).toBeNull();
});

test('items keep the numbers of print when one is moved', async () => {
  await showEditor();
  fireEvent.click(screen.getByRole('button', { name: '下移：条目 （1）' }));
  const items = screen.getByRole('list', { name: '动态条目' });
  const texts = within(items).getAllByRole<HTMLTextAreaElement>('textbox', { name: /^条目/ });
  expect(texts.map((each) => each.value)).toEqual(['第二条。', '第一条。']);
  expect(screen.getByRole('textbox', { name: '条目 （1）' })).toBe(texts[0]);
});

test('a save that comes second shows both texts and loses none', async () => {
  const item = await showEditor();
  fireEvent.change(item, { target: { value: '我改的。' } });
  server.on('saveBulletinDraft', () => {
    throw refusal('bulletin/stale', { status: 409, facts: { byName: '吴虚构' } });
  });
  const theirs = { ...draft, version: 4, updatedByName: '吴虚构' };
  server.on('getBulletinDraft', () => theirs);
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  expect(await screen.findByText('吴虚构在您编辑时保存了这一期')).toBeTruthy();
  expect(screen.getByDisplayValue('我改的。')).toBeTruthy();
  server.on('saveBulletinDraft', () => ({ ...theirs, version: 5 }));
  fireEvent.click(await screen.findByRole('button', { name: '保存我的，覆盖对方的' }));
  await waitFor(() => expect(server.callsOf('saveBulletinDraft')).toHaveLength(2));
  expect(server.callsOf('saveBulletinDraft')[1]?.input['body']).toMatchObject({ version: 4 });
});

test('a refusal about one place stands at its field', async () => {
  const item = await showEditor();
  server.on('previewBulletin', () => {
    const facts = { character: '𫠠', codePoint: 'U+2B820', path: '$.sections[1].items[0]' };
    throw refusal('bulletin/glyph-missing', { status: 422, facts });
  });
  fireEvent.change(item, { target: { value: '含𫠠字。' } });
  await waitFor(() => expect(item.getAttribute('aria-invalid')).toBe('true'));
  expect(screen.getByText('有 1 处需要改')).toBeTruthy();
});

test('what proofreading finds stands above the text and is mended with one press', async () => {
  server.on('previewBulletin', () => {
    const facts = { mark: '”' };
    const place = { path: '$.sections[1].items[0]', facts };
    return {
      pages: [],
      findings: [
        { ...place, rule: 'P1', code: 'pair-unbalanced', severity: 'error', quote: '第一条。' },
        {
          ...place,
          rule: 'P2',
          code: 'other-word',
          severity: 'warning',
          quote: '第一条',
          fix: '首条',
        },
        { ...place, rule: 'P5', code: 'level-skipped', severity: 'info', quote: '窗口动态' },
      ],
    };
  });
  const item = await showEditor();
  const panel = await screen.findByRole('region', { name: '校对' });
  expect(await within(panel).findByText('校对：1 处错误，1 处请核对')).toBeTruthy();
  fireEvent.click(within(panel).getByRole('button', { name: '改第 2 处为：首条' }));
  expect(item).toHaveProperty('value', '首条。');
});

test('figures printed before that have changed are told, and one press adds the section that says so', async () => {
  const flow = { accepted: 5, closed: 4 };
  const was = { license: flow, publicService: flow, otherNine: flow };
  const note = {
    title: '往期数据更正',
    statistics: { source: '示例平台', from: '2026-01-01', to: '2026-02-20' },
    text: ['以上数据更正往期。'],
  };
  server.on('getBulletinRestatement', () => ({
    restated: {
      issue: { issueId: DRAFT_ID, year: 2026, issueNo: 6, totalNo: 506 },
      ...{ from: '2026-01-01', to: '2026-02-20', was, note },
      now: { ...was, license: { accepted: 7, closed: 4 } },
    },
  }));
  await showEditor();
  const told = within(await screen.findByRole('region', { name: '往期数据有变动：' }));
  expect(told.getByText(/行政许可：受理 5 件，现为 7 件/)).toBeTruthy();
  expect(told.queryByText(/公共服务/)).toBeNull();
  fireEvent.click(told.getByRole('button', { name: '在本期加一节更正' }));
  expect(await screen.findByDisplayValue('以上数据更正往期。')).toBeTruthy();
  expect(told.queryByRole('button')).toBeNull();
});

test('an item is marked as printed the way it was handed in', async () => {
  await showEditor();
  fireEvent.click(screen.getByRole('checkbox', { name: '第 1 条原文如此，标点照印' }));
  server.on('saveBulletinDraft', () => ({ ...draft, version: 4 }));
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(server.callsOf('saveBulletinDraft')).toHaveLength(1));
  const body = server.callsOf('saveBulletinDraft')[0]?.input['body'] as { file: BulletinFile };
  expect(body.file.sections[1]?.items?.[0]).toEqual({ text: '第一条。', asWritten: true });
});

test('copies of recipients are added up against the print count', async () => {
  const distribution = { report: [{ text: '中心领导', copies: 8 }], send: ['示例厅'] };
  server.on('getBulletinDraft', () => ({
    ...draft,
    file: { ...draft.file, distribution, copies: 10 },
  }));
  await showEditor();
  expect(screen.getByText('各处共发8份，印10份，余2份。')).toBeTruthy();
  const field = screen.getByRole('spinbutton', { name: '示例厅的份数（可不填）' });
  fireEvent.change(field, { target: { value: '3' } });
  expect(screen.getByText('各处共发11份，多于印数10份。')).toBeTruthy();
});
