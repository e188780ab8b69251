import * as endings from '@banshi/contract/case-endings';
import * as procedures from '@banshi/contract/case-procedures';
import { call } from '../../../api/call.ts';
import type { ActionDraft } from './action-draft.ts';
import type { OfferedAction } from './action-fields.ts';
import type { Perform } from './performance.ts';

const planIn = ({ procedureName, basis, limitDays, fee }: ActionDraft) => ({
  name: procedureName,
  basis,
  limitDays: Number(limitDays),
  ...(fee.trim() === '' ? {} : { fee }),
});

const partyIn = ({ party, partyKind }: ActionDraft) => ({ party, partyKind });

/** How what stops, lengthens and accompanies the limits is called, and the ends without a decision. */
export const PERFORM_PROCEDURE = {
  askProcedure: ({ version, draft, ...rest }) => {
    const body = { version, kind: draft.stopping, ...planIn(draft) };
    return call(procedures.askProcedure, { ...rest, body });
  },
  suspend: ({ version, draft: { agreement }, ...rest }) => {
    const said = agreement.trim() === '' ? {} : { opinion: agreement };
    return call(procedures.suspendCase, { ...rest, body: { version, ...said } });
  },
  declineProcedure: ({ version, draft, ...rest }) =>
    call(procedures.declineProcedure, { ...rest, body: { version, reason: draft.reason } }),
  resume: ({ version, draft, ...rest }) =>
    call(procedures.resumeCase, { ...rest, body: { version, result: draft.result } }),
  beginProcedure: ({ version, draft, ...rest }) => {
    const body = { version, kind: draft.running, ...planIn(draft) };
    return call(procedures.beginProcedure, { ...rest, body });
  },
  endProcedure: ({ version, draft, ...rest }) => {
    const body = { version, kind: draft.running, result: draft.result };
    return call(procedures.endProcedure, { ...rest, body });
  },
  extend: ({ version, draft, ...rest }) => {
    const body = { version, days: Number(draft.days), reason: draft.reason };
    return call(procedures.extendLimits, { ...rest, body });
  },
  explainDelay: ({ version, draft, ...rest }) =>
    call(procedures.explainDelay, { ...rest, body: { version, reason: draft.reason } }),
  visitSite: ({ version, draft, ...rest }) => {
    const { visitedOn, place, findings } = draft;
    const body = { version, visitedOn, place, visitors: [...draft.visitors], findings };
    return call(procedures.visitSite, { ...rest, body });
  },
  tellInterested: ({ version, draft, ...rest }) => {
    const body = { version, ...partyIn(draft), interest: draft.interest };
    return call(procedures.tellInterested, { ...rest, body });
  },
  hearStatement: ({ version, draft, ...rest }) => {
    const body = { version, ...partyIn(draft), statement: draft.statement };
    return call(procedures.hearStatement, { ...rest, body });
  },
  offerHearing: ({ version, draft: _, ...rest }) =>
    call(procedures.offerHearing, { ...rest, body: { version } }),
  askHearing: ({ version, draft, ...rest }) =>
    call(procedures.askHearing, { ...rest, body: { version, ...partyIn(draft) } }),
  orderHearing: ({ version, draft, ...rest }) => {
    const { hearingGround: ground, basis, announcement } = draft;
    return call(procedures.orderHearing, {
      ...rest,
      body: { version, ground, basis, announcement },
    });
  },
  dropHearing: ({ version, draft, ...rest }) =>
    call(procedures.dropHearing, { ...rest, body: { version, reason: draft.reason } }),
  setHearing: ({ version, draft, ...rest }) => {
    const { heldOn, hearingPlace: place, host } = draft;
    const body = { version, heldOn, place, hostId: host[0] ?? '' };
    return call(procedures.setHearing, { ...rest, body });
  },
  holdHearing: ({ version, draft, ...rest }) => {
    const { minutes, signedBy } = draft;
    return call(procedures.holdHearing, { ...rest, body: { version, minutes, signedBy } });
  },
  terminate: ({ version, draft, ...rest }) => {
    const { cause, reason } = draft;
    return call(endings.terminateCase, { ...rest, body: { version, cause, reason } });
  },
  forward: ({ version, draft, ...rest }) => {
    const { toBody, reason } = draft;
    return call(endings.forwardCase, { ...rest, body: { version, toBody, reason } });
  },
  proposeVoid: ({ version, draft, ...rest }) =>
    call(endings.proposeVoid, { ...rest, body: { version, reason: draft.reason } }),
  voidCase: ({ version, draft: _, ...rest }) =>
    call(endings.voidCase, { ...rest, body: { version } }),
  declineVoid: ({ version, draft, ...rest }) =>
    call(endings.declineVoid, { ...rest, body: { version, reason: draft.reason } }),
} satisfies Partial<Record<OfferedAction, Perform>>;
