import * as promises from '@banshi/contract/case-promises';
import * as tolerances from '@banshi/contract/case-tolerances';
import { call } from '../../../api/call.ts';
import { handedMaterials } from '../materials/handed.ts';
import type { OfferedAction } from './action-fields.ts';
import { evaluationIn } from './conditions-draft.ts';
import type { Perform } from './performance.ts';
import type { DeadlineDraft, PromiseDraft } from './tolerance-draft.ts';

const deadlineIn = ({ kind, days, on, event }: DeadlineDraft) => ({
  kind,
  on: kind === 'FIXED_DATE' ? on : null,
  days: kind === 'FIXED_DATE' ? null : Number(days),
  event: kind === 'EVENT_BASED' ? event : null,
});

const promiseIn = ({ signedBy, byAgent, authority }: PromiseDraft) => ({
  signedBy,
  byAgent,
  authority: byAgent ? authority : null,
});

/** How what concerns materials that follow after the acceptance is called. */
export const PERFORM_TOLERANCE = {
  askTolerance: ({ version, draft, ...rest }) => {
    const { tolerated, deadline, grantsBefore, reason } = draft;
    const plan = { orderNums: [...tolerated], deadline: deadlineIn(deadline) };
    const body = { version, ...plan, grantsBefore, reason };
    return call(tolerances.askTolerance, { ...rest, body });
  },
  allowTolerance: ({ version, draft, ...rest }) =>
    call(tolerances.allowTolerance, { ...rest, body: { version, opinion: draft.opinion } }),
  declineTolerance: ({ version, draft, ...rest }) =>
    call(tolerances.declineTolerance, { ...rest, body: { version, reason: draft.reason } }),
  acceptTolerantly: ({ version, draft, ...rest }) => {
    const { tolerated, deadline, promise } = draft;
    const plan = { orderNums: [...tolerated], deadline: deadlineIn(deadline) };
    const looked = evaluationIn(draft.conditions, 'ACCEPTANCE');
    const body = { version, ...plan, promise: promiseIn(promise), ...looked };
    return call(tolerances.acceptTolerantly, { ...rest, body });
  },
  supplyTolerated: ({ version, draft, ...rest }) => {
    const { arrivedOn, way } = draft;
    const body = { version, arrivedOn, way, materials: handedMaterials(draft.supplied) };
    return call(tolerances.supplyTolerated, { ...rest, body });
  },
  examineTolerated: ({ version, draft, ...rest }) => {
    const { orderNum = 0, verdict, note } = draft.finding;
    const body = { version, orderNum, verdict, note: verdict === 'FIX' ? note : null };
    return call(tolerances.examineTolerated, { ...rest, body });
  },
  extendTolerance: ({ version, draft, ...rest }) => {
    const body = { version, days: Number(draft.extraDays), reason: draft.reason };
    return call(tolerances.extendTolerance, { ...rest, body });
  },
  reviewTolerance: ({ version, draft, ...rest }) =>
    call(tolerances.reviewTolerance, { ...rest, body: { version, finding: draft.eventFinding } }),
  endToleranceEvent: ({ version, draft, ...rest }) => {
    const body = { version, endedOn: draft.endedOn, finding: draft.eventFinding };
    return call(tolerances.endToleranceEvent, { ...rest, body });
  },
  acceptOnPromise: ({ version, draft, ...rest }) => {
    const { scope, promised, promise, withTolerance, tolerated, deadline } = draft;
    const plan = { orderNums: [...tolerated], deadline: deadlineIn(deadline) };
    const body = {
      ...{ version, scope, orderNums: [...promised], promise: promiseIn(promise) },
      tolerance: withTolerance ? plan : null,
      ...(scope === 'PROOF' ? evaluationIn(draft.conditions, 'ACCEPTANCE') : {}),
    };
    return call(promises.acceptOnPromise, { ...rest, body });
  },
  checkPromise: ({ version, draft, ...rest }) => {
    const { outcome, checkMethod: method, findings } = draft;
    const rectifyBy = outcome === 'DEFECT' ? draft.rectifyBy : null;
    const body = { version, outcome, method, findings, rectifyBy };
    return call(promises.checkPromise, { ...rest, body });
  },
  revokeDecision: ({ version, draft, ...rest }) =>
    call(promises.revokeDecision, { ...rest, body: { version, reason: draft.reason } }),
  repairCredit: ({ version, draft, ...rest }) =>
    call(tolerances.repairCredit, { ...rest, body: { version, reason: draft.reason } }),
} satisfies Partial<Record<OfferedAction, Perform>>;
