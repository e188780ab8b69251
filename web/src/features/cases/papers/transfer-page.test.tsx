import type { WholeTransfer } from '@banshi/contract/paper-transfers';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeCalls } from '../../../testing/fake-calls.ts';
import { aDue, CASE_ID } from '../../../testing/samples.ts';
import { show } from '../../../testing/show.tsx';
import { TransferPage } from './transfer-page.tsx';

let server = fakeCalls();

vi.mock('../../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

beforeEach(() => {
  server = fakeCalls();
});

const TRANSFER: WholeTransfer = {
  transferId: CASE_ID,
  number: 'LZ-20261126-003',
  direction: 'toDepartment',
  state: 'sent',
  department: { organisationId: 2, shortName: '省卫健委' },
  caseCount: 1,
  paperCount: 2,
  missingCount: 0,
  note: null,
  sentBy: '王示例',
  sentAt: '2026-11-26T15:30:00+08:00',
  settledBy: null,
  settledAt: null,
  cases: [
    {
      caseId: CASE_ID,
      displayNo: 'SC261126000001A',
      matterName: '示例许可',
      applicantName: '张*',
      due: aDue('red'),
      papers: [
        { orderNum: 1, handing: 1, name: '申请表', isMissing: false },
        { orderNum: 2, handing: 2, name: '身份证明', isMissing: false },
      ],
    },
  ],
  acts: ['take'],
};

function showTransfer(given: Partial<WholeTransfer> = {}) {
  server.on('getTransfer', () => ({ ...TRANSFER, ...given }));
  const path = `/papers/${CASE_ID}`;
  show(<TransferPage />, { pattern: '/papers/:transferId', path });
}

test('who counts marks what did not come, and signs for the rest', async () => {
  server.on('takePapers', () => ({ missingCount: 1 }));
  showTransfer();
  fireEvent.click(await screen.findByRole('checkbox', { name: /^未收到：2\. 身份证明/ }));
  expect(screen.getByText('超期')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '签收，1 份未收到' }));
  await waitFor(() => expect(server.callsOf('takePapers')).toHaveLength(1));
  expect(server.callsOf('takePapers')[0]?.input).toMatchObject({
    params: { transferId: CASE_ID },
    body: { missing: [{ caseId: CASE_ID, orderNum: 2 }] },
  });
});

test('a list that was signed for tells by whom and what did not come, and offers nothing', async () => {
  const [one] = TRANSFER.cases;
  const papers = one?.papers.map((paper) => ({ ...paper, isMissing: paper.orderNum === 1 })) ?? [];
  showTransfer({
    ...{ state: 'taken', settledBy: '李演示', settledAt: '2026-11-26T16:20:00+08:00' },
    ...{ missingCount: 1, acts: [], cases: one ? [{ ...one, papers }] : [] },
  });
  expect(await screen.findByText(/李演示/)).toBeTruthy();
  expect(screen.getByText('未收到', { selector: 'strong' })).toBeTruthy();
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.queryByRole('button', { name: /签收|撤回/ })).toBeNull();
});
