import type { Instant } from '../../kernel/instant.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { StaffId } from './core/actor.ts';
import { reasonFault, type StaffFault } from './core/staff.ts';
import { lockMember, type MemberNow } from './store/member-store.ts';

/** An administrator acts on the account of somebody as he saw it. */
export interface MemberAct {
  readonly staffId: StaffId;
  readonly version: number;
  readonly by: StaffId;
  readonly at: Instant;
}

export type MemberRefusal =
  | {
      readonly code: 'identity/staff-unknown' | 'identity/staff-changed' | 'identity/own-account';
    }
  | { readonly code: 'identity/staff-state'; readonly state: 'working' | 'ended' }
  | { readonly code: 'identity/staff-fault'; readonly fault: StaffFault };

interface Asked {
  /** The act is for who works, or for who has left; either where it is left out. */
  readonly state?: 'working' | 'ended';
  /** The reason that was typed, where the act asks for one. */
  readonly reason?: string;
}

/** The account of another, as it was seen and in the state that the act asks for; kept until the transaction ends. */
export async function memberFor(
  tx: Tx,
  { staffId, version, by }: MemberAct,
  { state, reason }: Asked,
): Promise<Result<MemberNow, MemberRefusal>> {
  if (staffId === by) return refuse({ code: 'identity/own-account' });
  const fault = reason === undefined ? undefined : reasonFault(reason);
  if (fault) return refuse({ code: 'identity/staff-fault', fault });
  const member = await lockMember(tx, staffId);
  if (!member) return refuse({ code: 'identity/staff-unknown' });
  if (member.version !== version) return refuse({ code: 'identity/staff-changed' });
  const stands = member.isEnded ? 'ended' : 'working';
  if (state !== undefined && state !== stands)
    return refuse({ code: 'identity/staff-state', state: stands });
  return ok(member);
}
