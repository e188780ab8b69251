import {
  acceptCase,
  closeCase,
  correctOnSpot,
  countersignCase,
  decideAtOnce,
  decideCase,
  declareNotRequired,
  deliverCase,
  giveOpinion,
  refuseAcceptance,
  refuseForFraud,
  requestAgain,
  requestCorrection,
  reviewCase,
  sendBackCase,
  supplementCase,
  verifyCase,
  withdrawCase,
} from '@banshi/contract/case-acts';
import { call } from '../../../api/call.ts';
import { handedMaterials } from '../materials/handed.ts';
import type { ActionDraft } from './action-draft.ts';
import { isReceivedByApplicant, type OfferedAction } from './action-fields.ts';
import { evaluationIn } from './conditions-draft.ts';
import { PERFORM_PROCEDURE } from './perform-procedure.ts';
import { PERFORM_TOLERANCE } from './perform-tolerance.ts';
import type { Perform } from './performance.ts';

/** The time that a notice gives. */
const timeIn = ({ correctionDays }: Pick<ActionDraft, 'correctionDays'>) => ({
  days: Number(correctionDays),
});

/** How the steps from the receipt to the delivery are called; `receive` happens at the counter. */
const AT_COUNTER = {
  requestCorrection: ({ version, draft, ...rest }) => {
    const defects = [...draft.defects].map(([orderNum, reason]) => ({ orderNum, reason }));
    return call(requestCorrection, { ...rest, body: { version, defects, ...timeIn(draft) } });
  },
  requestAgain: ({ version, draft, ...rest }) => {
    const defects = [...draft.defects].map(([orderNum, reason]) => ({ orderNum, reason }));
    const { noticeGround: ground, reason } = draft;
    const body = { version, defects, ...timeIn(draft), ground, reason };
    return call(requestAgain, { ...rest, body });
  },
  supplement: ({ version, draft, ...rest }) =>
    call(supplementCase, { ...rest, body: { version, materials: handedMaterials(draft.handed) } }),
  accept: ({ version, draft, ...rest }) =>
    call(acceptCase, {
      ...rest,
      body: { version, ...evaluationIn(draft.conditions, 'ACCEPTANCE') },
    }),
  refuseForFraud: ({ version, draft, ...rest }) => {
    const { reasons, remedies } = draft;
    return call(refuseForFraud, { ...rest, body: { version, reasons, remedies } });
  },
  refuseAcceptance: ({ version, draft, ...rest }) => {
    const { reason, competentBody } = draft;
    return call(refuseAcceptance, { ...rest, body: { version, reason, competentBody } });
  },
  declareNotRequired: ({ version, draft, ...rest }) =>
    call(declareNotRequired, { ...rest, body: { version, reason: draft.reason } }),
  review: ({ version, draft, ...rest }) => {
    const { opinion, proposal } = draft;
    const body = { version, opinion, proposal, ...evaluationIn(draft.conditions, 'GRANT') };
    return call(reviewCase, { ...rest, body });
  },
  verify: ({ version, draft, ...rest }) =>
    call(verifyCase, { ...rest, body: { version, opinion: draft.opinion } }),
  countersign: ({ version, draft, ...rest }) =>
    call(countersignCase, { ...rest, body: { version, opinion: draft.opinion } }),
  giveOpinion: ({ version, draft, ...rest }) => {
    const { stance, opinion } = draft;
    return call(giveOpinion, { ...rest, body: { version, stance, opinion } });
  },
  sendBack: ({ version, draft, ...rest }) =>
    call(sendBackCase, { ...rest, body: { version, reason: draft.reason } }),
  grant: ({ version, draft, ...rest }) => {
    const { opinion } = draft;
    const body = { version, outcome: 'grant', opinion, reasons: null, remedies: null } as const;
    return call(decideCase, { ...rest, body });
  },
  refuse: ({ version, draft, ...rest }) => {
    const { opinion, reasons, remedies, fraud } = draft;
    return call(decideCase, {
      ...rest,
      body: { version, outcome: 'refuse', opinion, reasons, remedies, fraud },
    });
  },
  close: ({ version, draft, ...rest }) => {
    const { resultName, resultNo } = draft;
    return call(closeCase, { ...rest, body: { version, resultName, resultNo } });
  },
  deliver: ({ version, draft, ...rest }) => {
    const { method, receiver, proof } = draft;
    const signed = isReceivedByApplicant(draft)
      ? { receiverName: null, isApplicant: true }
      : { receiverName: receiver };
    const body = { version, method, ...signed, proof: proof === '' ? null : proof };
    return call(deliverCase, { ...rest, body });
  },
  withdraw: ({ version, draft, ...rest }) =>
    call(withdrawCase, { ...rest, body: { version, reason: draft.reason } }),
  correctOnSpot: ({ version, draft, ...rest }) =>
    call(correctOnSpot, { ...rest, body: { version, what: draft.what } }),
  decideAtOnce: ({ version, draft, ...rest }) =>
    call(decideAtOnce, {
      ...rest,
      body: { version, opinion: draft.opinion, ...evaluationIn(draft.conditions, 'GRANT') },
    }),
} satisfies Partial<Record<OfferedAction, Perform>>;

/** How each action that people are offered is called. */
export const PERFORM: Readonly<Record<OfferedAction, Perform>> = {
  ...AT_COUNTER,
  ...PERFORM_PROCEDURE,
  ...PERFORM_TOLERANCE,
};
