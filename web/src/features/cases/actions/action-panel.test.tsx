import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { act, useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { fakeCalls } from '../../../testing/fake-calls.ts';
import { aCase } from '../../../testing/samples.ts';
import { show } from '../../../testing/show.tsx';
import { ActionPanel } from './action-panel.tsx';

let server = fakeCalls();

vi.mock('../../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

afterEach(() => {
  cleanup();
  server = fakeCalls();
});

let moveOn: () => void;

/** The receipt beside the search: the case moves on while somebody looks for another. */
function Receipt() {
  const [version, setVersion] = useState(1);
  moveOn = () => setVersion(2);
  const actions = [{ action: 'accept', blocked: null }] as const;
  return (
    <>
      <input aria-label="查找办件" />
      <ActionPanel detail={aCase({ version, actions: [...actions] })} isFirst />
    </>
  );
}

const at = { pattern: '/', path: '/' };

test('the work goes on at the first action', async () => {
  show(<Receipt />, at);
  expect(document.activeElement).toBe(await screen.findByRole('button', { name: '受理' }));
});

test('a case that moves on takes the keyboard from nobody who types elsewhere', async () => {
  show(<Receipt />, at);
  const search = await screen.findByLabelText('查找办件');
  search.focus();
  act(() => moveOn());
  expect(document.activeElement).toBe(search);
});

const CLOSED = { status: 'CLOSED', actions: [{ action: 'deliver', blocked: null }] } as const;

/** The body of the delivery that was recorded last. */
async function deliveredAs(): Promise<unknown> {
  await waitFor(() => expect(server.callsOf('deliverCase').length).toBeGreaterThan(0));
  return server.callsOf('deliverCase').at(-1)?.input['body'];
}

test('the applicant who receives the result himself is not typed: Enter is enough', async () => {
  server.on('deliverCase', () => ({}));
  const detail = aCase({ ...CLOSED, actions: [...CLOSED.actions] });
  show(<ActionPanel detail={detail} isFirst />, at);
  const button = await screen.findByRole('button', { name: '登记送达' });
  expect(document.activeElement).toBe(button);
  expect(screen.queryByLabelText('领取人')).toBeNull();
  fireEvent.click(button);
  expect(await deliveredAs()).toMatchObject({ receiverName: null, isApplicant: true });
});

test('somebody else who receives it is named; an organisation always is', async () => {
  server.on('deliverCase', () => ({}));
  const detail = aCase({ ...CLOSED, actions: [...CLOSED.actions] });
  const applicant = { ...detail.applicant, kind: 'organisation' } as const;
  show(<ActionPanel detail={{ ...detail, applicant }} isFirst />, at);
  expect(screen.queryByLabelText('申请人本人领取')).toBeNull();
  fireEvent.change(await screen.findByLabelText('领取人'), { target: { value: '李示例' } });
  fireEvent.click(screen.getByRole('button', { name: '登记送达' }));
  expect(await deliveredAs()).toMatchObject({ receiverName: '李示例' });
});

test('who signed for a letter by post is named, also where it went to a person', async () => {
  server.on('deliverCase', () => ({}));
  const detail = aCase({ ...CLOSED, actions: [...CLOSED.actions] });
  show(<ActionPanel detail={detail} isFirst />, at);
  fireEvent.click(await screen.findByRole('radio', { name: /邮寄/ }));
  expect(screen.queryByLabelText('申请人本人领取')).toBeNull();
  fireEvent.change(screen.getByLabelText('领取人'), { target: { value: '王示例' } });
  fireEvent.click(screen.getByRole('button', { name: '登记送达' }));
  expect(await deliveredAs()).toMatchObject({ method: 'post', receiverName: '王示例' });
});

test('L10: by how many days it may be extended, and by which law, stands beside the field', async () => {
  const extension = { days: 30, byLaw: '《示例条例》第九条' };
  const detail = aCase({ actions: [{ action: 'extend', blocked: null }] });
  const matterFacts = { ...detail.matterFacts, extension };
  show(<ActionPanel detail={{ ...detail, matterFacts }} isFirst />, at);
  await screen.findByText(/最多 30 个工作日（依据《示例条例》第九条）/u);
});
