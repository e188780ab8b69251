import { matterWords } from '@banshi/contract/text/en/matter-words';
import { words } from '@banshi/contract/text/en/words';
import { fact, inside, listed, wordFor } from '@banshi/contract/text/facts';
import type { Texts } from '../texts.ts';
import { review } from './review.ts';
import { tolerance } from './tolerance.ts';

const proposals: Readonly<Record<string, string>> = { grant: 'to grant', refuse: 'to refuse' };

/** What may be missing, with the words that bring it in. */
const after = (words: string, text: string) => (text === '' ? '' : `${words}${text}`);

/** What happened, by the type of the journal entry. */
export const journal: Texts['journal'] = {
  'cases/received': () => 'Received; the receipt was issued',
  'cases/correction-requested': (facts) =>
    fact(facts, 'newDefect')
      ? `Another notice, for what the supplement has made anew (${wordFor(words.noticeGround, facts, 'ground')}): ${fact(facts, 'newDefect')}`
      : 'One-time notice of all that must be corrected',
  'cases/rectification-reminded': (facts) =>
    `The applicant is reminded: ${fact(facts, 'workDaysLeft')} working days left to mend what was found wanting, until ${fact(facts, 'on')}`,
  'cases/correction-reminded': (facts) =>
    `The applicant is reminded: ${fact(facts, 'workDaysLeft')} working days left to correct, until ${fact(facts, 'on')}`,
  'cases/supplemented': () => 'Corrections received',
  'cases/accepted': () => 'Accepted; the limits begin to run',
  'cases/acceptance-refused': (facts) =>
    `Acceptance refused; competent is ${fact(facts, 'competentBody', 'another body')}: ${fact(facts, 'reason')}`,
  'cases/refused-for-fraud': (facts) =>
    `Acceptance refused for facts withheld or false materials: ${fact(facts, 'reasons')}`,
  'cases/not-required': (facts) => `No licence needed: ${fact(facts, 'reason')}`,
  'cases/reviewed': (facts) =>
    `Opinion of the handler (${wordFor(proposals, facts, 'proposal')}): ${fact(facts, 'opinion')}`,
  'cases/verified': (facts) => `Verified: ${fact(facts, 'opinion')}`,
  'cases/countersigned': (facts) =>
    `${fact(facts, 'body')} countersigned: ${fact(facts, 'opinion')}`,
  'cases/opinion-given': (facts) =>
    `${fact(facts, 'body')} gave its opinion (${wordFor(review.stance, facts, 'stance')}): ${fact(facts, 'opinion')}`,
  'cases/sent-back': (facts) => `Sent back to the handler: ${fact(facts, 'reason')}`,
  'cases/granted': (facts) => `Granted: ${fact(facts, 'opinion')}`,
  'cases/refused': (facts) => `Refused: ${fact(facts, 'reasons')}`,
  'cases/closed': (facts) => {
    const role = wordFor(words.role, facts, 'inPlaceOfRole');
    const made = `Closed with ${fact(facts, 'resultName')}, ${fact(facts, 'resultNo')}`;
    return role === ''
      ? made
      : `${made} (in the place of a ${role.toLowerCase()}: the body has none)`;
  },
  'cases/delivered': (facts) =>
    `Delivered (${wordFor(words.delivery, facts, 'method')}) to ${fact(facts, 'receiverName')}`,
  'cases/withdrawn': (facts) => `Withdrawn by the applicant: ${fact(facts, 'reason')}`,
  'cases/corrected-on-spot': (facts) => `Corrected on the spot: ${fact(facts, 'what')}`,
  'cases/deemed-accepted': (facts) =>
    `Nobody spoke in five working days: accepted by law as of ${fact(facts, 'from')}`,
  'cases/granted-at-once': (facts) => `Granted on the spot: ${fact(facts, 'opinion')}`,
  'cases/procedure-asked': (facts) =>
    `Special procedure asked for: ${fact(facts, 'name')}, ${fact(facts, 'limitDays')} working days, on the basis of ${fact(facts, 'basis')}${after('; the statutory limit stops by ', fact(facts, 'byLaw'))}${after('; it costs: ', fact(facts, 'fee'))}`,
  'cases/procedure-declined': (facts) => `Special procedure declined: ${fact(facts, 'reason')}`,
  'cases/suspended': (facts) =>
    `Special procedure (${fact(facts, 'name')}): the limits stand still${after(' by ', fact(facts, 'byLaw'))}; the applicant is told of ${fact(facts, 'limitDays')} working days${after('; opinion: ', fact(facts, 'opinion'))}`,
  'cases/resumed': (facts) => `Special procedure ended, limits run on: ${fact(facts, 'result')}`,
  'cases/procedure-begun': (facts) =>
    `${fact(facts, 'name')} begun, planned to end by ${fact(facts, 'plannedEnd')}${after('; it costs: ', fact(facts, 'fee'))}`,
  'cases/procedure-ended': (facts) =>
    `${wordFor(matterWords.special, facts, 'kind')} ended: ${fact(facts, 'result')}`,
  'cases/extended': (facts) =>
    `Extended by ${fact(facts, 'days')} working days${after(' under ', fact(facts, 'byLaw'))}, the applicant is told why: ${fact(facts, 'reason')}`,
  'cases/delay-explained': (facts) =>
    `Told the public why it is late (${wordFor(words.clock, facts, 'clock')} until ${fact(facts, 'dueOn')}): ${fact(facts, 'reason')}`,
  'cases/site-visited': (facts) =>
    `Site visit on ${fact(facts, 'visitedOn')}, ${fact(facts, 'place')} (${listed(facts, 'visitors', ', ')}): ${fact(facts, 'findings')}`,
  'cases/interested-told': (facts) =>
    `Interested party ${fact(facts, 'party')} told: ${fact(facts, 'interest')}`,
  'cases/statement-heard': (facts) =>
    `Statement of ${fact(facts, 'party')}: ${fact(facts, 'statement')}`,
  'cases/hearing-offered': () => 'Told of the right to ask for a hearing within five working days',
  'cases/hearing-asked': (facts) =>
    `${fact(facts, 'party')} asked for a hearing; its time is kept out of the limits`,
  'cases/hearing-ordered': (facts) =>
    `Hearing ordered: ${fact(facts, 'basis')}; the public was told at ${fact(facts, 'announcement')}, its time is kept out of the limits`,
  'cases/hearing-dropped': (facts) =>
    `The request for a hearing was dropped, the limits run on: ${fact(facts, 'reason')}`,
  'cases/hearing-set': (facts) =>
    `Hearing set for ${fact(facts, 'heldOn')}, ${fact(facts, 'place')}, host ${fact(facts, 'host')}`,
  'cases/hearing-held': (facts) =>
    `Hearing held, minutes signed by ${fact(facts, 'signedBy')}: ${fact(facts, 'minutes')}`,
  'cases/accepted-tolerantly': (facts) =>
    `Accepted, the limits begin to run; material no. ${listed(inside(facts, 'tolerance'), 'orderNums', ', ')} follows, promised by ${fact(inside(facts, 'promise'), 'signedBy')}`,
  'cases/accepted-on-promise': (facts) =>
    `Accepted on a promise (${wordFor(tolerance.scopes, facts, 'scope')}), the limits begin to run; promised by ${fact(inside(facts, 'promise'), 'signedBy')}`,
  'cases/promise-checked': (facts) =>
    `Promise checked (${wordFor(tolerance.checkMethods, facts, 'method')}): ${wordFor(tolerance.outcomes, facts, 'outcome')}. ${fact(facts, 'findings')}`,
  'cases/decision-revoked': (facts) =>
    `Decision revoked, noted on the credit record: ${fact(facts, 'reason')}`,
  'cases/tolerance-asked': (facts) =>
    `The head of department is asked to let material no. ${listed(facts, 'orderNums', ', ')} follow: ${fact(facts, 'reason')}`,
  'cases/tolerance-allowed': (facts) => `Agreed for this case alone: ${fact(facts, 'opinion')}`,
  'cases/tolerance-declined': (facts) => `Not agreed: ${fact(facts, 'reason')}`,
  'cases/tolerance-extended': (facts) =>
    `Force majeure: ${fact(facts, 'days')} working days more, until ${fact(inside(facts, 'due'), 'on')}: ${fact(facts, 'reason')}`,
  'cases/tolerance-reviewed': (facts) =>
    `The event goes on; looked at again on ${fact(inside(facts, 'due'), 'on')}. ${fact(facts, 'finding')}`,
  'cases/tolerance-event-ended': (facts) =>
    `The event ended on ${fact(facts, 'endedOn')}; to be supplied by ${fact(inside(facts, 'due'), 'on')}: ${fact(facts, 'finding')}`,
  'cases/tolerance-breached': (facts) =>
    `Material no. ${listed(facts, 'orderNums', ', ')} did not come by ${fact(facts, 'dueOn')}: noted on the credit record; the decision is dealt with by law`,
  'cases/credit-repaired': (facts) => `Credit repaired: ${fact(facts, 'reason')}`,
  'cases/tolerated-supplied': (facts) =>
    `Materials supplied (${wordFor(tolerance.ways, facts, 'way')}), arrived on ${fact(facts, 'arrivedOn')}`,
  'cases/tolerated-examined': (facts) =>
    `Material no. ${fact(facts, 'orderNum')}, which followed: ${wordFor(tolerance.verdicts, facts, 'verdict')}${fact(facts, 'note') ? `: ${fact(facts, 'note')}` : ''}`,
  'cases/rectification-recomputed': (facts) =>
    `The calendar has changed; the applicant is reminded to mend on ${fact(facts, 'remindOn')}`,
  'cases/tolerance-recomputed': () =>
    'The calendar has changed; the days to supply were counted again',
  'cases/tolerance-reminded': (facts) =>
    fact(facts, 'awaits') === 'event'
      ? `Day of review ${fact(facts, 'on')}: has the event ended?`
      : `The applicant is reminded: ${fact(facts, 'workDaysLeft')} working days left to supply, until ${fact(facts, 'on')}`,
  'cases/tolerance-lapsed': (facts) =>
    `Material no. ${listed(facts, 'orderNums', ', ')}, promised by ${fact(facts, 'dueOn')}, did not come: the case is ended and the credit record notes it`,
  'cases/terminated': (facts) =>
    `Terminated (${wordFor(words.terminationCause, facts, 'cause')}): ${fact(facts, 'reason')}`,
  'cases/forwarded': (facts) => `Forwarded to ${fact(facts, 'toBody')}: ${fact(facts, 'reason')}`,
  'cases/void-proposed': (facts) => `Asked to void: ${fact(facts, 'reason')}`,
  'cases/void-declined': (facts) =>
    `No entry error, the case goes on as before: ${fact(facts, 'reason')}`,
  'cases/voided': () => 'Voided; it counts no longer',
  'cases/dues-recomputed': () => 'The calendar has changed; due days were recomputed',
  'cases/reported': (facts) =>
    `Reported by a departmental system as ${fact(facts, 'sourceCaseNo')}`,
  'cases/report-advanced': () => 'Progress reported by the departmental system',
};
