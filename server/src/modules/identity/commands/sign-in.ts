import type { Instant } from '../../../kernel/instant.ts';
import { maskNumbersIn } from '../../../kernel/masking.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { type Database, transact } from '../../../platform/database/index.ts';
import { countedAs, mayAttempt } from '../attempts.ts';
import { FAILURE_WINDOW_MINUTES } from '../core/lockout.ts';
import { sessionEnd } from '../core/session.ts';
import { isRightPassword } from '../password.ts';
import { findStaffForSignIn } from '../queries/staff-for-sign-in.ts';
import { clearFailures, insertSession, recordSecurityEvent } from '../store/session-store.ts';
import { holdPassword } from '../store/staff-store.ts';
import { newToken, tokenHash } from '../token.ts';

export interface SignInDeps {
  readonly db: Database;
  readonly now: () => Instant;
}

export type SignInRefusal =
  | { readonly code: 'identity/wrong-credentials' }
  | { readonly code: 'identity/locked-out'; readonly minutes: number };

/** Checks the password and opens a session; returns its token, which is never stored. */
export async function signIn(
  { db, now }: SignInDeps,
  given: { readonly login: string; readonly password: string; readonly source: string },
): Promise<Result<{ token: string }, SignInRefusal>> {
  const at = now();
  const login = given.login.trim().toLowerCase();
  const { source } = given;
  if (!(await mayAttempt(db, { login, source, at }))) {
    await recordSecurityEvent(db, { at, kind: 'locked-out', login: maskNumbersIn(login), source });
    return refuse({ code: 'identity/locked-out', minutes: FAILURE_WINDOW_MINUTES });
  }
  const staff = await findStaffForSignIn(db, login);
  if (!(await isRightPassword(given.password, staff?.passwordHash)) || !staff) {
    const typed = staff ? login : maskNumbersIn(login);
    await recordSecurityEvent(db, { at, kind: 'sign-in-failed', login: typed, source });
    return refuse({ code: 'identity/wrong-credentials' });
  }
  const token = newToken();
  return transact(db, async (tx) => {
    // Reset, or ended, while the password was looked at: the session would outlive what ends all others.
    if (!(await holdPassword(tx, staff)))
      return refuse({ code: 'identity/wrong-credentials' } as const);
    await clearFailures(tx, countedAs(login), source);
    const session = { tokenHash: tokenHash(token), staffId: staff.staffId, at };
    await insertSession(tx, { ...session, expiresAt: sessionEnd(at) });
    await recordSecurityEvent(tx, { at, kind: 'signed-in', login, staffId: staff.staffId, source });
    return ok({ token });
  });
}
