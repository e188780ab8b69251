import type { Instant } from '../../../kernel/instant.ts';
import { maskNumbersIn } from '../../../kernel/masking.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { type Database, transact } from '../../../platform/database/index.ts';
import { FAILURE_WINDOW_MINUTES, failureWindowStart, isLockedOut } from '../core/lockout.ts';
import { sessionEnd } from '../core/session.ts';
import { isRightPassword } from '../password.ts';
import { findStaffForSignIn } from '../queries/staff-for-sign-in.ts';
import {
  clearFailures,
  countFailures,
  insertSession,
  lockSource,
  recordFailure,
  recordSecurityEvent,
} from '../store/session-store.ts';
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
  const since = failureWindowStart(at);
  const counted = countedAs(login);
  if (!(await mayAttempt(db, { login: counted, source, at, since }))) {
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
  await transact(db, async (tx) => {
    await clearFailures(tx, counted, source);
    const session = { tokenHash: tokenHash(token), staffId: staff.staffId, at };
    await insertSession(tx, { ...session, expiresAt: sessionEnd(at) });
    await recordSecurityEvent(tx, { at, kind: 'signed-in', login, staffId: staff.staffId, source });
    return ok(undefined);
  });
  return ok({ token });
}

/** By what attempts are counted: of what holds the number of a person, which somebody may type here, its hash. */
function countedAs(login: string): string {
  return maskNumbersIn(login) === login ? login : tokenHash(login).toString('hex');
}

/** Notes the attempt as a failure until it succeeds, so that many at once cannot slip past the count. */
async function mayAttempt(
  db: Database,
  attempt: { login: string; source: string; at: Instant; since: Instant },
): Promise<boolean> {
  const noted = await transact(db, async (tx) => {
    await lockSource(tx, attempt.source);
    if (isLockedOut(await countFailures(tx, attempt))) return refuse('locked-out');
    return ok(await recordFailure(tx, attempt));
  });
  return noted.ok;
}
