import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeCalls, refusal } from '../../../testing/fake-calls.ts';
import { CASE_ID } from '../../../testing/samples.ts';
import { show } from '../../../testing/show.tsx';
import { CaseDesk } from './case-desk.tsx';

let server = fakeCalls();

vi.mock('../../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

const EMPTY = {
  assignee: null,
  since: null,
  mayClaim: true,
  mayRelease: false,
  colleagues: [],
  follows: false,
  handovers: [],
  comments: [],
};
const AT = { pattern: '/cases/:caseId', path: `/cases/${CASE_ID}` };
const open = () => show(<CaseDesk caseId={CASE_ID} version={3} isOpen />, AT);

beforeEach(() => {
  server = fakeCalls();
  server.on('getCaseDesk', () => EMPTY);
});

test('C claims the case, Z undoes it', async () => {
  server.on('claimCase', () => EMPTY);
  server.on('releaseCase', () => EMPTY);
  open();
  await screen.findByRole('button', { name: '认领' });
  fireEvent.keyDown(document.body, { key: 'c' });
  await screen.findByRole('button', { name: '撤销' });
  fireEvent.keyDown(document.body, { key: 'z' });
  await vi.waitFor(() => expect(server.callsOf('releaseCase')).toHaveLength(1));
});

test('whoever is second is told who was first', async () => {
  server.on('claimCase', () => {
    throw refusal('cases/claimed', { status: 409, facts: { byName: '李示例' } });
  });
  open();
  fireEvent.click(await screen.findByRole('button', { name: '认领' }));
  await screen.findByText('李示例已经先认领了这个办件，请另选办件，或请其放回。');
  expect(screen.queryByRole('button', { name: '撤销' })).toBeNull();
});
