import { WINDOW_STAFF } from '@banshi/contract/roles';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Actor, holds, holdsAnywhere } from './actor.ts';

/** 窗口, as the register keeps it; without departments it takes the matters of all. */
export interface HallWindowTerms {
  readonly name: string;
  readonly organisationId: number;
  readonly departmentIds: readonly number[];
  readonly from: LocalDate | undefined;
  /** Its last day. */
  readonly to: LocalDate | undefined;
}

export type WindowFault = 'name' | 'days';

/** What is wrong with a window as it is entered. */
export function windowFault({ name, from, to }: HallWindowTerms): WindowFault | undefined {
  if (name.trim() === '') return 'name';
  return from !== undefined && to !== undefined && to < from ? 'days' : undefined;
}

/** Whether the window is kept on a day. */
export function isOpenOn(
  { from, to }: Pick<HallWindowTerms, 'from' | 'to'>,
  day: LocalDate,
): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

/** Who handles cases of its body, or of a department whose matters it takes, may sit there. */
export function maySit(
  actor: Actor,
  { organisationId, departmentIds }: Pick<HallWindowTerms, 'organisationId' | 'departmentIds'>,
): boolean {
  if (departmentIds.length === 0 && holdsAnywhere(actor, WINDOW_STAFF)) return true;
  return [organisationId, ...departmentIds].some((id) => holds(actor, WINDOW_STAFF, id));
}

/** The head of the windows keeps those of his body and of the bodies below it. */
export function mayKeep(actor: Actor, organisationId: number): boolean {
  return holds(actor, ['WINDOW_HEAD'], organisationId);
}
