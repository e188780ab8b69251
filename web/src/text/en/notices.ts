import type { NoticeFacts } from '@banshi/contract/notices';
import type { Texts } from '../texts.ts';

const NOTHING_NOW = 'Nothing is needed from you now.';
const REMEDIES = 'You may ask for reconsideration or go to court.';

/** What the Chinese sentence says, for staff who read English. */
const yours = ({ matterName, displayNo }: NoticeFacts, sentence: string) =>
  `Your application “${matterName}” (${displayNo}) ${sentence}`;
/** What the holder of a licence or a filing is told. */
const held = ({ name, number }: NoticeFacts, sentence: string) =>
  `Your “${name}” (${number}) ${sentence}`;
const day = (facts: NoticeFacts) => facts.by ?? 'a day that you will be told';
const by = (facts: NoticeFacts) => `by ${day(facts)}`;
const listed = (facts: NoticeFacts) => facts.materials.join('; ');
const where = ({ place, hours }: NoticeFacts) => (hours ? `${place} (${hours})` : `${place}`);
const decision = (facts: NoticeFacts) =>
  `The decision with its reasons can be collected at ${where(facts)}. ${REMEDIES}`;
const finished = (facts: NoticeFacts) =>
  facts.by === null ? '' : ` It should be finished ${by(facts)}.`;
const lasting = ({ days }: NoticeFacts) => (days === null ? '' : `, about ${days} working days`);
const untilWhen = (facts: NoticeFacts) =>
  facts.by === null && facts.name !== null
    ? `within ${facts.days} working days after “${facts.name}”`
    : by(facts);

