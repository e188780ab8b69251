import type { CaseAction, CaseStatus } from '@banshi/contract/case-words';
import type { RoleId } from '@banshi/contract/roles';

/** What an action does to a clock of the case. */
export type ClockEffect =
  | `${'start' | 'stop' | 'resume' | 'extend' | 'end'} ${'acceptance' | 'limits' | 'delivery'}`
  | '-';

/** One legal step in the life of a case. */
export interface Transition {
  readonly action: CaseAction;
  readonly term: string;
  /** Who may do it; nobody where the law itself acts. Of these a review chain names who does a step. */
  readonly by: readonly RoleId[];
  /** Who does it in the place of these, in a body where nobody is appointed to be one. */
  readonly standIns?: readonly RoleId[];
  readonly from: readonly CaseStatus[] | 'nothing';
  /**
   * The status it leads to; `same` leaves it, `before` goes back to where the limits were stopped, `next`
   * and `back` go along the review chain of the matter (审批环节): the first step waits in ACCEPTED, the last
   * in DECIDING, all between in REVIEWING.
   */
  readonly to: CaseStatus | 'same' | 'before' | 'next' | 'back';
  readonly clock: ClockEffect;
  /** The rule it rests on; 行政许可法 unless another is named. */
  readonly article: string;
  readonly event: `cases/${string}`;
}
