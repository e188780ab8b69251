import type { ReactNode } from 'react';
import { useSessionState } from '../api/session.ts';
import { Failure } from '../frame/query-view.tsx';
import { SignInPage } from './sign-in-page.tsx';

/**
 * Shows the page to whoever is signed in. When the session ends under a page, the page stays where it
 * is, inert, with the sign-in above it: nothing that was typed is lost.
 */
export function SignedIn({ children }: { children: ReactNode }) {
  const { data: state, error, refetch } = useSessionState();
  if (state === undefined) {
    return error ? <Failure error={error} onRetry={() => void refetch()} /> : null;
  }
  if (state.kind === 'out') return <SignInPage />;
  const isExpired = state.kind === 'expired';
  return (
    <>
      <div key={state.session.staffId} inert={isExpired}>
        {children}
      </div>
      {isExpired && <SignInPage expiredName={state.session.name} />}
    </>
  );
}
