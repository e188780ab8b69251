import {
  changeOwnPassword,
  currentSession,
  type Session,
  signIn,
  signOut,
  signOutEverywhere,
} from '@banshi/contract/identity';
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './call.ts';
import { rememberCsrfToken } from './csrf-token.ts';
import { isProblem } from './problem-error.ts';

/**
 * Whether somebody is signed in. `expired` keeps the person whose session ended under the page, so
 * that what was typed there survives signing in again.
 */
export type SessionState =
  | { readonly kind: 'in'; readonly session: Session }
  | { readonly kind: 'expired'; readonly session: Session }
  | { readonly kind: 'out' };

const SESSION_KEY = ['session'] as const;

/** The state of the session, asked once and then kept current by sign-in, sign-out and refusals. */
export function useSessionState() {
  return useQuery({ queryKey: SESSION_KEY, queryFn: fetchSession, staleTime: Infinity });
}

/** Signs in; someone else than before starts with an empty cache. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { login: string; password: string }) => call(signIn, { body }),
    onSuccess: (session) => {
      const before = client.getQueryData<SessionState>(SESSION_KEY);
      client.setQueryData<SessionState>(SESSION_KEY, signedIn(session));
      if (before?.kind !== 'expired') return;
      if (before.session.staffId !== session.staffId) forgetAllButSession(client);
      else void client.invalidateQueries({ predicate: isNotSession });
    },
  });
}

/** Signs out here, or everywhere, and forgets what was read. */
export function useSignOut(where: 'here' | 'everywhere') {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await (where === 'here' ? call(signOut, {}) : call(signOutEverywhere, {}));
    },
    onSuccess: () => {
      client.setQueryData<SessionState>(SESSION_KEY, { kind: 'out' });
      forgetAllButSession(client);
    },
  });
}

/** Sets a password of one's own; whoever had to may go on. */
export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { before: string; password: string }) => call(changeOwnPassword, { body }),
    onSuccess: (session) => client.setQueryData<SessionState>(SESSION_KEY, signedIn(session)),
  });
}

/** Asks again who is signed in, and where he sits. */
export function renewSession(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: SESSION_KEY });
}

/** Marks the session as ended by the server, if there was one. */
export function expireSession(client: QueryClient): void {
  client.setQueryData<SessionState>(SESSION_KEY, (before) =>
    before?.kind === 'in' ? { kind: 'expired', session: before.session } : before,
  );
}

/** The session itself stays, since what is mounted watches it. */
function forgetAllButSession(client: QueryClient): void {
  client.removeQueries({ predicate: isNotSession });
}

function isNotSession({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean {
  return queryKey[0] !== SESSION_KEY[0];
}

async function fetchSession(): Promise<SessionState> {
  try {
    return signedIn(await call(currentSession, {}));
  } catch (error) {
    if (isProblem(error, 'identity/not-signed-in')) return { kind: 'out' };
    throw error;
  }
}

function signedIn(session: Session): SessionState {
  rememberCsrfToken(session.csrfToken);
  return { kind: 'in', session };
}

/** The signed-in person; pages below the sign-in may take it for granted. */
export function useSession(): Session {
  const { data } = useSessionState();
  if (data === undefined || data.kind === 'out') {
    throw new Error('a page that needs a session stands outside the sign-in');
  }
  return data.session;
}
