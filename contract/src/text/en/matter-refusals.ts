import type { RefusalCode } from '../../problem.ts';
import { fact, listed, type Sentence, wordFor } from '../facts.ts';
import { firstFinding } from '../first-finding.ts';
import { pathWords } from '../path-words.ts';
import { hallEntryWords } from './entry-words.ts';
import { matterElements } from './matter-elements.ts';
import { matterRules } from './matter-rules.ts';
import { matterWords } from './matter-words.ts';

/** Where the draft of a matter stands, within a sentence. */
const draftStands: Readonly<Record<string, string>> = {
  NONE: 'without a draft',
  DRAFT: 'its draft is being written',
  SUBMITTED: 'its draft is in review',
  REJECTED: 'its draft was sent back',
  APPROVED: 'its draft waits for publication',
};

/** Why something is not done to a matter. */
export const matterRefusals: Pick<
  Record<RefusalCode, Sentence>,
  Exclude<
    Extract<RefusalCode, `catalogue/${string}`>,
    `catalogue/policy-${string}` | 'catalogue/doc-no'
  >
> = {
  'catalogue/not-found': () => 'There is no such matter. Please check its code or name.',
  'catalogue/ambiguous-code': (facts) =>
    `Code ${fact(facts, 'given')} stands for several matters. Please use one of these: ${listed(facts, 'taskCodes', ', ')}.`,
  'catalogue/wrong-state': (facts) =>
    `The matter is “${wordFor(matterWords.state, facts, 'state')}”, ${wordFor(draftStands, facts, 'stage')}; this act is not possible now. Please reload.`,
  'catalogue/invalid': (facts) => {
    const { path, rule } = firstFinding(facts);
    if (rule === '') return 'An element of the matter breaks a rule. Please check each.';
    const place = pathWords(path, matterElements);
    return `${place === '' ? '' : `${place}: `}${wordFor(matterRules, { rule }, 'rule')}`;
  },
  'catalogue/reason-missing': () => 'Please give the reason for this change.',
  'catalogue/other-organisation': () =>
    'This matter belongs to another department, whose staff for matters must do this.',
  'catalogue/same-person': () =>
    'You wrote or submitted this draft. Writing and reviewing are two people’s tasks: another matter reviewer must do this.',
  'catalogue/calendar-of-all': () =>
    'The working calendar moves the limits of every department: a matter publisher whose grant covers the whole province changes it.',
  'catalogue/day-invalid': (facts) =>
    fact(facts, 'fault') === 'no-name'
      ? 'Please give the day a name.'
      : 'There is no such day; please write it as 2026-11-23.',
  'catalogue/day-not-set': () =>
    'This day is not set, or was given back a moment ago. Please reload.',
  'catalogue/entry-changed': () =>
    'A colleague has just noted how this matter stands in the hall. Yours was not kept; what you typed is still here. Please read the latest first.',
  'catalogue/entry-fault': (facts) =>
    wordFor(hallEntryWords.fault, facts, 'fault') || 'Please check this note of the register.',
  'catalogue/stale': (facts) =>
    `${fact(facts, 'byName') || 'A colleague'} has just worked on this matter (${wordFor(matterWords.action, facts, 'did') || 'another change'}). Your act was not carried out; what you typed is still here. Please read the latest first.`,
};
