import type { LicenceAction, LicenceState } from '@banshi/contract/licence-words';
import type { RoleId } from '@banshi/contract/roles';
import { assert } from '../../../kernel/assert.ts';

/** One legal step in the life of a licence. */
export interface LicenceTransition {
  readonly action: LicenceAction;
  readonly term: string;
  /** Who may do it; `case`: a granted application does, `law`: nobody. */
  readonly by: readonly RoleId[] | 'case' | 'law';
  /** 委托机关: whoever entrusted the power may do it as well, in whose name the licence was given (第二十四条). */
  readonly principalToo?: true;
  readonly from: readonly LicenceState[] | 'nothing';
  /** The state it leads to; `before` goes back to how the licence stood when it was suspended, `same` leaves it. */
  readonly to: LicenceState | 'before' | 'same';
  /** The rule it rests on; 行政许可法 unless another is named. */
  readonly article: string;
  readonly event: `licences/${string}`;
}

/** 有效: whoever holds it may act on it. */
export const IN_FORCE = ['VALID', 'CHANGED', 'RENEWED'] as const satisfies readonly LicenceState[];

/** Its term still runs. */
export const RUNNING = [...IN_FORCE, 'SUSPENDED'] as const satisfies readonly LicenceState[];

/** 备案: it stands until its cancellation is filed. */
const OPEN_FILING = ['FILED', 'ENDED'] as const;

/** Who answers for what a body has on file. */
const KEEPERS = ['WINDOW_HEAD', 'CHIEF_REP', 'DEPT_LEADER'] as const satisfies readonly RoleId[];

/** What was taken back or has run out, and is still to be cancelled. */
const TO_CANCEL = ['EXPIRED', 'REVOKED', 'STRIPPED', 'WITHDRAWN_BY_GOV'] as const;

/**
 * The life of a licence: what may happen to it, by whom, from where, to where, under which article.
 * docs/lifecycle.md is drawn from it.
 */
