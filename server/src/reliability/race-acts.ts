import * as acts from '@banshi/contract/case-acts';
import type { CaseStatus } from '@banshi/contract/case-words';
import type { Endpoint } from '@banshi/contract/endpoint';
import type { Crew } from './crew.ts';

/** One way to move a case: by whom, and with what beside the version. */
export interface Attempt {
  readonly hand: keyof Crew;
  readonly endpoint: Endpoint;
  readonly given: object;
}

const REASON = { reason: '示例理由' };
const withdraw: Attempt = { hand: 'clerk', endpoint: acts.withdrawCase, given: REASON };
const close = (hand: keyof Crew): Attempt => ({
  hand,
  endpoint: acts.closeCase,
  given: { resultName: '示例证', resultNo: '1' },
});
const decide = (outcome: 'grant' | 'refuse'): Attempt => ({
  hand: 'chief',
  endpoint: acts.decideCase,
  given: { outcome, opinion: '示例', reasons: '示例理由', remedies: '可申请行政复议' },
});
const sendBack = (hand: keyof Crew): Attempt => ({
  hand,
  endpoint: acts.sendBackCase,
  given: REASON,
});

export const NOTICE: Attempt = {
  hand: 'clerk',
  endpoint: acts.requestCorrection,
  given: { defects: [{ orderNum: 1, reason: '缺少签名' }] },
};

/** What people may do to a case at once, by status; the way on stands first. */
export const ATTEMPTS: Readonly<Partial<Record<CaseStatus, readonly Attempt[]>>> = {
  RECEIVED: [
    { hand: 'clerk', endpoint: acts.acceptCase, given: {} },
    NOTICE,
    {
      hand: 'clerk',
      endpoint: acts.refuseAcceptance,
      given: { ...REASON, competentBody: '示例机关' },
    },
    { hand: 'clerk', endpoint: acts.declareNotRequired, given: REASON },
    withdraw,
  ],
  CORRECTING: [
    {
      hand: 'clerk',
      endpoint: acts.supplementCase,
      given: { materials: [{ orderNum: 1, form: 'both', fileIds: [] }] },
    },
    withdraw,
  ],
  ACCEPTED: [
    {
      hand: 'reviewer',
      endpoint: acts.reviewCase,
      given: { opinion: '同意', proposal: 'grant' },
    },
    withdraw,
  ],
  REVIEWING: [
    { hand: 'verifier', endpoint: acts.verifyCase, given: { opinion: '同意' } },
    sendBack('verifier'),
    withdraw,
  ],
  DECIDING: [decide('grant'), decide('refuse'), sendBack('chief'), withdraw],
  GRANTED: [close('chief'), close('reviewer')],
  REFUSED: [close('chief'), close('reviewer')],
  CLOSED: [
    {
      hand: 'clerk',
      endpoint: acts.deliverCase,
      given: { method: 'onSite', receiverName: '张示例', proof: null },
    },
  ],
};
