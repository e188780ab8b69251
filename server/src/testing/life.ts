import * as acts from '@banshi/contract/case-acts';
import type { Endpoint } from '@banshi/contract/endpoint';
import type { RoleId } from '@banshi/contract/roles';

/** What a body may name: the staff of the department, and the material of the matter that may follow. */
interface About {
  readonly staffIds: readonly string[];
  readonly follows: number;
}

/** One act with its body, the version left to the case. */
export type Act = readonly [Endpoint, RoleId, object | ((about: About) => object)];
/** The clock goes on to this moment before the next act. */
export interface Later {
  readonly clock: string;
  /** What the law does by itself by then is done. */
  readonly law?: true;
}

export const REASON = { reason: '示例理由' };
export const REVIEWED: Act = [acts.reviewCase, 'REVIEWER', { opinion: '同意', proposal: 'grant' }];
export const VERIFIED: Act = [acts.verifyCase, 'VERIFIER', { opinion: '同意' }];
export const CLOSED: Act = [
  acts.closeCase,
  'SEAL_OFFICER',
  { resultName: '示例证', resultNo: '1' },
];

/** The decision of the chief representative. */
export const decided = (outcome: 'grant' | 'refuse'): Act => [
  acts.decideCase,
  'CHIEF_REP',
  outcome === 'grant'
    ? { outcome, opinion: '准予', reasons: null, remedies: null }
    : { outcome, opinion: '不予', reasons: '不符合条件', remedies: '可申请行政复议' },
];
