import { type PasswordFault, passwordFault } from '@banshi/contract/password-words';
import type { Instant } from '../../../kernel/instant.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { type Database, transact } from '../../../platform/database/index.ts';
import { countedAs, mayAttempt } from '../attempts.ts';
import { FAILURE_WINDOW_MINUTES } from '../core/lockout.ts';
import { hashPassword, isRightPassword } from '../password.ts';
import { findStaffForSignIn } from '../queries/staff-for-sign-in.ts';
import { insertStaffEntry, writeMember } from '../store/member-store.ts';
import { clearFailures, deleteSessionsOf, recordSecurityEvent } from '../store/session-store.ts';
import { holdPassword } from '../store/staff-store.ts';

interface Deps {
  readonly db: Database;
  readonly now: () => Instant;
}

/** What somebody gives to set a password of his own, and from where. */
export interface OwnPassword {
  readonly login: string;
  readonly before: string;
  readonly password: string;
  readonly source: string;
  /** Of the session that stays. */
  readonly tokenHash: Buffer;
}

export type OwnPasswordRefusal =
  | { readonly code: 'identity/password-fault'; readonly fault: PasswordFault }
  | { readonly code: 'identity/password-before-wrong' }
  | { readonly code: 'identity/locked-out'; readonly minutes: number };

/** Sets a password of one's own in place of the one before, which is guessed no oftener than at the sign-in. */
export async function changeOwnPassword(
  { db, now }: Deps,
  { login, before, password, source, tokenHash }: OwnPassword,
): Promise<Result<undefined, OwnPasswordRefusal>> {
  const at = now();
  const fault = passwordFault(password, { login, before });
  if (fault) return refuse({ code: 'identity/password-fault', fault });
  if (!(await mayAttempt(db, { login, source, at }))) {
    return refuse({ code: 'identity/locked-out', minutes: FAILURE_WINDOW_MINUTES });
  }
  const staff = await findStaffForSignIn(db, login);
  if (!(await isRightPassword(before, staff?.passwordHash)) || !staff) {
    await recordSecurityEvent(db, { at, kind: 'password-refused', login, source });
    return refuse({ code: 'identity/password-before-wrong' });
  }
  const { staffId } = staff;
  const hash = await hashPassword(password);
  return transact(db, async (tx) => {
    // Reset meanwhile: what an administrator generated stands.
    if (!(await holdPassword(tx, staff))) {
      return refuse({ code: 'identity/password-before-wrong' } as const);
    }
    await clearFailures(tx, countedAs(login), source);
    await writeMember(tx, staffId, { password: { hash, isGenerated: false } });
    await deleteSessionsOf(tx, staffId, tokenHash);
    await insertStaffEntry(tx, { staffId, by: staffId, at }, { kind: 'PASSWORD_CHANGED' });
    await recordSecurityEvent(tx, { at, kind: 'password-changed', login, staffId, source });
    return ok(undefined);
  });
}
