import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeCalls } from '../../testing/fake-calls.ts';
import { aCase } from '../../testing/samples.ts';
import { show } from '../../testing/show.tsx';
import { CountedPage } from './counted-page.tsx';

let server = fakeCalls();

vi.mock('../../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

beforeEach(() => {
  server = fakeCalls();
});

const address = '/?measure=open&from=2022-06-01&to=2022-06-01&by=channel&key=kiosk&label=x';

/** The server finds one case at each of these looks, and stops looking at every other. */
function findsAt(looks: readonly number[], until: number) {
  let asked = 0;
  server.on('listCountedCases', () => {
    asked += 1;
    const found = looks.includes(asked) ? [aCase({ caseId: `case-${asked}` })] : [];
    return { cases: found, next: asked < until ? `cursor-${asked}` : null };
  });
}

test('a list of few among many is looked through further by itself, from where the server stopped', async () => {
  findsAt([2, 5], 6);
  show(<CountedPage />, { pattern: '/', path: address });
  expect(await screen.findByText('共 2 条，已全部列出')).toBeTruthy();
  const after = server
    .callsOf('listCountedCases')
    .map(({ input }) => (input['query'] as { after: string | undefined }).after);
  expect(after).toEqual([undefined, ...[1, 2, 3, 4, 5].map((at) => `cursor-${at}`)]);
});

test('after ten looks the reader is asked whether to go on', async () => {
  findsAt([12], 12);
  show(<CountedPage />, { pattern: '/', path: address });
  fireEvent.click(await screen.findByRole('button', { name: '再往后找' }));
  expect(await screen.findByText('共 1 条，已全部列出')).toBeTruthy();
  expect(server.callsOf('listCountedCases')).toHaveLength(12);
});