export const notices: Texts['notices'] = {
  title: 'Told to the applicant',
  none: 'Nothing has been told to the applicant yet.',
  kinds: {
    RECEIVED: 'Received',
    CORRECTION: 'Correction needed',
    CORRECTION_REMINDED: 'Reminder of the correction',
    SUPPLEMENTED: 'Corrections received',
    ACCEPTED: 'Accepted',
    ACCEPTED_TOLERANTLY: 'Accepted, materials to follow',
    ACCEPTED_ON_PROMISE: 'Accepted on promise',
    NOT_COMPETENT: 'Acceptance refused',
    FRAUD_REFUSED: 'Refused for false materials',
    NOT_REQUIRED: 'No licence needed',
    LIMITS_STOPPED: 'Limit stopped',
    LIMITS_RESUMED: 'Limit runs again',
    PROCEDURE_BEGUN: 'Procedure begun',
    PROCEDURE_ENDED: 'Procedure ended',
    EXTENDED: 'Limit extended',
    DUE_MOVED: 'Limit moved',
    HEARING_OFFERED: 'Right to a hearing',
    HEARING_SET: 'Hearing set',
    GRANTED: 'Granted',
    REFUSED: 'Refused',
    READY: 'Ready to collect',
    WITHDRAWN: 'Withdrawn',
    TERMINATED: 'Ended',
    FORWARDED: 'Forwarded',
    VOIDED: 'Void',
    TOLERATED_SUPPLIED: 'Followed materials received',
    TOLERATED_WANTING: 'Followed materials wanting',
    TOLERANCE_MOVED: 'Time to supply moved',
    TOLERANCE_REMINDED: 'Reminder to supply',
    TOLERANCE_LAPSED: 'Not supplied in time',
    TOLERANCE_BREACHED: 'Tolerance breached',
    PROMISE_KEPT: 'Promise kept',
    PROMISE_WANTING: 'Promise to be mended',
    PROMISE_REMINDED: 'Reminder to mend',
    PROMISE_FALSE: 'Promise false',
    REVOKED: 'Decision revoked',
    LICENCE_ENDING: 'Licence about to end',
    LICENCE_EXPIRED: 'Licence expired',
    LICENCE_RENEWED_BY_LAW: 'Renewed by law',
    LICENCE_SUSPENDED: 'Licence suspended',
    LICENCE_RESTORED: 'Licence restored',
    LICENCE_REVOKED: 'Licence revoked',
    LICENCE_STRIPPED: 'Licence stripped',
    LICENCE_WITHDRAWN: 'Licence withdrawn',
    LICENCE_CANCELLED: 'Licence cancelled',
    FILING_ENDED: 'Use ended',
    FILING_OVERDUE: 'Cancellation of the filing missed',
    FILING_MOVED: 'Use changed',
  },
  said: {
    RECEIVED: (facts) =>
      yours(
        facts,
        `has been received. You will be told ${by(facts)} whether it is accepted; silence is acceptance. ${NOTHING_NOW} Follow it at ${facts.place} with its number and the query password.`,
      ),
    CORRECTION: (facts) =>
      yours(
        facts,
        `needs corrections: ${listed(facts)}. Please hand them in ${by(facts)} at ${where(facts)}. Without them it may be ended.`,
      ),
    CORRECTION_REMINDED: (facts) =>
      yours(
        facts,
        `still needs corrections: ${listed(facts)}. Please hand them in ${by(facts)} at ${where(facts)}. After that day the case may be ended.`,
      ),
    SUPPLEMENTED: (facts) =>
      yours(
        facts,
        `has its corrections. You will be told ${by(facts)} whether it is accepted. ${NOTHING_NOW}`,
      ),
    ACCEPTED: (facts) => yours(facts, `has been accepted.${finished(facts)} ${NOTHING_NOW}`),
    ACCEPTED_TOLERANTLY: (facts) =>
      yours(
        facts,
        `has been accepted with materials to follow and is examined now. Please supply ${untilWhen(facts)}: ${listed(facts)}, at ${where(facts)}. Without them it may be ended and noted as a breach.`,
      ),
    ACCEPTED_ON_PROMISE: (facts) =>
      yours(
        facts,
        facts.materials.length === 0
          ? `has been accepted on your written promise.${finished(facts)} ${NOTHING_NOW}`
          : `has been accepted on your written promise. Please supply ${untilWhen(facts)}: ${listed(facts)}, at ${where(facts)}.`,
      ),
    NOT_COMPETENT: (facts) =>
      yours(
        facts,
        `is not within our competence and is not accepted. Please apply to ${facts.body}. The decision can be collected at ${where(facts)}. ${REMEDIES}`,
      ),
    FRAUD_REFUSED: (facts) =>
      yours(
        facts,
        `was not accepted, since facts were withheld or materials are false; the reasons stand in the decision. It can be collected at ${where(facts)}. ${REMEDIES}`,
      ),
    NOT_REQUIRED: (facts) =>
      yours(
        facts,
        `needs no licence; you need not apply. The letter can be collected at ${where(facts)}. ${REMEDIES}`,
      ),
    LIMITS_STOPPED: (facts) =>
      yours(
        facts,
        `needs ${facts.name}${lasting(facts)}, which does not count towards the limit${facts.byLaw ? ` (${facts.byLaw})` : ''}. You will be told when it is over.`,
      ),
    LIMITS_RESUMED: (facts) =>
      yours(facts, `goes on: the limit runs again.${finished(facts)} ${NOTHING_NOW}`),
    PROCEDURE_BEGUN: (facts) =>
      yours(facts, `is going through ${facts.name}${lasting(facts)}. ${NOTHING_NOW}`),
    PROCEDURE_ENDED: (facts) =>
      yours(
        facts,
        facts.name === null
          ? `has been through its special procedure and is examined further.${finished(facts)} ${NOTHING_NOW}`
          : `has been through its special procedure. ${facts.name} goes on and does not count towards the limit; you will be told when it is over.`,
      ),
    EXTENDED: (facts) =>
      yours(
        facts,
        `has its limit extended by ${facts.days} working days${facts.byLaw ? ` (${facts.byLaw})` : ''}.${finished(facts)} The reason stands in the letter. ${NOTHING_NOW}`,
      ),
    DUE_MOVED: (facts) =>
      yours(
        facts,
        facts.materials.length > 0
          ? `has until ${day(facts)} for its corrections, since the calendar of working days has changed: ${listed(facts)}, to be handed in at ${where(facts)}.`
          : `has a new limit${facts.name === null ? '' : ` for ${facts.name}`}, ${day(facts)}, since the calendar of working days has changed. ${NOTHING_NOW}`,
      ),
    HEARING_OFFERED: (facts) =>
      yours(
        facts,
        `gives you the right to a hearing. If you want one, ask for it ${by(facts)} at ${where(facts)}; otherwise you need not answer. It is free.`,
      ),
    HEARING_SET: (facts) =>
      yours(facts, `has its hearing on ${day(facts)} at ${facts.place}. It is free.`),
    GRANTED: (facts) =>
      yours(
        facts,
        `has been granted. You will be told when ${facts.name ?? 'the result'} can be collected, at the latest ${by(facts)}. ${NOTHING_NOW}`,
      ),
    REFUSED: (facts) =>
      yours(
        facts,
        `has been refused; the reasons stand in the decision, which you will be told to collect, at the latest ${by(facts)}. ${REMEDIES}`,
      ),
    READY: (facts) =>
      yours(
        facts,
        `is finished: ${facts.name} can be collected. Please come ${by(facts)} with your identity document to ${where(facts)}.`,
      ),
    WITHDRAWN: (facts) =>
      yours(
        facts,
        facts.place === null
          ? 'has been withdrawn as you asked. You may apply again.'
          : `has been withdrawn as you asked. If you still need it, please apply again at ${where(facts)}.`,
      ),
    TERMINATED: (facts) =>
      yours(
        facts,
        `has been ended; the reasons stand in the letter, which can be collected at ${where(facts)}. You may apply again.`,
      ),
    FORWARDED: (facts) =>
      yours(facts, `has been forwarded to ${facts.body}, which decides. ${NOTHING_NOW}`),
    VOIDED: (facts) =>
      yours(
        facts,
        `was entered by mistake and is void. If you still need it, please apply again at ${where(facts)}.`,
      ),
    TOLERATED_SUPPLIED: (facts) =>
      yours(facts, `has what followed: ${listed(facts)}. It is being checked. ${NOTHING_NOW}`),
    TOLERATED_WANTING: (facts) =>
      yours(
        facts,
        `has materials that do not meet the standard: ${listed(facts)}. Please supply them again ${untilWhen(facts)} at ${where(facts)}.`,
      ),
    TOLERANCE_MOVED: (facts) =>
      yours(
        facts,
        `has a new time to supply materials. Please supply ${untilWhen(facts)}: ${listed(facts)}, at ${where(facts)}.`,
      ),
    TOLERANCE_REMINDED: (facts) =>
      yours(
        facts,
        `still lacks: ${listed(facts)}. Please hand it in ${by(facts)} at ${where(facts)}. Without it the case may be ended and noted as a breach.`,
      ),
    TOLERANCE_LAPSED: (facts) =>
      yours(
        facts,
        `has been ended and noted as a breach, since this did not come ${by(facts)}: ${listed(facts)}. Your papers are returned at ${where(facts)}. You may apply again.`,
      ),
    TOLERANCE_BREACHED: (facts) =>
      yours(
        facts,
        `was granted before, but this did not come ${by(facts)}: ${listed(facts)}. It has been noted as a breach. Please hand it in at ${where(facts)}.`,
      ),
    PROMISE_KEPT: (facts) =>
      yours(facts, `rests on a promise that was checked and is kept. ${NOTHING_NOW}`),
    PROMISE_WANTING: (facts) =>
      yours(
        facts,
        `rests on a promise that was checked and is wanting. Please mend it ${by(facts)} and say so at ${where(facts)}. Otherwise the decision may be revoked and a breach noted.`,
      ),
    PROMISE_REMINDED: (facts) =>
      yours(
        facts,
        `was granted on a promise that was found wanting, and nothing has been mended yet. Please mend it ${by(facts)} and tell us at ${where(facts)}. Otherwise the decision may be revoked and noted as a breach.`,
      ),
    PROMISE_FALSE: (facts) =>
      yours(
        facts,
        `rests on a promise that was checked and is false; the decision may be revoked and a breach noted. You may be heard at ${where(facts)}.`,
      ),
    REVOKED: (facts) =>
      yours(
        facts,
        `was granted on a false promise: the decision has been revoked and a breach noted. The letter can be collected at ${where(facts)}. ${REMEDIES}`,
      ),
    LICENCE_ENDING: (facts) =>
      held(
        facts,
        facts.by === null
          ? `is valid to ${facts.until}, for ${facts.days} more days. It is too late to ask for renewal; whoever goes on after that applies anew at ${where(facts)}.`
          : `is valid to ${facts.until}, for ${facts.days} more days. To renew it, please apply ${by(facts)} at ${where(facts)}; without renewal it ends.`,
      ),
    LICENCE_EXPIRED: (facts) =>
      held(facts, `has expired without renewal. To go on, please apply anew at ${where(facts)}.`),
    LICENCE_RENEWED_BY_LAW: (facts) =>
      held(
        facts,
        `was not decided before it ended and is renewed by law, ${facts.until ? `valid to ${facts.until}` : 'for good'}. The letter can be collected at ${where(facts)}.`,
      ),
    LICENCE_SUSPENDED: (facts) =>
      held(
        facts,
        `is suspended until ${facts.until}. The decision with its reasons can be collected at ${where(facts)}. ${REMEDIES}`,
      ),
    LICENCE_RESTORED: (facts) => held(facts, `is in force again. ${NOTHING_NOW}`),
    LICENCE_REVOKED: (facts) => held(facts, `has been revoked. ${decision(facts)}`),
    LICENCE_STRIPPED: (facts) =>
      held(facts, `has been stripped as a punishment; please hand it back. ${decision(facts)}`),
    LICENCE_WITHDRAWN: (facts) =>
      held(facts, `has been withdrawn in the public interest. ${decision(facts)}`),
    LICENCE_CANCELLED: (facts) => held(facts, `has been cancelled. ${decision(facts)}`),
    FILING_ENDED: (facts) =>
      held(
        facts,
        `is no longer in use. Please file its cancellation ${by(facts)} at ${where(facts)}, unless you have; to use it longer, please file anew.`,
      ),
    FILING_OVERDUE: (facts) =>
      held(
        facts,
        `is no longer in use, and its cancellation was not filed ${by(facts)}. Please file it soon at ${where(facts)}; without it the authority acts by law.`,
      ),
    FILING_MOVED: (facts) =>
      held(
        facts,
        `is in use until ${facts.until} now. Please file its cancellation ${by(facts)} at ${where(facts)}, where the new receipt can be collected.`,
      ),
  },
  noNumber: 'The applicant left no mobile number; nothing was sent. Please tell in person or call.',
  channels: { sms: 'SMS', email: 'E-mail', webhook: 'Webhook', folder: 'Local folder' },
  to: (channel, recipient) => `${channel}: sending to ${recipient}`,
  sent: (channel, recipient, moment) => `${channel}: sent to ${recipient} (${moment})`,
  kept: (channel, recipient, moment) =>
    `${channel}: laid into the folder, not sent to the applicant (${recipient}, ${moment})`,
  waiting: (channel, recipient) => `${channel}: waits to be sent to ${recipient}`,
  trying: (to, attempts, why) => `${to} failed: ${why}. ${attempts} attempts, tried again later`,
  setAside: (to, attempts, why) =>
    `${to} failed: ${why}. Given up after ${attempts} attempts; the administrator looks after it. Please tell in person or call`,
  faults: {
    'no-answer': 'no answer',
    refused: 'refused by the other side',
    unwritable: 'the folder cannot be written',
    'not-set-up': 'this way is no longer set up',
    'cut-off': 'cut off while sending',
  },
  answered: (fault, status) => `${fault} (answer ${status})`,
  password: {
    title: 'Query password',
    tell: 'Show query password',
    renew: 'Make a new password',
    lead: 'Please tell the applicant: with the number and the password anybody sees how the case stands, without signing in.',
    number: 'Query number',
    value: 'Query password',
    address: 'Where to ask',
    renewed: 'This is a new password; the former one opens nothing any more.',
  },
  page: {
    title: 'Notices that could not be sent',
    toApplicants: 'Notices to applicants',
    toStaff: 'Warnings to staff',
    reminder: 'warning of supervision',
    staff: 'Member of staff',
    lead: 'Tried again and again without success. Find the cause first (gateway, network, settings), then send again.',
    none: 'Every notice could be sent.',
    total: (count) => `${count} in all`,
    again: 'Send again',
    againOne: (number, kind) => `Send again ${number} ${kind}`,
    allAgain: (count) => `Send these ${count} again`,
    queued: 'Queued again.',
    number: 'Query number',
    kind: 'Notice',
    recipient: 'Number',
    channel: 'Way',
    attempts: 'Attempts',
    reason: 'Reason',
    at: 'Last tried',
  },
};
