import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeCalls, refusal } from '../../../testing/fake-calls.ts';
import { CASE_ID } from '../../../testing/samples.ts';
import { show } from '../../../testing/show.tsx';
import { WholeNumbers } from './whole-numbers.tsx';

let server = fakeCalls();

vi.mock('../../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

beforeEach(() => {
  server = fakeCalls();
});

function askFor(reason: string) {
  show(<WholeNumbers caseId={CASE_ID} />, { pattern: '/', path: '/' });
  fireEvent.click(screen.getByRole('button', { name: '看完整号码' }));
  fireEvent.change(screen.getByLabelText('看完整号码的理由'), { target: { value: reason } });
  fireEvent.click(screen.getByRole('button', { name: '记录理由并显示' }));
}

test('whole numbers stand there after a reason was recorded', async () => {
  server.on('unmaskApplicant', () => ({ openMinutes: 10 }));
  server.on('showApplicant', () => ({
    name: '张示例',
    idNumber: '510104199003071018',
    mobile: '13800005678',
  }));
  askFor('电话通知补正');
  expect(await screen.findByText('510104199003071018')).toBeTruthy();
  expect(screen.getByText('13800005678')).toBeTruthy();
  expect(server.callsOf('unmaskApplicant')[0]?.input).toMatchObject({
    params: { caseId: CASE_ID },
    body: { reason: '电话通知补正' },
  });
});

test('a refusal is said in words, and the reason stays', async () => {
  server.on('unmaskApplicant', () => {
    throw refusal('cases/not-found', { status: 404, facts: {} });
  });
  askFor('核对');
  await waitFor(() => expect(screen.getByRole('alert')).toBeTruthy());
  expect(screen.getByLabelText('看完整号码的理由')).toHaveProperty('value', '核对');
  expect(server.callsOf('showApplicant')).toEqual([]);
});
