import type { RefusalCode } from '../../problem.ts';
import { fact, type Sentence, wordFor } from '../facts.ts';
import { firstFinding } from '../first-finding.ts';
import { policyRules, policyStages } from './policy-words.ts';

/** What is wrong with a number of a document. */
const docNoFaults: Readonly<Record<string, string>> = {
  brackets: 'puts the year in other brackets than the hexagonal ones',
  ordinal: 'has an ordinal before the serial',
  padded: 'pads the serial with zeros',
  shape: 'is not a number of a document',
};

/** Why something is not done to a policy document. */
export const policyRefusals: Pick<
  Record<RefusalCode, Sentence>,
  Extract<RefusalCode, `catalogue/policy-${string}` | 'catalogue/doc-no'>
> = {
  'catalogue/policy-unknown': () =>
    'There is no such policy document, or its draft was thrown away. Load the list again.',
  'catalogue/policy-of-others': () =>
    'This policy document belongs to another body; its own catalogue staff act on it.',
  'catalogue/policy-same-person': () =>
    'You wrote this draft. Whoever writes does not publish; another publisher has to.',
  'catalogue/policy-stale': () =>
    'A colleague has just changed this draft. Nothing was done, and what you typed is still there. Look at the newest state first.',
  'catalogue/policy-stage': (facts) =>
    `This policy document is “${wordFor(policyStages, facts, 'stage')}” now, so this cannot be done. What is published never changes; it can only be repealed or superseded.`,
  'catalogue/policy-invalid': (facts) => {
    const { rule } = firstFinding(facts);
    return (
      wordFor(policyRules, { rule }, 'rule') ||
      'The document breaks a rule; check each part before you publish it.'
    );
  },
  'catalogue/policy-day': () =>
    'The last day is today at the earliest and before the day that the document sets itself; write it as 2026-11-23.',
  'catalogue/doc-no': (facts) => {
    const meant = fact(facts, 'meant');
    const fault = wordFor(docNoFaults, facts, 'fault') || docNoFaults['shape'];
    const how =
      meant === ''
        ? 'the word of the body, the year in hexagonal brackets 〔2022〕 and the serial with its closing character'
        : meant;
    return `The number “${fact(facts, 'given')}” ${fault}; write ${how}.`;
  },
};
