import { fact, wordFor } from '../facts.ts';
import type { Texts } from '../texts.ts';
import { words } from './words.ts';

const proposals: Readonly<Record<string, string>> = { grant: 'to grant', refuse: 'to refuse' };

/** What happened, by the type of the journal entry. */
export const journal: Texts['journal'] = {
  'cases/received': () => 'Received; the receipt was issued',
  'cases/correction-requested': () => 'One-time notice of all that must be corrected',
  'cases/supplemented': () => 'Corrections received',
  'cases/accepted': () => 'Accepted; the limits begin to run',
  'cases/acceptance-refused': (facts) =>
    `Acceptance refused; competent is ${fact(facts, 'competentBody', 'another body')}: ${fact(facts, 'reason')}`,
  'cases/not-required': (facts) => `No licence needed: ${fact(facts, 'reason')}`,
  'cases/reviewed': (facts) =>
    `Opinion of the handler (${wordFor(proposals, facts, 'proposal')}): ${fact(facts, 'opinion')}`,
  'cases/verified': (facts) => `Verified: ${fact(facts, 'opinion')}`,
  'cases/sent-back': (facts) => `Sent back to the handler: ${fact(facts, 'reason')}`,
  'cases/granted': (facts) => `Granted: ${fact(facts, 'opinion')}`,
  'cases/refused': (facts) => `Refused: ${fact(facts, 'reasons')}`,
  'cases/closed': (facts) => `Closed with ${fact(facts, 'resultName')}, ${fact(facts, 'resultNo')}`,
  'cases/delivered': (facts) =>
    `Delivered (${wordFor(words.delivery, facts, 'method')}) to ${fact(facts, 'receiverName')}`,
  'cases/withdrawn': (facts) => `Withdrawn by the applicant: ${fact(facts, 'reason')}`,
  'cases/reported': (facts) =>
    `Reported by a departmental system as ${fact(facts, 'sourceCaseNo')}`,
  'cases/report-advanced': () => 'Progress reported by the departmental system',
};
