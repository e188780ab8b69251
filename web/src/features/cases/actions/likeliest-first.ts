import type { CaseDetail } from '@banshi/contract/case-views';
import type { OfferedAction } from './action-fields.ts';

/** The steps forward, then the steps aside, as they come up in a day's work. */
const USUAL: readonly OfferedAction[] = [
  'accept',
  'requestCorrection',
  'requestAgain',
  'correctOnSpot',
  'supplement',
  'decideAtOnce',
  'examineTolerated',
  'review',
  'verify',
  'countersign',
  'giveOpinion',
  'grant',
  'refuse',
  'close',
  'deliver',
  'supplyTolerated',
  'resume',
  'suspend',
  'declineProcedure',
  'allowTolerance',
  'declineTolerance',
  'endToleranceEvent',
  'reviewTolerance',
  'holdHearing',
  'setHearing',
  'dropHearing',
  'extend',
  'explainDelay',
  'voidCase',
  'declineVoid',
  'sendBack',
  'endProcedure',
  'askProcedure',
  'beginProcedure',
  'visitSite',
  'offerHearing',
  'askHearing',
  'orderHearing',
  'tellInterested',
  'hearStatement',
  'acceptTolerantly',
  'askTolerance',
  'extendTolerance',
  'repairCredit',
  'acceptOnPromise',
  'revokeDecision',
  'checkPromise',
  'refuseAcceptance',
  'declareNotRequired',
  'refuseForFraud',
  'forward',
  'terminate',
  'withdraw',
  'proposeVoid',
];

/** What is done about missing materials: told once, or let follow. */
const FOR_THE_MISSING: readonly OfferedAction[] = [
  'requestCorrection',
  'acceptTolerantly',
  'askTolerance',
];

/** The unblocked actions of the list, the likeliest first; with material missing or wanting, that is the notice. */
export function likeliestFirst(detail: CaseDetail): readonly OfferedAction[] {
  const { actions, materials } = detail;
  const isIncomplete = materials.some(
    (each) => each.audit === 'FIX' || (each.isNecessary && each.form === 'none'),
  );
  const open = new Set(actions.filter((each) => each.blocked === null).map((each) => each.action));
  const offered = USUAL.filter((action) => open.has(action)).filter(
    (action) => action !== 'acceptOnPromise' || maySayPromise(detail),
  );
  const first = offered.filter((action) => isIncomplete && FOR_THE_MISSING.includes(action));
  return [...first, ...offered.filter((action) => !first.includes(action))];
}

/** Whether the matter lets anything rest on a promise. */
function maySayPromise({ matterFacts, materials }: CaseDetail): boolean {
  return matterFacts.allowPromise || materials.some((each) => each.allowPromise);
}