export const LICENCE_TRANSITIONS = [
  {
    action: 'issue',
    term: '颁发',
    by: 'case',
    from: 'nothing',
    to: 'VALID',
    article: '第三十八条第一款、第三十九条',
    event: 'licences/issued',
  },
  {
    action: 'change',
    term: '变更',
    by: 'case',
    from: IN_FORCE,
    to: 'CHANGED',
    article: '第四十九条',
    event: 'licences/changed',
  },
  {
    action: 'renew',
    term: '准予延续',
    by: 'case',
    from: IN_FORCE,
    to: 'RENEWED',
    article: '第五十条第二款',
    event: 'licences/renewed',
  },
  {
    action: 'deemRenewed',
    term: '视为准予延续',
    by: 'law',
    from: RUNNING,
    to: 'RENEWED',
    article: '第五十条第二款',
    event: 'licences/deemed-renewed',
  },
  {
    action: 'cancelAsAsked',
    term: '依申请注销',
    by: 'case',
    from: RUNNING,
    to: 'CANCELLED',
    article: '第七十条第六项',
    event: 'licences/cancelled-as-asked',
  },
  {
    action: 'suspend',
    term: '暂扣',
    by: ['DEPT_LEADER'],
    principalToo: true,
    from: IN_FORCE,
    to: 'SUSPENDED',
    article: '《行政处罚法》第九条第三项',
    event: 'licences/suspended',
  },
  {
    action: 'restore',
    term: '恢复',
    by: ['DEPT_LEADER'],
    principalToo: true,
    from: ['SUSPENDED'],
    to: 'before',
    // Before its last day a penalty ends only because the body that imposed it mends what was wrong.
    article: '《行政处罚法》第七十五条第二款',
    event: 'licences/restored',
  },
  {
    action: 'revoke',
    term: '撤销',
    by: ['DEPT_LEADER'],
    principalToo: true,
    from: RUNNING,
    to: 'REVOKED',
    article: '第六十九条',
    event: 'licences/revoked',
  },
  {
    action: 'strip',
    term: '吊销',
    by: ['DEPT_LEADER'],
    principalToo: true,
    from: RUNNING,
    to: 'STRIPPED',
    article: '《行政处罚法》第九条第三项、第六十三条',
    event: 'licences/stripped',
  },
  {
    action: 'withdraw',
    term: '撤回',
    by: ['DEPT_LEADER'],
    principalToo: true,
    from: RUNNING,
    to: 'WITHDRAWN_BY_GOV',
    article: '第八条第二款',
    event: 'licences/withdrawn',
  },
  {
    action: 'cancel',
    term: '注销',
    by: ['CHIEF_REP', 'DEPT_LEADER'],
    principalToo: true,
    from: [...RUNNING, ...TO_CANCEL],
    to: 'CANCELLED',
    article: '第七十条',
    event: 'licences/cancelled',
  },
  {
    action: 'expire',
    term: '有效期届满',
    by: 'law',
    from: RUNNING,
    to: 'EXPIRED',
    article: '第五十条、第七十条第一项',
    event: 'licences/expired',
  },
  {
    action: 'remind',
    term: '到期提醒',
    by: 'law',
    from: RUNNING,
    to: 'same',
    article: '第五十条第一款',
    event: 'licences/reminded',
  },
  {
    action: 'endSuspension',
    term: '暂扣期满',
    by: 'law',
    from: ['SUSPENDED'],
    to: 'before',
    // The decision says for how long; with that day it is carried out.
    article: '《行政处罚法》第五十九条第一款第四项',
    event: 'licences/suspension-ended',
  },
  {
    action: 'voidLicence',
    term: '随办件作废',
    by: 'case',
    from: [...RUNNING, ...TO_CANCEL, ...OPEN_FILING],
    to: 'VOID',
    article: '录入错误，经第二人确认',
    event: 'licences/voided',
  },
  {
    action: 'file',
    term: '予以备案',
    by: 'case',
    from: 'nothing',
    to: 'FILED',
    article: '设定该备案的法律、法规',
    event: 'licences/filed',
  },
  {
    action: 'endUse',
    term: '使用期结束',
    by: 'law',
    from: ['FILED'],
    to: 'ENDED',
    article: '备案载明的使用期',
    event: 'licences/use-ended',
  },
  {
    action: 'missCancellation',
    term: '逾期未注销备案',
    by: 'law',
    from: ['ENDED'],
    to: 'same',
    article: '事项实施清单的注销期限',
    event: 'licences/cancellation-missed',
  },
  {
    action: 'correctUse',
    term: '更正使用期',
    by: KEEPERS,
    principalToo: true,
    from: OPEN_FILING,
    to: 'FILED',
    article: '受理备案机关更正记载',
    event: 'licences/use-corrected',
  },
  {
    action: 'prolongUse',
    term: '延长使用期',
    by: KEEPERS,
    principalToo: true,
    from: ['FILED'],
    to: 'same',
    article: '设定该备案的法律、法规',
    event: 'licences/use-prolonged',
  },
  {
    action: 'cancelFiling',
    term: '备案注销',
    by: 'case',
    from: OPEN_FILING,
    to: 'CANCEL_FILED',
    article: '设定该备案的法律、法规',
    event: 'licences/filing-cancelled',
  },
] as const satisfies readonly LicenceTransition[];

/** The types of events that the table writes. */
export type LicenceEventType = (typeof LICENCE_TRANSITIONS)[number]['event'];

/** The row of `action`; the table holds each action once. */
export function licenceTransition(action: LicenceAction): LicenceTransition {
  const row = LICENCE_TRANSITIONS.find((each) => each.action === action);
  assert(row, `${action} has a row in the table of a licence's life`);
  return row;
}

/** Whether the table lets `action` happen to a licence that stands so. */
export function mayHappen(action: LicenceAction, state: LicenceState): boolean {
  const { from } = licenceTransition(action);
  return from !== 'nothing' && from.includes(state);
}

/** Whose licence it is to act on: the body that gave it, and in whose name where that is another. */
export interface LicenceBodies {
  readonly departmentId: number;
  readonly principalId: number | undefined;
}

/** The bodies whose people read it: the one that gave it, and the one in whose name (第二十四条第二款: it supervises). */
export function bodiesThatRead({ departmentId, principalId }: LicenceBodies): readonly number[] {
  return principalId === undefined ? [departmentId] : [departmentId, principalId];
}

/** The bodies of which somebody may do `action`: the one that gave it, and where the law lets it the principal. */
export function bodiesFor(
  action: LicenceAction,
  { departmentId, principalId }: LicenceBodies,
): readonly number[] {
  const isToo = licenceTransition(action).principalToo && principalId !== undefined;
  return isToo ? [departmentId, principalId] : [departmentId];
}

/** Whether a licence that stands so is in force. */
export function isInForce(state: LicenceState): boolean {
  return IN_FORCE.some((one) => one === state);
}
