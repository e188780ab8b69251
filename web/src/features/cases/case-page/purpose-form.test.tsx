import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeCalls } from '../../../testing/fake-calls.ts';
import { CASE_ID } from '../../../testing/samples.ts';
import { show } from '../../../testing/show.tsx';
import { PurposeForm } from './purpose-form.tsx';

let server = fakeCalls();

vi.mock('../../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

beforeEach(() => {
  server = fakeCalls();
});

test('a case opens once it is said what for, and in words where the list has none', async () => {
  const onOpen = vi.fn();
  server.on('openCase', () => ({ openOn: '2022-06-13' }));
  show(<PurposeForm caseId={CASE_ID} onOpen={onOpen} />, { pattern: '/', path: '/' });
  const submit = screen.getByRole('button', { name: '登记并查阅' });
  expect(submit).toHaveProperty('disabled', true);
  fireEvent.click(screen.getByRole('radio', { name: '其他' }));
  expect(submit).toHaveProperty('disabled', true);
  fireEvent.change(screen.getByLabelText('补充说明（必填）'), { target: { value: '编写教材' } });
  fireEvent.click(submit);
  await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
  expect(server.callsOf('openCase')[0]?.input).toMatchObject({
    params: { caseId: CASE_ID },
    body: { purpose: 'OTHER', note: '编写教材' },
  });
});
