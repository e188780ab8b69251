import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { aBulletinDraft, DRAFT_ID } from '../../../testing/bulletin-samples.ts';
import { fakeCalls } from '../../../testing/fake-calls.ts';
import { show } from '../../../testing/show.tsx';
import { PlanForm } from './plan-form.tsx';
import { planOfWeek } from './use-plan.ts';

let server = fakeCalls();

vi.mock('../../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

beforeEach(() => {
  server = fakeCalls();
});

const fill = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });

test('an issue is planned with its days, its kind and the deadline of its windows', async () => {
  server.on('planBulletin', () => aBulletinDraft({ state: 'PLANNED' }));
  show(<PlanForm />, { pattern: '/bulletin', path: '/bulletin' });
  const send = () => fireEvent.click(screen.getByRole('button', { name: '列入计划' }));
  fill('反映的第一天', '2026-03-02');
  fill('反映的最后一天', '2026-02-27');
  send();
  expect((await screen.findByRole('alert')).textContent).toBe('请填写完整的日期，起止不要颠倒。');
  expect(server.callsOf('planBulletin')).toHaveLength(0);
  fill('反映的最后一天', '2026-03-06');
  fill('计划印发日期', '2026-03-09');
  fill('截稿日期', '2026-03-05');
  send();
  await waitFor(() => expect(server.callsOf('planBulletin')).toHaveLength(1));
  expect(server.callsOf('planBulletin')[0]?.input['body']).toEqual(planOfWeek('2026-03-04'));
  const link = await screen.findByRole('link', { name: '查看' });
  expect(link.getAttribute('href')).toBe(`/bulletin/${DRAFT_ID}`);
});
