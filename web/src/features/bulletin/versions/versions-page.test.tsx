import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { aBulletinDraft, DRAFT_ID } from '../../../testing/bulletin-samples.ts';
import { fakeCalls, refusal } from '../../../testing/fake-calls.ts';
import { show } from '../../../testing/show.tsx';
import { VersionsPage } from './versions-page.tsx';

let server = fakeCalls();

vi.mock('../../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

const draft = aBulletinDraft({
  mayDo: ['SAVE', 'RESTORE', 'CHECK'],
  sections: [{ title: '窗口动态', items: ['甲窗口培训。', '乙窗口办结三件急事。'] }],
});
const { file } = draft;
const line = (version: number, byName: string) => ({
  ...{ version, byName, restored: null, at: `2026-03-02T0${version}:00:00+08:00` },
  act: version === 1 ? ('COMPILE' as const) : ('SAVE' as const),
});
const changed = {
  ...file,
  sections: [{ title: '窗口动态', items: ['乙窗口办结五件急事。', '丙窗口上门。'] }],
};

beforeEach(() => {
  server = fakeCalls();
  server.on('getBulletinDraft', () => draft);
  const versions = [line(3, '吴虚构'), line(2, '周测试'), line(1, '周测试')];
  server.on('listDraftVersions', () => ({ versions }));
  server.on('getDraftVersion', () => {
    const asked = server.callsOf('getDraftVersion').at(-1)?.input['params'];
    const { draftVersion } = asked as { draftVersion: number };
    return { ...line(draftVersion, '周测试'), file: draftVersion === 3 ? changed : file };
  });
});

async function showVersions() {
  show(<VersionsPage />, {
    pattern: '/bulletin/:draftId/versions',
    path: `/bulletin/${DRAFT_ID}/versions`,
  });
  return screen.findByRole('region', { name: '对照' });
}

test('the last two are compared at first, each change with its words marked', async () => {
  const comparison = await showVersions();
  expect(await within(comparison).findByText('共 3 处不同。')).toBeTruthy();
  const changes = within(comparison).getAllByRole('listitem');
  expect(changes.map(({ textContent }) => textContent)).toEqual([
    '修改条目乙窗口办结三件五件急事。',
    '删除条目甲窗口培训。',
    '新增条目丙窗口上门。',
  ]);
  expect(comparison.querySelector('del + ins')?.textContent).toBe('五件');
});

test('any two are chosen, and alike texts are said to be so', async () => {
  const comparison = await showVersions();
  fireEvent.click(screen.getByRole('button', { name: '第 2 版与前一版对照' }));
  expect(await within(comparison).findByText('两版文字相同。')).toBeTruthy();
  expect(within(comparison).getByLabelText<HTMLSelectElement>('旧版').value).toBe('1');
});

test('an older text is taken back from the version that was seen; a refusal is shown', async () => {
  await showVersions();
  expect(screen.queryByRole('button', { name: '恢复第 3 版的文字' })).toBeNull();
  server.on('restoreDraftVersion', () => {
    throw refusal('bulletin/stale', { status: 409, facts: { byName: '吴虚构' } });
  });
  fireEvent.click(screen.getByRole('button', { name: '恢复第 1 版的文字' }));
  expect(await screen.findByText(/吴虚构刚刚改过这期简报/)).toBeTruthy();
  server.on('restoreDraftVersion', () => ({ ...draft, version: 4 }));
  fireEvent.click(screen.getByRole('button', { name: '恢复第 1 版的文字' }));
  expect(await screen.findByText('已恢复第 1 版的文字，成为最新一版。')).toBeTruthy();
  expect(server.callsOf('restoreDraftVersion').at(-1)?.input['body']).toEqual({
    version: 3,
    restored: 1,
  });
});

test('who may not change the text takes none back', async () => {
  server.on('getBulletinDraft', () => ({ ...draft, mayDo: [] }));
  await showVersions();
  expect(screen.queryByRole('button', { name: /^恢复/ })).toBeNull();
});
