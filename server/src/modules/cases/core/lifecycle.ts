import type { CaseAction, CaseStatus } from '@banshi/contract/case-words';
import type { RoleId } from '@banshi/contract/roles';
import { assert } from '../../../kernel/assert.ts';

/** What an action does to a clock of the case. */
export type ClockEffect =
  | `${'start' | 'stop' | 'end'} ${'acceptance' | 'limits' | 'delivery'}`
  | '-';

/** One legal step in the life of a case. */
export interface Transition {
  readonly action: CaseAction;
  readonly term: string;
  readonly by: readonly RoleId[];
  readonly from: readonly CaseStatus[] | 'nothing';
  readonly to: CaseStatus;
  readonly clock: ClockEffect;
  /** The rule it rests on; 行政许可法 unless another is named. */
  readonly article: string;
  readonly event: `cases/${string}`;
}

/**
 * The lifecycle of a case: who may do what, from where, to where, under which article, and what that
 * does to the clocks. docs/lifecycle.md is drawn from it, and a test compares the CHECK of the database.
 */
export const CASE_TRANSITIONS = [
  {
    action: 'receive',
    term: '接件',
    by: ['FRONT_CLERK'],
    from: 'nothing',
    to: 'RECEIVED',
    clock: 'start acceptance',
    article: '第三十二条',
    event: 'cases/received',
  },
  {
    action: 'requestCorrection',
    term: '一次性告知补正',
    by: ['FRONT_CLERK'],
    from: ['RECEIVED'],
    to: 'CORRECTING',
    clock: 'stop acceptance',
    article: '第三十二条第一款第四项',
    event: 'cases/correction-requested',
  },
  {
    action: 'supplement',
    term: '补正收件',
    by: ['FRONT_CLERK'],
    from: ['CORRECTING'],
    to: 'RECEIVED',
    clock: 'start acceptance',
    article: '第三十二条第一款第五项',
    event: 'cases/supplemented',
  },
  {
    action: 'accept',
    term: '受理',
    by: ['FRONT_CLERK'],
    from: ['RECEIVED'],
    to: 'ACCEPTED',
    clock: 'start limits',
    article: '第三十二条第一款第五项、第二款',
    event: 'cases/accepted',
  },
  {
    action: 'refuseAcceptance',
    term: '不予受理',
    by: ['FRONT_CLERK'],
    from: ['RECEIVED'],
    to: 'ACCEPT_REFUSED',
    clock: 'end acceptance',
    article: '第三十二条第一款第二项',
    event: 'cases/acceptance-refused',
  },
  {
    action: 'declareNotRequired',
    term: '不受理',
    by: ['FRONT_CLERK'],
    from: ['RECEIVED'],
    to: 'NOT_REQUIRED',
    clock: 'end acceptance',
    article: '第三十二条第一款第一项',
    event: 'cases/not-required',
  },
  {
    action: 'review',
    term: '承办审查',
    by: ['REVIEWER'],
    from: ['ACCEPTED'],
    to: 'REVIEWING',
    clock: '-',
    article: '第三十四条',
    event: 'cases/reviewed',
  },
  {
    action: 'verify',
    term: '审核',
    by: ['VERIFIER'],
    from: ['REVIEWING'],
    to: 'DECIDING',
    clock: '-',
    article: '第三十四条',
    event: 'cases/verified',
  },
  {
    action: 'sendBack',
    term: '退回承办',
    by: ['VERIFIER', 'CHIEF_REP', 'DEPT_LEADER'],
    from: ['REVIEWING', 'DECIDING'],
    to: 'ACCEPTED',
    clock: '-',
    article: '第三十四条',
    event: 'cases/sent-back',
  },
  {
    action: 'grant',
    term: '准予',
    by: ['CHIEF_REP', 'DEPT_LEADER'],
    from: ['DECIDING'],
    to: 'GRANTED',
    clock: 'end limits',
    article: '第三十八条第一款、第四十二条',
    event: 'cases/granted',
  },
  {
    action: 'refuse',
    term: '不予',
    by: ['CHIEF_REP', 'DEPT_LEADER'],
    from: ['DECIDING'],
    to: 'REFUSED',
    clock: 'end limits',
    article: '第三十八条第二款、第四十二条',
    event: 'cases/refused',
  },
  {
    action: 'close',
    term: '办结',
    by: ['REVIEWER', 'CHIEF_REP', 'WINDOW_HEAD'],
    from: ['GRANTED', 'REFUSED'],
    to: 'CLOSED',
    clock: 'start delivery',
    article: '第四十四条',
    event: 'cases/closed',
  },
  {
    action: 'deliver',
    term: '送达',
    by: ['FRONT_CLERK'],
    from: ['CLOSED'],
    to: 'DELIVERED',
    clock: 'end delivery',
    article: '第四十四条',
    event: 'cases/delivered',
  },
  {
    action: 'withdraw',
    term: '撤回申请',
    by: ['FRONT_CLERK'],
    from: ['RECEIVED', 'CORRECTING', 'ACCEPTED', 'REVIEWING', 'DECIDING'],
    to: 'WITHDRAWN',
    clock: 'end limits',
    article: '申请人在决定前书面撤回',
    event: 'cases/withdrawn',
  },
] as const satisfies readonly Transition[];

type Row<A extends CaseAction> = Extract<(typeof CASE_TRANSITIONS)[number], { action: A }>;

/** The statuses from which `A` may start. */
export type StatusBefore<A extends CaseAction> = Exclude<Row<A>['from'], 'nothing'>[number];

/** The status that `A` leads to, as a literal. */
export type StatusAfter<A extends CaseAction> = Row<A>['to'];

/** The types of events that the table writes. */
export type TransitionEventType = (typeof CASE_TRANSITIONS)[number]['event'];

/** The row of `action`; the table holds each action once. */
export function transitionOf<A extends CaseAction>(action: A): Row<A> {
  const row = CASE_TRANSITIONS.find((each): each is Row<A> => each.action === action);
  assert(row, `${action} has a row in the table of transitions`);
  return row;
}

/** Whether the table lets `action` start from `status`. */
export function mayStartFrom(action: CaseAction, status: CaseStatus): boolean {
  const { from }: Transition = transitionOf(action);
  return from !== 'nothing' && from.includes(status);
}

/** The actions that the table lets start from `status`, in the order of the table. */
export function actionsFrom(status: CaseStatus): readonly CaseAction[] {
  return CASE_TRANSITIONS.map((row) => row.action).filter((action) => mayStartFrom(action, status));
}
