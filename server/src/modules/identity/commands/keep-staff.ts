import type { Instant } from '../../../kernel/instant.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { maskNumbersIn } from '../../../kernel/masking.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { StaffId } from '../core/actor.ts';
import { memberFault, NEVER_VACANT, type StaffFault } from '../core/staff.ts';
import { type MemberAct, type MemberRefusal, memberFor } from '../member-act.ts';
import { readHeldAlone } from '../queries/administrators.ts';
import {
  insertStaffEntry,
  isLoginTaken,
  lockAdministrators,
  writeMember,
} from '../store/member-store.ts';
import { clearAllFailures, deleteSessionsOf } from '../store/session-store.ts';
import { insertStaff } from '../store/staff-store.ts';

/** Somebody to enter in the register, with the hash of his generated password. */
export interface NewMember {
  readonly staffId: StaffId;
  readonly login: string;
  readonly name: string;
  readonly organisationId: number;
  readonly passwordHash: string;
}

export type NewMemberRefusal =
  | { readonly code: 'identity/staff-fault'; readonly fault: StaffFault }
  | { readonly code: 'identity/login-taken'; readonly login: string };

type Done = Promise<Result<undefined, MemberRefusal>>;

/** Enters a member of staff; a login is never given again, whoever had it. */
export async function addStaff(
  tx: Tx,
  { by, at }: { readonly by: StaffId; readonly at: Instant },
  { staffId, login, name, organisationId, passwordHash }: NewMember,
): Promise<Result<undefined, NewMemberRefusal>> {
  const fault = memberFault({ login, name });
  if (fault) return refuse({ code: 'identity/staff-fault', fault });
  if (await isLoginTaken(tx, login)) return refuse({ code: 'identity/login-taken', login });
  const member = { staffId, login, name: name.trim(), organisationId };
  await insertStaff(tx, [{ ...member, windowId: null, passwordHash, mustSetPassword: true }]);
  const content = { name: member.name, organisationId };
  await insertStaffEntry(tx, { staffId, by, at }, { kind: 'ADDED', content });
  return ok(undefined);
}

/** Writes what somebody is called and where he works. */
export async function changeStaff(
  tx: Tx,
  act: MemberAct,
  { name, organisationId }: { readonly name: string; readonly organisationId: number },
): Done {
  const found = await memberFor(tx, act, { state: 'working' });
  if (!found.ok) return found;
  const fault = memberFault({ login: found.value.login, name });
  if (fault) return refuse({ code: 'identity/staff-fault', fault });
  const content = { name: name.trim(), organisationId };
  await writeMember(tx, act.staffId, content);
  await insertStaffEntry(tx, act, { kind: 'CHANGED', content });
  return ok(undefined);
}

/** 离岗: his sessions end, and he signs in no more. The house is never left without who keeps it. */
export async function endStaff(
  tx: Tx,
  act: MemberAct,
  reason: string,
): Promise<
  Result<
    undefined,
    MemberRefusal | { readonly code: 'identity/last-administrator'; readonly role: string }
  >
> {
  const found = await memberFor(tx, act, { state: 'working', reason });
  if (!found.ok) return found;
  await lockAdministrators(tx);
  const asked = { staffId: act.staffId, roles: NEVER_VACANT };
  const [role] = await readHeldAlone(tx, asked, localDateOf(act.at));
  if (role) return refuse({ code: 'identity/last-administrator', role });
  await writeMember(tx, act.staffId, { endedAt: act.at });
  await deleteSessionsOf(tx, act.staffId);
  await insertStaffEntry(tx, act, { kind: 'ENDED', reason: kept(reason) });
  return ok(undefined);
}

/** Who had left is back: with the roles that nobody ended, and not with the password of that time. */
export async function takeBackStaff(
  tx: Tx,
  act: MemberAct,
  { reason, passwordHash }: { readonly reason: string; readonly passwordHash: string },
): Done {
  const found = await memberFor(tx, act, { state: 'ended', reason });
  if (!found.ok) return found;
  const password = { hash: passwordHash, isGenerated: true };
  await writeMember(tx, act.staffId, { endedAt: null, password });
  await insertStaffEntry(tx, act, { kind: 'TAKEN_BACK', reason: kept(reason) });
  return ok(undefined);
}

/** A generated password in place of a forgotten one; who was signed in by the old one is out. */
export async function resetPassword(
  tx: Tx,
  act: MemberAct,
  { reason, passwordHash }: { readonly reason: string; readonly passwordHash: string },
): Done {
  const found = await memberFor(tx, act, { state: 'working', reason });
  if (!found.ok) return found;
  await writeMember(tx, act.staffId, { password: { hash: passwordHash, isGenerated: true } });
  await deleteSessionsOf(tx, act.staffId);
  await clearAllFailures(tx, found.value.login);
  await insertStaffEntry(tx, act, { kind: 'PASSWORD_RESET', reason: kept(reason) });
  return ok(undefined);
}

/** Forgets the failures for which the account rests. */
export async function unlockStaff(tx: Tx, act: MemberAct): Done {
  const found = await memberFor(tx, act, { state: 'working' });
  if (!found.ok) return found;
  await clearAllFailures(tx, found.value.login);
  await writeMember(tx, act.staffId, {});
  await insertStaffEntry(tx, act, { kind: 'UNLOCKED' });
  return ok(undefined);
}

/** A reason as it is kept: without the number of a person. */
function kept(reason: string): string {
  return maskNumbersIn(reason.trim());
}
