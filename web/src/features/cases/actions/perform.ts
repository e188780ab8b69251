import {
  acceptCase,
  closeCase,
  decideCase,
  declareNotRequired,
  deliverCase,
  refuseAcceptance,
  requestCorrection,
  reviewCase,
  sendBackCase,
  supplementCase,
  verifyCase,
  withdrawCase,
} from '@banshi/contract/case-acts';
import type { CaseStep } from '@banshi/contract/case-views';
import type { CaseAction } from '@banshi/contract/case-words';
import { call } from '../../../api/call.ts';
import { handedMaterials } from '../materials/handed.ts';
import type { ActionDraft } from './action-draft.ts';

/** One act on one case, as it is sent. */
export interface Performance {
  readonly params: { readonly caseId: string };
  readonly version: number;
  readonly draft: ActionDraft;
  readonly idempotencyKey: string;
}

type Perform = (performance: Performance) => Promise<CaseStep>;

/** How each action of the contract is called; `receive` happens at the counter. */
export const PERFORM: Readonly<Record<Exclude<CaseAction, 'receive'>, Perform>> = {
  requestCorrection: ({ version, draft, ...rest }) => {
    const defects = [...draft.defects].map(([orderNum, reason]) => ({ orderNum, reason }));
    return call(requestCorrection, { ...rest, body: { version, defects } });
  },
  supplement: ({ version, draft, ...rest }) =>
    call(supplementCase, { ...rest, body: { version, materials: handedMaterials(draft.handed) } }),
  accept: ({ version, draft: _, ...rest }) => call(acceptCase, { ...rest, body: { version } }),
  refuseAcceptance: ({ version, draft, ...rest }) => {
    const { reason, competentBody } = draft;
    return call(refuseAcceptance, { ...rest, body: { version, reason, competentBody } });
  },
  declareNotRequired: ({ version, draft, ...rest }) =>
    call(declareNotRequired, { ...rest, body: { version, reason: draft.reason } }),
  review: ({ version, draft, ...rest }) => {
    const { opinion, proposal } = draft;
    return call(reviewCase, { ...rest, body: { version, opinion, proposal } });
  },
  verify: ({ version, draft, ...rest }) =>
    call(verifyCase, { ...rest, body: { version, opinion: draft.opinion } }),
  sendBack: ({ version, draft, ...rest }) =>
    call(sendBackCase, { ...rest, body: { version, reason: draft.reason } }),
  grant: ({ version, draft, ...rest }) => {
    const { opinion } = draft;
    const body = { version, outcome: 'grant', opinion, reasons: null, remedies: null } as const;
    return call(decideCase, { ...rest, body });
  },
  refuse: ({ version, draft, ...rest }) => {
    const { opinion, reasons, remedies } = draft;
    return call(decideCase, {
      ...rest,
      body: { version, outcome: 'refuse', opinion, reasons, remedies },
    });
  },
  close: ({ version, draft, ...rest }) => {
    const { resultName, resultNo } = draft;
    return call(closeCase, { ...rest, body: { version, resultName, resultNo } });
  },
  deliver: ({ version, draft, ...rest }) => {
    const { method, receiver, proof } = draft;
    const body = { version, method, receiverName: receiver, proof: proof === '' ? null : proof };
    return call(deliverCase, { ...rest, body });
  },
  withdraw: ({ version, draft, ...rest }) =>
    call(withdrawCase, { ...rest, body: { version, reason: draft.reason } }),
};
