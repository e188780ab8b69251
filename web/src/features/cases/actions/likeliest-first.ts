import type { CaseDetail } from '@banshi/contract/case-views';
import type { OfferedAction } from './use-act.ts';

/** The steps forward, then the steps aside, as they come up in a day's work. */
const USUAL: readonly OfferedAction[] = [
  'accept',
  'requestCorrection',
  'supplement',
  'review',
  'verify',
  'grant',
  'refuse',
  'close',
  'deliver',
  'sendBack',
  'refuseAcceptance',
  'declareNotRequired',
  'withdraw',
];

/** The unblocked actions of the list, the likeliest first; with material missing, that is the notice. */
export function likeliestFirst({ actions, materials }: CaseDetail): readonly OfferedAction[] {
  const isIncomplete = materials.some((each) => each.isNecessary && each.form === 'none');
  const open = new Set(actions.filter((each) => each.blocked === null).map((each) => each.action));
  const offered = USUAL.filter((action) => open.has(action));
  const notice = offered.filter((action) => isIncomplete && action === 'requestCorrection');
  return [...notice, ...offered.filter((action) => !notice.includes(action))];
}
