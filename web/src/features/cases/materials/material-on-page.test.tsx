import type { CaseMaterial } from '@banshi/contract/material-views';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeCalls } from '../../../testing/fake-calls.ts';
import { aMaterial, CASE_ID } from '../../../testing/samples.ts';
import { show } from '../../../testing/show.tsx';
import { MaterialOnPage } from './material-on-page.tsx';

let server = fakeCalls();

vi.mock('../../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

beforeEach(() => {
  server = fakeCalls();
});

const HANDED: CaseMaterial['handings'][number] = {
  number: 1,
  form: 'paper',
  source: 'paper',
  files: [],
  at: '2026-11-23T09:30:00+08:00',
  byName: '示例前台',
  caseVersion: 1,
  paper: { place: 'window', transfer: null },
};

function showMaterial(given: Partial<CaseMaterial>, mayUnmask = false) {
  const material = aMaterial({ handings: [HANDED], ...given });
  show(
    <MaterialOnPage
      material={material}
      caseId={CASE_ID}
      isAnswered={false}
      mayUnmask={mayUnmask}
      incoming={undefined}
      onLook={() => undefined}
    />,
    { pattern: '/', path: '/' },
  );
}

test('a press says that a material is in order, for the handing-in that is on screen', async () => {
  server.on('checkMaterial', () => ({ orderNum: 1, audit: 'PASS', handings: 1 }));
  showMaterial({ acts: ['check'] });
  fireEvent.click(screen.getByRole('checkbox', { name: '已与原件核对一致' }));
  fireEvent.click(screen.getByRole('button', { name: '“申请书”合格' }));
  await waitFor(() => expect(server.callsOf('checkMaterial')).toHaveLength(1));
  expect(server.callsOf('checkMaterial')[0]?.input).toMatchObject({
    params: { caseId: CASE_ID, orderNum: 1 },
    body: { handing: 1, verdict: 'PASS', trust: 'compared' },
  });
});

test('what must be corrected is said before it is recorded, with a phrase at a press', async () => {
  server.on('checkMaterial', () => ({ orderNum: 1, audit: 'FIX', handings: 1 }));
  showMaterial({ acts: ['check'], phrases: ['未达到标准：盖章', '未提交'] });
  fireEvent.click(screen.getByRole('button', { name: '“申请书”待补正' }));
  fireEvent.click(screen.getByRole('button', { name: '记为待补正' }));
  expect(screen.getByText('请写明要补正什么。')).toBeTruthy();
  expect(server.callsOf('checkMaterial')).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: '未达到标准：盖章' }));
  fireEvent.click(screen.getByRole('button', { name: '记为待补正' }));
  await waitFor(() => expect(server.callsOf('checkMaterial')).toHaveLength(1));
  expect(server.callsOf('checkMaterial')[0]?.input).toMatchObject({
    body: { verdict: 'FIX', note: '未达到标准：盖章' },
  });
});

test('nothing is offered that the server does not list', () => {
  showMaterial({ acts: [] });
  expect(screen.queryAllByRole('button')).toEqual([]);
});

test('an empty handing-in is not sent', () => {
  showMaterial({ acts: ['handIn'] });
  fireEvent.click(screen.getByRole('button', { name: '重新提交：申请书' }));
  fireEvent.click(screen.getByRole('button', { name: '提交' }));
  expect(screen.getByText('请选文件，或勾选收到纸质件。')).toBeTruthy();
  expect(server.callsOf('handInMaterial')).toEqual([]);
});

test('the original of an identity copy is offered to who may look behind what is masked', () => {
  const fileId = '0198c2f0-0000-7000-8000-0000000000f1';
  const file = { fileId, name: '示例证件.pdf', sizeBytes: 9, mediaType: 'application/pdf' };
  const files = [{ ...file, sm3: '0'.repeat(64), pageCount: null }];
  for (const mayUnmask of [false, true]) {
    showMaterial({ isMasked: true, files }, mayUnmask);
    const offered = screen.queryAllByRole('button', { name: /原件/ });
    expect(offered).toHaveLength(mayUnmask ? 1 : 0);
  }
});
