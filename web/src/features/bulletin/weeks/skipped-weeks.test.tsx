import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { fakeCalls } from '../../../testing/fake-calls.ts';
import { show } from '../../../testing/show.tsx';
import { SkippedWeeks } from './skipped-weeks.tsx';

let server = fakeCalls();

vi.mock('../../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

const WEEK = { from: '2026-02-16', to: '2026-02-22', reason: '春节放假', byName: '周测试' };

function showWeeks(isEditor: boolean, ...weeks: (typeof WEEK)[]) {
  server = fakeCalls();
  server.on('listSkippedBulletinWeeks', () => ({ weeks }));
  show(<SkippedWeeks isEditor={isEditor} />, { pattern: '/bulletin', path: '/bulletin' });
  return within(screen.getByRole('region', { name: '不出刊的周' }));
}

test('weeks without an issue stand with their reason; only an editor takes one back', async () => {
  const reading = showWeeks(false, WEEK);
  expect(await reading.findByText('春节放假（周测试登记）')).toBeTruthy();
  expect(reading.queryByRole('button')).toBeNull();
});

test('an editor takes a week back', async () => {
  const editing = showWeeks(true, WEEK);
  server.on('resumeBulletinWeek', () => ({ from: WEEK.from }));
  fireEvent.click(await editing.findByRole('button', { name: '撤销：2026-02-16 起的一周' }));
  await waitFor(() => expect(server.callsOf('resumeBulletinWeek')).toHaveLength(1));
  expect(server.callsOf('resumeBulletinWeek')[0]?.input['body']).toEqual({ day: WEEK.from });
});

test('a week is recorded with a day and a reason, and not without', async () => {
  const editing = showWeeks(true);
  expect(await editing.findByText('没有登记不出刊的周。')).toBeTruthy();
  server.on('skipBulletinWeek', () => ({ from: WEEK.from }));
  const send = () => fireEvent.click(editing.getByRole('button', { name: /登\s?记/ }));
  send();
  expect((await editing.findByRole('alert')).textContent).toBe('请填写那一周里的一天，写明原因。');
  expect(server.callsOf('skipBulletinWeek')).toHaveLength(0);
  const fill = (name: string, value: string) =>
    fireEvent.change(editing.getByRole('textbox', { name }), { target: { value } });
  fill('那一周里的任何一天', '2026-02-18');
  fill('原因', ' 春节放假 ');
  send();
  await waitFor(() => expect(server.callsOf('skipBulletinWeek')).toHaveLength(1));
  const [made] = server.callsOf('skipBulletinWeek');
  expect(made?.input['body']).toEqual({ day: '2026-02-18', reason: '春节放假' });
});
