import type { DelegationRule, DelegationState } from '../../delegation-words.ts';

/** Where a delegation stands. */
export const delegationStates: Readonly<Record<DelegationState, string>> = {
  DRAFT: 'Draft',
  SIGNED: 'Signed',
  HANDED_OVER: 'Handed over',
  ACTIVE: 'In use',
  SUSPENDED: 'Suspended',
  RECOVERED: 'Taken back',
  EXPIRED: 'Expired',
};

/** What a rule asks of a delegation. */
export const delegationRules: Readonly<Record<DelegationRule, string>> = {
  day: 'There is no such day; write it as 2026-11-23.',
  'same-body': 'A body does not devolve or entrust to itself.',
  'to-city': 'The recipient is a body of a prefecture.',
  'area-outside': 'An area lies outside the prefecture of the recipient; please check the codes.',
  'ends-before': 'The last day is not before the first.',
  'outlasts-basis': 'The term ends no later than what it rests on.',
  'term-missing': 'An entrustment has a term (Licensing Law, art. 24).',
  'supervision-missing': 'An entrustment says how it is supervised (Licensing Law, art. 24).',
  'item-unknown': 'The list of the principal has no such catalogue code; please check it.',
  'held-by-entrustment':
    'This body holds the power only by an entrustment and may not pass it on (Licensing Law, art. 24).',
  'not-announced':
    'The recipient and what is entrusted are announced before use (Licensing Law, art. 24).',
  ended: 'The term is over; it cannot be put in use.',
};
