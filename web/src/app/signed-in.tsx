import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useSessionState } from '../api/session.ts';
import { Failure } from '../frame/query-view.tsx';
import { FirstPasswordPage } from './first-password-page.tsx';
import { SignInPage } from './sign-in-page.tsx';

/**
 * Shows the page to whoever is signed in. When the session ends under a page, the page stays where it
 * is, inert, with the sign-in above it: nothing that was typed is lost.
 */
export function SignedIn({ children }: { children: ReactNode }) {
  const { data: state, error, refetch } = useSessionState();
  const page = useRef<HTMLDivElement>(null);
  useFocusKept(page, state?.kind === 'expired');
  if (state === undefined) {
    return error ? <Failure error={error} onRetry={() => void refetch()} /> : null;
  }
  if (state.kind === 'out') return <SignInPage />;
  if (state.kind === 'in' && state.session.mustSetPassword) return <FirstPasswordPage />;
  const isExpired = state.kind === 'expired';
  return (
    <>
      <div ref={page} key={state.session.staffId} inert={isExpired}>
        {children}
      </div>
      {isExpired && <SignInPage expiredName={state.session.name} />}
    </>
  );
}

/** Whoever signs in again goes on where he was: with the field that he was in, and so with the keys of its form. */
function useFocusKept(page: RefObject<HTMLElement | null>, isInert: boolean): void {
  const last = useRef<HTMLElement>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && page.current?.contains(target)) last.current = target;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [page]);
  useEffect(() => {
    if (!isInert && last.current?.isConnected) last.current.focus();
  }, [isInert]);
}
