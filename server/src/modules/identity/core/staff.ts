import { ADMINISTRATORS, type RoleId } from '@banshi/contract/roles';
import { daysBetween, type LocalDate } from '../../../kernel/local-date.ts';
import { maskNumbersIn } from '../../../kernel/masking.ts';

export type StaffFault = 'login' | 'name' | 'reason' | 'days';

const LOGIN = /^[a-z][a-z0-9.-]{2,39}$/;
/** As long as that of a mobile: somebody's number, not a name. */
const NUMBER = /[0-9]{11}/;
/** A role is given no further ahead than this. */
const AHEAD_DAYS_MAX = 366;

/** What is wrong with a member of staff as he is entered; no number of a person is kept with him. */
export function memberFault({
  login,
  name,
}: {
  readonly login: string;
  readonly name: string;
}): StaffFault | undefined {
  if (!LOGIN.test(login) || NUMBER.test(login)) return 'login';
  return name.trim() === '' || maskNumbersIn(name) !== name ? 'name' : undefined;
}

/** Nothing is done to a member of staff without a reason that says something. */
export function reasonFault(reason: string): StaffFault | undefined {
  return reason.trim() === '' ? 'reason' : undefined;
}

/** A role begins today at the earliest. */
export function firstDayFault(from: LocalDate, today: LocalDate): StaffFault | undefined {
  return from < today || daysBetween(today, from) > AHEAD_DAYS_MAX ? 'days' : undefined;
}

/** 三员分立: the administrative role of the same person beside which this one may not stand. */
export function apartFrom(role: RoleId, held: readonly string[]): RoleId | undefined {
  const administrators: readonly RoleId[] = ADMINISTRATORS;
  if (!administrators.includes(role)) return undefined;
  return administrators.find((one) => one !== role && held.includes(one));
}

/** Roles of which somebody for the whole house is never without a holder. */
export const NEVER_VACANT = ['SYSADMIN', 'SECADMIN'] as const satisfies readonly RoleId[];
