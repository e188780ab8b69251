import type { RoleId } from '@banshi/contract/roles';
import { localDateOf } from '../../../kernel/local-date.ts';
import { maskNumbersIn } from '../../../kernel/masking.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { apartFrom, firstDayFault, NEVER_VACANT } from '../core/staff.ts';
import { type MemberAct, type MemberRefusal, memberFor } from '../member-act.ts';
import { type GivenRole, readGivenRoles, readHeldAlone } from '../queries/administrators.ts';
import {
  insertGrant,
  lockAdministrators,
  markGrantEnded,
  type NewGrant,
  writeMember,
} from '../store/member-store.ts';

export type GrantRefusal =
  | MemberRefusal
  | { readonly code: 'identity/grant-held' }
  | { readonly code: 'identity/grant-unknown' }
  | {
      readonly code: 'identity/administrators-apart' | 'identity/last-administrator';
      readonly role: RoleId;
    };

type Done = Promise<Result<undefined, GrantRefusal>>;

/** Gives a role from a day on; nobody gives himself one, and nobody is two of the three administrators (三员分立). */
export async function giveRole(tx: Tx, act: MemberAct, given: NewGrant): Done {
  const found = await memberFor(tx, act, { state: 'working', reason: given.reason });
  if (!found.ok) return found;
  const fault = firstDayFault(given.from, localDateOf(act.at));
  if (fault) return refuse({ code: 'identity/staff-fault', fault });
  const held = (await readGivenRoles(tx, act.staffId)).map(({ role }) => role);
  const other = apartFrom(given.role, held);
  if (other) return refuse({ code: 'identity/administrators-apart', role: other });
  const reason = maskNumbersIn(given.reason.trim());
  if (!(await insertGrant(tx, act, { ...given, reason }))) {
    return refuse({ code: 'identity/grant-held' });
  }
  await writeMember(tx, act.staffId, {});
  return ok(undefined);
}

/** Ends a role at once; the house is never left without who keeps accounts and who gives roles. */
export async function endRole(
  tx: Tx,
  act: MemberAct,
  { grantId, reason }: { readonly grantId: number; readonly reason: string },
): Done {
  const found = await memberFor(tx, act, { reason });
  if (!found.ok) return found;
  const held = await readGivenRoles(tx, act.staffId);
  const ending = held.find((one) => one.grantId === grantId);
  if (!ending) return refuse({ code: 'identity/grant-unknown' });
  const role = await vacantAfter(tx, act, ending);
  if (role) return refuse({ code: 'identity/last-administrator', role });
  await markGrantEnded(tx, act, { grantId, reason: maskNumbersIn(reason.trim()) });
  await writeMember(tx, act.staffId, {});
  return ok(undefined);
}

async function vacantAfter(
  tx: Tx,
  { staffId, at }: MemberAct,
  { role, isOfAll }: GivenRole,
): Promise<RoleId | undefined> {
  const roles = NEVER_VACANT.filter((one) => isOfAll && one === role);
  if (roles.length === 0) return undefined;
  await lockAdministrators(tx);
  const [alone] = await readHeldAlone(tx, { staffId, roles }, localDateOf(at));
  return alone;
}
