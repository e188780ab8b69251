import type { ConveyedRole } from '@banshi/contract/roles';
import { daysBetween, type LocalDate } from '../../../kernel/local-date.ts';
import type { StaffId } from './actor.ts';

/** AB 岗: from day to day a substitute holds roles of somebody who is away. */
export interface Absence {
  readonly absentId: StaffId;
  readonly substituteId: StaffId;
  readonly roles: readonly ConveyedRole[];
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** A member of staff as far as a substitution is concerned: which roles are his own. */
export interface Worker {
  readonly staffId: StaffId;
  readonly roles: readonly string[];
}

/** What a new substitution is judged by. */
export interface Roster {
  /** The staff of the body. */
  readonly staff: readonly Worker[];
  /** Substitutions of the body that are not over. */
  readonly known: readonly Absence[];
  readonly recordedBy: StaffId;
  readonly today: LocalDate;
}

/** Nobody is away longer than this without a new decision. */
export const ABSENCE_DAYS_MAX = 180;

export type SubstitutionFault =
  | 'same-person'
  | 'own-place'
  | 'other-body'
  | 'role-not-held'
  | 'days'
  | 'absent-twice'
  | 'substitute-away';

/**
 * Why this substitution may not be: both work in the body, the roles are those of who is away or fewer,
 * nobody gives a place to himself, and who is away himself stands in for nobody.
 */
export function substitutionFault(
  absence: Absence,
  { staff, known, recordedBy, today }: Roster,
): SubstitutionFault | undefined {
  const { absentId, substituteId, roles, from, to } = absence;
  if (absentId === substituteId) return 'same-person';
  if (substituteId === recordedBy) return 'own-place';
  const absent = staff.find((one) => one.staffId === absentId);
  if (!absent || !staff.some((one) => one.staffId === substituteId)) return 'other-body';
  if (!roles.every((role) => absent.roles.includes(role))) return 'role-not-held';
  if (from > to || to < today || daysBetween(from, to) > ABSENCE_DAYS_MAX) return 'days';
  const meanwhile = known.filter((one) => one.from <= to && from <= one.to);
  if (meanwhile.some((one) => one.absentId === absentId)) return 'absent-twice';
  const isAway = meanwhile.some(
    (one) => one.absentId === substituteId || one.substituteId === absentId,
  );
  return isAway ? 'substitute-away' : undefined;
}
