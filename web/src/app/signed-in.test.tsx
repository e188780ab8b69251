import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { useSignOut } from '../api/session.ts';
import { fakeCalls, refusal } from '../testing/fake-calls.ts';
import '../testing/prepare-jsdom.ts';
import { aSession } from '../testing/samples.ts';
import { Providers } from './providers.tsx';
import { SignedIn } from './signed-in.tsx';

let server = fakeCalls();

vi.mock('../api/call.ts', async (original) => ({
  ...(await original<object>()),
  call: (...given: Parameters<(typeof server)['call']>) => server.call(...given),
}));

beforeEach(() => {
  server = fakeCalls();
});

function Desk() {
  const { mutate } = useSignOut('everywhere');
  return (
    <>
      <label>
        note
        <input />
      </label>
      <button type="button" onClick={() => mutate()}>
        leave
      </button>
    </>
  );
}

function showDesk() {
  render(
    <Providers>
      <SignedIn>
        <Desk />
      </SignedIn>
    </Providers>,
  );
}

const notSignedIn = () => {
  throw refusal('identity/not-signed-in', { status: 401, facts: {} });
};

function signInAs(login: string) {
  fireEvent.change(screen.getByLabelText('账号'), { target: { value: login } });
  fireEvent.change(screen.getByLabelText('密码'), { target: { value: 'secret' } });
  fireEvent.click(screen.getByRole('button', { name: '登录' }));
}

test('nobody sees the page before signing in', async () => {
  server.on('currentSession', notSignedIn);
  server.on('signIn', () => aSession());
  showDesk();
  await screen.findByRole('heading', { name: '政务服务工作台' });
  expect(screen.queryByLabelText('note')).toBeNull();
  signInAs('clerk');
  expect(await screen.findByLabelText('note')).toBeTruthy();
});

test('signing out everywhere leads back to the sign-in', async () => {
  server.on('currentSession', () => aSession());
  server.on('signOutEverywhere', () => ({ ended: 2 }));
  showDesk();
  fireEvent.click(await screen.findByRole('button', { name: 'leave' }));
  await screen.findByLabelText('账号');
  expect(screen.queryByLabelText('note')).toBeNull();
});

test('a session that ends under a page keeps what was typed there', async () => {
  server.on('currentSession', () => aSession());
  server.on('signOutEverywhere', notSignedIn);
  server.on('signIn', () => aSession());
  showDesk();
  fireEvent.change(await screen.findByLabelText('note'), { target: { value: 'half a sentence' } });
  fireEvent.click(screen.getByRole('button', { name: 'leave' }));
  await screen.findByText(/重新登录后继续/);
  signInAs('clerk');
  await waitFor(() => expect(screen.queryByLabelText('账号')).toBeNull());
  expect(screen.getByLabelText<HTMLInputElement>('note').value).toBe('half a sentence');
});

test('whoever signs in again is where he was, so that the keys of the page work at once', async () => {
  server.on('currentSession', () => aSession());
  server.on('signOutEverywhere', notSignedIn);
  server.on('signIn', () => aSession());
  showDesk();
  const note = await screen.findByLabelText('note');
  note.focus();
  fireEvent.click(screen.getByRole('button', { name: 'leave' }));
  await screen.findByText(/重新登录后继续/);
  screen.getByLabelText('账号').focus();
  signInAs('clerk');
  await waitFor(() => expect(document.activeElement).toBe(note));
});
