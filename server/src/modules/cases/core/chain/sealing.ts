import type { CaseAction } from '@banshi/contract/case-words';
import type { OfficeStoodInFor } from '@banshi/contract/roles';
import type { Approach, Caller, SealOfficer } from '../caller.ts';
import type { CounterCase } from '../case.ts';
import { transitionOf } from '../lifecycle.ts';
import type { CaseRefusal } from '../refusal.ts';
import { personsIn } from './stand-in.ts';
import { placeHeld } from './turn.ts';

const SEAL_OFFICER = transitionOf('close').by;
/** A sentence names no more. */
const NAMED_MAX = 5;

/**
 * 制证用印: the seal officers of the body make and seal the result, and whoever decided leaves that to another of them;
 * what is decided on the spot may be sealed on the spot. A body without such an officer is served by those who stand in.
 */
export function sealingRefusal(
  action: CaseAction,
  { caller, current, projectType, sealOfficers = [] }: Approach<CounterCase>,
): CaseRefusal | undefined {
  if (action !== 'close' || sealOfficers.length === 0) return undefined;
  if (!isSealOfficer(caller, current)) {
    return { code: 'cases/for-seal-officer', names: namesOf(sealOfficers) };
  }
  const persons = personsIn({ by: caller.staffId, ...placeHeld(action, caller, current) });
  const others = sealOfficers.filter(({ staffId }) => !persons.includes(staffId));
  const decided = 'decidedBy' in current ? personsIn(current.decidedBy) : [];
  if (projectType === 'INSTANT' || others.length === 0) return undefined;
  if (!decided.some((one) => persons.includes(one))) return undefined;
  return { code: 'cases/decided-by-you', names: namesOf(others) };
}

/** The role in whose place this person does `action`, in a body that has nobody for it; undefined where it is his own. */
export function roleStoodInFor(
  action: CaseAction,
  caller: Pick<Caller, 'holds'>,
  { departmentId }: Pick<CounterCase, 'departmentId'>,
): OfficeStoodInFor | undefined {
  if (action !== 'close' || isSealOfficer(caller, { departmentId })) return undefined;
  const [role] = SEAL_OFFICER;
  return role;
}

function isSealOfficer(
  { holds }: Pick<Caller, 'holds'>,
  { departmentId }: Pick<CounterCase, 'departmentId'>,
): boolean {
  return holds(SEAL_OFFICER, departmentId);
}

function namesOf(officers: readonly SealOfficer[]): readonly string[] {
  return officers.slice(0, NAMED_MAX).map(({ name }) => name);
}
