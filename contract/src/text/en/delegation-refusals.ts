import type { EntrustmentGap } from '../../delegation-words.ts';
import type { RefusalCode } from '../../problem.ts';
import { fact, type Sentence, wordFor } from '../facts.ts';
import { firstFinding } from '../first-finding.ts';
import { delegationRules, delegationStates } from './delegation-words.ts';

/** Why a case of an entrusted matter cannot be taken in or accepted. */
const gaps: Record<EntrustmentGap, (day: string) => string> = {
  none: () => 'no such entrustment is registered',
  'not-yet': (day) =>
    day === '' ? 'the entrustment is not in use yet' : `the entrustment begins on ${day}`,
  suspended: () => 'the entrustment is suspended',
  recovered: () => 'the entrustment was taken back',
  expired: (day) => `the entrustment ended on ${day}`,
  area: () => 'the area of the case lies outside the entrustment',
};

/** Why something is not done to a delegation, or on one. */
export const delegationRefusals: Pick<
  Record<RefusalCode, Sentence>,
  Extract<RefusalCode, `delegations/${string}` | 'cases/not-entrusted'>
> = {
  'cases/not-entrusted': (facts) => {
    const why = gaps[fact(facts, 'why') as EntrustmentGap] ?? gaps.none;
    return `This matter is performed for ${fact(facts, 'principal')}, but ${why(fact(facts, 'day'))}, so nothing can be received or accepted (Licensing Law, art. 24). Please ask the principal, or tell the applicant to apply there.`;
  },
  'delegations/unknown': () => 'There is no such entry in the register. Load the list again.',
  'delegations/of-others': () =>
    'This power belongs to another body; its own catalogue staff act on it.',
  'delegations/same-person': () =>
    'You wrote this draft. Writing and signing are done by two people; please let another publisher sign it.',
  'delegations/stale': () =>
    'A colleague has just acted on this entry. Your act was not carried out; what you typed is still here. Please look at it again.',
  'delegations/wrong-state': (facts) =>
    `This entry is “${wordFor(delegationStates, facts, 'state')}” now, so this cannot be done. See what was done below.`,
  'delegations/invalid': (facts) => {
    const { rule } = firstFinding(facts);
    return (
      wordFor(delegationRules, { rule }, 'rule') || 'The entry breaks a rule; please check it.'
    );
  },
  'delegations/day': (facts) => {
    const from = fact(facts, 'from');
    const to = fact(facts, 'to');
    return `The day is ${from === '' ? `${to} or before` : `between ${from} and ${to}`}; write it as 2026-11-23.`;
  },
};
