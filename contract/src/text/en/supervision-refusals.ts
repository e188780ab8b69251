import type { Facts } from '../facts.ts';
import { fact, wordFor } from '../facts.ts';
import { alertStatus } from './supervision-words.ts';

/** Why something cannot be done about a warning, a card or a rule. */
export const supervisionRefusals = {
  'supervision/not-found': () =>
    'This case has no such warning or card. Reload the page and look again.',
  'supervision/stale': () =>
    'A colleague has just dealt with this; your act was not carried out. Reload the page and look again.',
  'supervision/wrong-status': (facts: Facts) =>
    `It is “${wordFor(alertStatus, facts, 'status')}” now; this can no longer be done. Please look at what happened first.`,
  'supervision/not-named': () =>
    'A card is explained by the person it names or by the head of the window, and judged by a supervisor.',
  'supervision/same-person': () =>
    'Neither the person named nor whoever explained may judge the card; ask another supervisor.',
  'supervision/text-missing': () => 'Please say it in words.',
  'supervision/already-issued': () => 'The same was recorded before; no second card is issued.',
  'supervision/rule-off': () =>
    'This rule is switched off. Please switch it on first, or choose another.',
  'supervision/rules-of-all': () =>
    'The rules hold for every department; a supervisor of the whole province changes them.',
  'supervision/rule-unknown': () =>
    'There is no such rule or number. Reload the page and look again.',
  'supervision/out-of-bounds': (facts: Facts) =>
    `Enter a whole number from ${fact(facts, 'min')} to ${fact(facts, 'max')}.`,
};
