import type { CaseAction, DeliveryMethod } from '@banshi/contract/case-words';
import type { PromiseScope } from '@banshi/contract/promise-words';
import type { ToleranceFieldName } from './tolerance-draft.ts';

/** The fields of the forms that are plain text. */
export type TextFieldName =
  | 'opinion'
  | 'reason'
  | 'competentBody'
  | 'reasons'
  | 'remedies'
  | 'resultName'
  | 'resultNo'
  | 'receiver'
  | 'proof'
  | 'what'
  | 'procedureName'
  | 'basis'
  | 'announcement'
  | 'fee'
  | 'agreement'
  | 'result'
  | 'place'
  | 'hearingPlace'
  | 'findings'
  | 'party'
  | 'interest'
  | 'statement'
  | 'minutes'
  | 'eventFinding'
  | 'signedBy'
  | 'toBody';

/** A number of days, as typed. */
const COUNTS = ['limitDays', 'days', 'extraDays', 'correctionDays'] as const;
export type CountFieldName = (typeof COUNTS)[number];

/** Whether a number of days is typed in it. */
export function isCount(field: FieldName): field is CountFieldName {
  return (COUNTS as readonly FieldName[]).includes(field);
}

export type DayFieldName = 'visitedOn' | 'heldOn' | 'arrivedOn' | 'endedOn' | 'rectifyBy';
export type ChoiceFieldName =
  | 'proposal'
  | 'stance'
  | 'method'
  | 'stopping'
  | 'running'
  | 'cause'
  | 'way'
  | 'outcome'
  | 'checkMethod'
  | 'hearingGround'
  | 'noticeGround'
  | 'partyKind';
export type StaffFieldName = 'visitors' | 'host';

export type FieldName =
  | TextFieldName
  | CountFieldName
  | DayFieldName
  | ChoiceFieldName
  | StaffFieldName
  | ToleranceFieldName
  | 'fraud'
  | 'byApplicant'
  | 'conditions'
  | 'defects'
  | 'handed';

/** The fields of each action, in the order of the work. */
export const FIELDS_OF: Readonly<Record<OfferedAction, readonly FieldName[]>> = {
  correctOnSpot: ['what'],
  requestCorrection: ['defects', 'correctionDays'],
  requestAgain: ['defects', 'correctionDays', 'noticeGround', 'reason'],
  supplement: ['handed'],
  accept: ['conditions'],
  askTolerance: ['tolerated', 'deadline', 'grantsBefore', 'reason'],
  allowTolerance: ['opinion'],
  declineTolerance: ['reason'],
  acceptTolerantly: ['tolerated', 'deadline', 'promise', 'conditions'],
  supplyTolerated: ['supplied', 'arrivedOn', 'way'],
  examineTolerated: ['finding'],
  extendTolerance: ['extraDays', 'reason'],
  reviewTolerance: ['eventFinding'],
  endToleranceEvent: ['endedOn', 'eventFinding'],
  repairCredit: ['reason'],
  acceptOnPromise: ['scope', 'withTolerance', 'promise', 'conditions'],
  checkPromise: ['outcome', 'checkMethod', 'findings', 'rectifyBy'],
  revokeDecision: ['reason'],
  refuseAcceptance: ['competentBody', 'reason'],
  refuseForFraud: ['reasons', 'remedies'],
  declareNotRequired: ['reason'],
  review: ['proposal', 'conditions', 'opinion'],
  verify: ['opinion'],
  countersign: ['opinion'],
  giveOpinion: ['stance', 'opinion'],
  sendBack: ['reason'],
  decideAtOnce: ['conditions', 'opinion'],
  grant: ['opinion'],
  refuse: ['opinion', 'reasons', 'remedies', 'fraud'],
  close: ['resultName', 'resultNo'],
  deliver: ['method', 'byApplicant', 'receiver', 'proof'],
  askProcedure: ['stopping', 'procedureName', 'basis', 'limitDays', 'fee'],
  suspend: ['agreement'],
  declineProcedure: ['reason'],
  resume: ['result'],
  beginProcedure: ['running', 'procedureName', 'basis', 'limitDays', 'fee'],
  endProcedure: ['running', 'result'],
  extend: ['days', 'reason'],
  explainDelay: ['reason'],
  visitSite: ['visitedOn', 'place', 'visitors', 'findings'],
  tellInterested: ['partyKind', 'party', 'interest'],
  hearStatement: ['partyKind', 'party', 'statement'],
  offerHearing: [],
  askHearing: ['partyKind', 'party'],
  orderHearing: ['hearingGround', 'basis', 'announcement'],
  dropHearing: ['reason'],
  setHearing: ['heldOn', 'hearingPlace', 'host'],
  holdHearing: ['minutes', 'signedBy'],
  withdraw: ['reason'],
  terminate: ['cause', 'reason'],
  forward: ['toBody', 'reason'],
  proposeVoid: ['reason'],
  voidCase: [],
  declineVoid: ['reason'],
};

/** What people do to a case that is there; the law acts by itself and asks nobody. */
export type OfferedAction = Exclude<
  CaseAction,
  | 'receive'
  | 'deemAccepted'
  | 'recomputeDues'
  | 'remindTolerance'
  | 'recomputeTolerance'
  | 'remindCorrection'
  | 'remindRectification'
  | 'recomputeRectification'
  | 'lapseTolerance'
  | 'breachTolerance'
>;

/** What of a draft says which fields are asked for. */
interface Typed {
  readonly scope: PromiseScope;
  readonly byApplicant: boolean;
  readonly method: DeliveryMethod;
}

/** Whether the applicant receives it himself: who signs for a letter by post, its receipt says. */
export function isReceivedByApplicant({ byApplicant, method }: Omit<Typed, 'scope'>): boolean {
  return byApplicant && method !== 'post';
}

/**
 * The fields of an action as far as it is typed: whoever promises the conditions of a licence is not asked for them, and the
 * applicant who receives himself is not named.
 */
export function fieldsFor(action: OfferedAction, typed: Typed): readonly FieldName[] {
  const isPromised = action === 'acceptOnPromise' && typed.scope === 'LICENCE';
  const unasked: readonly FieldName[] = [
    ...(isPromised ? (['conditions'] as const) : []),
    ...(typed.method === 'post' ? (['byApplicant'] as const) : []),
    ...(isReceivedByApplicant(typed) ? (['receiver'] as const) : []),
  ];
  return FIELDS_OF[action].filter((field) => !unasked.includes(field));
}
