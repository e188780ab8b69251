import type { RoleId } from '@banshi/contract/roles';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { StaffId } from '../../identity/index.ts';
import type { Case } from './case.ts';

/** Whether an actor holds one of the roles for a body; handed in by the shell from identity's door. */
export type Holds = (roles: readonly RoleId[], organisationId: number) => boolean;

/** Who acts, and how to ask for his roles. */
export interface Caller {
  readonly staffId: StaffId;
  readonly holds: Holds;
  /**
   * AB 岗: in whose place he uses one of `roles` for this body; nobody's where the role is his own, unless the
   * work is that of `whose`. Absent in who stands in for nobody.
   */
  readonly inPlaceOf?: (
    seat: { readonly roles: readonly RoleId[]; readonly organisationId: number },
    whose: StaffId | undefined,
  ) => StaffId | undefined;
}

/** Whether a matter's cases are decided on the spot (即办件) or within a promised limit (承诺件). */
export type ProjectType = 'INSTANT' | 'PROMISE' | 'OTHER';

/** The body above those that handle a case together; its leader extends their limit. */
export interface JointUnder {
  readonly id: number;
  readonly name: string;
}

/** 制证用印员: makes and seals the results of a body. */
export interface SealOfficer {
  readonly staffId: StaffId;
  readonly name: string;
}

/** A person before a case: who asks, which case, and how its matter is decided. */
export interface Approach<C extends Case = Case> {
  readonly caller: Caller;
  readonly current: C;
  readonly projectType: ProjectType;
  /** Who seals what its body decides, where somebody looked; nobody where it has no such officer. */
  readonly sealOfficers?: readonly SealOfficer[] | undefined;
}

/** A person before a case on a day: what he is offered depends on it. */
export interface Encounter<C extends Case = Case> extends Approach<C> {
  readonly today: LocalDate;
  /** Necessary materials that are not in hand, where somebody looked. */
  readonly missing?: readonly number[] | undefined;
  /** Where several bodies handle it together, and somebody looked. */
  readonly jointUnder?: JointUnder | undefined;
}
