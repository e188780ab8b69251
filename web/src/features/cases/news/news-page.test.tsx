import type { CaseNews } from '@banshi/contract/case-news';
import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeCalls } from '../../../testing/fake-calls.ts';
import { aDue, CASE_ID } from '../../../testing/samples.ts';
import { show } from '../../../testing/show.tsx';
import { NewsBell } from './news-bell.tsx';
import { NewsPage } from './news-page.tsx';

let server = fakeCalls();

vi.mock('../../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

beforeEach(() => {
  server = fakeCalls();
  server.on('showOwnMobile', () => ({ mobile: null }));
});

function aNews(given: Partial<CaseNews>): CaseNews {
  return {
    ...{ kind: 'COMMENT', caseId: CASE_ID, displayNo: 'SC2206130000011', matterName: '示例许可' },
    ...{
      at: '2022-06-13T09:00:00+08:00',
      byName: '示例科长',
      insteadOf: null,
      step: null,
      level: null,
    },
    ...{ due: aDue('amber'), isNew: true },
    ...given,
  };
}

function showWith(news: readonly CaseNews[]): void {
  const reply = (isNew: boolean) => ({
    news: news.map((one) => ({ ...one, isNew: isNew && one.isNew })),
    newCount: isNew ? news.filter((one) => one.isNew).length : 0,
  });
  server.on('listNews', () => reply(true));
  server.on('noteNewsSeen', () => reply(false));
  const both = (
    <>
      <NewsBell />
      <NewsPage />
    </>
  );
  show(both, { pattern: '/', path: '/' });
}

test('each piece says who did what with which case, and the bell how much is new', async () => {
  showWith([
    aNews({ kind: 'ASSIGNED', at: '2022-06-13T12:00:00+08:00' }),
    aNews({ at: '2022-06-13T11:00:00+08:00' }),
    aNews({ kind: 'STEP', step: 'cases/deemed-accepted', byName: null }),
    aNews({ kind: 'ALERT', level: 'YELLOW', byName: null, isNew: false }),
  ]);
  await screen.findByText('示例科长分派给您');
  screen.getByText('示例科长写了备注');
  screen.getByText('依法自动：视为受理');
  expect(screen.getAllByText('临期')).toHaveLength(4);
  screen.getByText('指到您的黄牌');
  screen.getByRole('link', { name: '消息，3 条新的' });
  fireEvent.click(screen.getByRole('button', { name: '都看过了' }));
  await screen.findByRole('link', { name: '消息，没有新的' });
  expect(server.callsOf('noteNewsSeen')[0]?.input).toEqual({
    body: { until: '2022-06-13T12:00:00+08:00' },
  });
  expect(screen.queryByRole('button', { name: '都看过了' })).toBeNull();
});

test('who has no news is told so', async () => {
  showWith([]);
  await screen.findByText('近三十天没有消息。');
  screen.getByRole('link', { name: '消息，没有新的' });
});

test('what reaches somebody because he stands in says for whom', async () => {
  showWith([
    aNews({ kind: 'ASSIGNED', insteadOf: '李示例' }),
    aNews({ kind: 'ALERT', byName: null, level: 'YELLOW', insteadOf: '李示例' }),
  ]);
  await screen.findByText('示例科长分派给李示例（由您顶岗）');
  screen.getByText('指到李示例（由您顶岗）的黄牌');
});

test('who wants short messages gives his number, sees it masked, and takes it back', async () => {
  showWith([]);
  server.on('setOwnMobile', ({ body }) => ({
    mobile: (body as { mobile: string | null }).mobile && '138****1111',
  }));
  const field = await screen.findByLabelText('手机号');
  fireEvent.change(field, { target: { value: '1380000' } });
  fireEvent.click(screen.getByRole('button', { name: '发到这个号码' }));
  await screen.findByText('请填写 11 位手机号。');
  expect(server.callsOf('setOwnMobile')).toEqual([]);
  fireEvent.change(field, { target: { value: '13800001111' } });
  fireEvent.click(screen.getByRole('button', { name: '发到这个号码' }));
  await screen.findByText(/138\*{4}1111/);
  fireEvent.click(screen.getByRole('button', { name: '不再发短信' }));
  await screen.findByText(/现在只在系统里提醒您/);
});
