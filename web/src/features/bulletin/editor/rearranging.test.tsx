import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { aBulletinDraft, DRAFT_ID } from '../../../testing/bulletin-samples.ts';
import { fakeCalls } from '../../../testing/fake-calls.ts';
import { show } from '../../../testing/show.tsx';
import { EditorPage } from './editor-page.tsx';

let server = fakeCalls();

vi.mock('../../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

const draft = aBulletinDraft({
  sections: [
    { title: '窗口动态', items: ['甲窗口培训。', '乙窗口延时。丙窗口上门。'] },
    { title: '进大厅', items: ['某厅长到大厅。'] },
  ],
});

beforeEach(() => {
  server = fakeCalls();
  server.on('getBulletinDraft', () => draft);
  server.on('previewBulletin', () => ({ pages: [], findings: [] }));
});

async function showEditor(shown = draft) {
  server.on('getBulletinDraft', () => shown);
  show(<EditorPage />, { pattern: '/bulletin/:draftId', path: `/bulletin/${DRAFT_ID}` });
  return screen.findByDisplayValue<HTMLTextAreaElement>('甲窗口培训。');
}

const itemsShown = () =>
  screen.getAllByRole('list', { name: '动态条目' }).map((list) =>
    within(list)
      .getAllByRole<HTMLTextAreaElement>('textbox', { name: /^条目/ })
      .map(({ value, labels }) => [labels?.[0]?.textContent, value].join('')),
  );

test('keys move an item into the next section, which is said, and the focus goes with it', async () => {
  const item = await showEditor();
  item.focus();
  fireEvent.keyDown(item, { key: 'ArrowDown', altKey: true });
  expect(itemsShown()).toEqual([
    ['条目 （1）乙窗口延时。丙窗口上门。', '条目 （2）甲窗口培训。'],
    ['条目 （1）某厅长到大厅。'],
  ]);
  fireEvent.keyDown(item, { key: 'ArrowDown', altKey: true });
  expect(itemsShown()).toEqual([
    ['条目 （1）乙窗口延时。丙窗口上门。'],
    ['条目 （1）甲窗口培训。', '条目 （2）某厅长到大厅。'],
  ]);
  expect(
    screen.getByText('条目“甲窗口培训。”已移到“进大厅”第 1 位，共 2 位。').closest('[role=status]'),
  ).toBeTruthy();
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByDisplayValue('甲窗口培训。')),
  );
});

test('an item is cut at the cursor and joined again, and the numbers follow', async () => {
  await showEditor();
  const item = screen.getByDisplayValue<HTMLTextAreaElement>('乙窗口延时。丙窗口上门。');
  item.setSelectionRange(0, 0);
  fireEvent.click(screen.getByRole('button', { name: '在光标处拆开：条目 （2）' }));
  screen.getByText('请先把光标放到要拆开的两句之间。');
  item.setSelectionRange(6, 6);
  fireEvent.keyDown(item, { key: 'Enter', ctrlKey: true });
  expect(itemsShown()[0]).toEqual([
    '条目 （1）甲窗口培训。',
    '条目 （2）乙窗口延时。',
    '条目 （3）丙窗口上门。',
  ]);
  const second = screen.getByDisplayValue<HTMLTextAreaElement>('丙窗口上门。');
  await waitFor(() => expect(document.activeElement).toBe(second));
  expect(second.selectionStart).toBe(0);
  fireEvent.keyDown(second, { key: 'Backspace' });
  expect(itemsShown()[0]).toEqual(['条目 （1）甲窗口培训。', '条目 （2）乙窗口延时。丙窗口上门。']);
});

test('an item that was dragged stands where it was dropped', async () => {
  const rowOf = (field: HTMLElement) => field.closest<HTMLElement>('[data-piece]');
  const dragged = rowOf(await showEditor());
  const target = rowOf(screen.getByDisplayValue('某厅长到大厅。'));
  const handle = dragged?.querySelector('.drag-handle');
  if (!dragged || !handle || !target) throw new Error('every item has a handle');
  const dataTransfer = { setData: vi.fn(), setDragImage: vi.fn() };
  fireEvent.dragStart(handle, { dataTransfer });
  // The picture of a page in a test has no height: everything lies in the lower half.
  fireEvent.dragOver(target);
  expect(target.className).toContain('drop-behind');
  fireEvent(target, createEvent.drop(target));
  expect(itemsShown()).toEqual([
    ['条目 （1）乙窗口延时。丙窗口上门。'],
    ['条目 （1）某厅长到大厅。', '条目 （2）甲窗口培训。'],
  ]);
});

test('where nothing may be changed nothing can be dragged', async () => {
  await showEditor({ ...draft, mayDo: [] });
  expect(document.querySelector('.drag-handle')).toBeNull();
});

test('an item that was taken away can be brought back', async () => {
  await showEditor();
  const [first] = screen.getAllByRole('button', { name: '删除：条目 （1）' });
  if (first) fireEvent.click(first);
  expect(screen.queryByDisplayValue('甲窗口培训。')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '恢复' }));
  screen.getByDisplayValue('甲窗口培训。');
});

test('forms of evaluation are asked for where an item praises by all', async () => {
  const item = await showEditor();
  expect(screen.queryByLabelText('第 1 条发出的评价表份数')).toBeNull();
  fireEvent.change(item, { target: { value: '获得参培人员一致好评。' } });
  fireEvent.change(screen.getByLabelText('第 1 条发出的评价表份数'), { target: { value: '20' } });
  fireEvent.change(item, { target: { value: '获得参培人员好评。' } });
  screen.getByLabelText('第 1 条收回的评价表份数');
});
