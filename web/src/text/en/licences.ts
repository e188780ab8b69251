import {
  authorityActs,
  cancellationGrounds,
  licenceActs,
  licenceFields,
  licenceStates,
  penaltyHearings,
  revocationGrounds,
} from '@banshi/contract/text/en/licence-words';
import { type Facts, fact, inside, wordFor } from '@banshi/contract/text/facts';
import type { Texts } from '../texts.ts';

const isAsked = (facts: Facts) => facts['isAsked'] === true;

function endIn(facts: Facts): string {
  const to = fact(inside(facts, 'term'), 'to');
  return to === '' ? 'valid for good' : `valid to ${to}`;
}

function useIn(facts: Facts): string {
  const term = inside(facts, 'term');
  return `${fact(term, 'from')} to ${fact(term, 'to')}`;
}

/** The legal review and the deliberation before a punishment; entries of old do not say them. */
const priorTo = (facts: Facts) => {
  const review = inside(facts, 'legalReview');
  const talk = inside(facts, 'deliberation');
  if (!fact(review, 'reviewer')) return '';
  return `; its lawfulness was reviewed on ${fact(review, 'reviewedOn')} by ${fact(review, 'reviewer')}: ${fact(review, 'opinion')}; deliberated on ${fact(talk, 'deliberatedOn')} by ${fact(talk, 'attendees')}: ${fact(talk, 'minutes')}`;
};

export const licences: Texts['licences'] = {
  title: 'Licences',
  tableLabel: 'Licences',
  columns: {
    number: 'Number',
    kind: 'Licence',
    holder: 'Holder',
    department: 'Authority',
    state: 'State',
  },
  forGood: 'for good',
  states: licenceStates,
  acts: licenceActs,
  apply: (act) => `Apply for ${act}`,
  authority: authorityActs,
  fields: licenceFields,
  actsTitle: 'What the authority does',
  choose: 'What is to be done',
  ground: 'Ground',
  submit: (act) => `${act}, with its document`,
  warning:
    'It takes effect at once; a document tells the holder and the remedies, and the public notice is renewed.',
  attendeesHint: 'Two or more names, separated by 、',
  stripHelp:
    'Stripping is a punishment: before it, its lawfulness is reviewed, the heads of the authority deliberate, and the holder is told of his right to a hearing (Administrative Punishment Law, arts. 57, 58, 63).',
  notice: 'Correct the public notice',
  noticeHelp:
    'The last edition stands, the ones before stay. The statement is public and holds nothing personal.',
  noticeDone: 'The correction is public.',
  applyTitle: 'Apply on this licence',
  applications: 'Applications on this licence',
  application: (act, status) => `${act} · ${status}`,
  onLicence: (act) => `Application for ${act}`,
  pinned: 'The licence it is about',
  unpin: 'Not on this licence',
  revocationGrounds,
  penaltyHearings,
  cancellationGrounds,
  state: 'State',
  anyState: 'Every state',
  viewsLabel: 'Reminders',
  all: 'All',
  toRemind: 'To be reminded',
  within: (days) => `Within ${days} days`,
  search: 'Find a licence',
  searchHint: 'Number, name of the holder, or full document number',
  find: 'Find',
  clear: 'Show all',
  found: (count) => (count === 1 ? '1 licence found' : `${count} licences found`),
  empty: 'There is no such licence.',
  emptyDetail: 'A licence appears here by itself when its application is granted.',
  more: 'Show more',
  reminder: (days) => `Ends within ${days} days: remind the holder of renewal`,
  facts: 'The licence',
  matter: 'Matter',
  grantedOn: 'Decided on',
  term: 'Valid',
  termText: (from, to) => `${from} to ${to}`,
  askBy: 'Renewal asked by',
  fromCase: 'Given by case',
  openCase: 'Open the case',
  story: 'What happened',
  byLaw: 'By law',
  byCase: 'Decided in its case',
  journal: {
    'licences/issued': (facts) => `Issued ${fact(facts, 'number')}, ${endIn(facts)}`,
    'licences/changed': (facts) => `Changed as applied for: ${fact(facts, 'what')}`,
    'licences/renewed': (facts) => `Renewed, ${endIn(facts)}`,
    'licences/deemed-renewed': (facts) =>
      `Not decided before it ended: deemed renewed by law from ${fact(facts, 'on')}, ${endIn(facts)} (Administrative Licensing Law, art. 50)`,
    'licences/cancelled-as-asked': (facts) => `Cancelled as applied for: ${fact(facts, 'what')}`,
    'licences/suspended': (facts) =>
      `Suspended until ${fact(facts, 'until')}: ${fact(facts, 'reason')}`,
    'licences/restored': (facts) => `Restored: ${fact(facts, 'reason')}`,
    'licences/revoked': (facts) =>
      `Revoked (${wordFor(revocationGrounds, facts, 'ground')}): ${fact(facts, 'reason')}`,
    'licences/stripped': (facts) =>
      `Stripped as a punishment: ${fact(facts, 'reason')}. Basis: ${fact(facts, 'basis')}; told of his rights on ${fact(facts, 'toldOn')}, hearing: ${wordFor(penaltyHearings, facts, 'hearing')}${priorTo(facts)}`,
    'licences/withdrawn': (facts) =>
      `Withdrawn: ${fact(facts, 'reason')}. Compensation: ${fact(facts, 'compensation')}`,
    'licences/cancelled': (facts) =>
      `Cancelled (${wordFor(cancellationGrounds, facts, 'ground')}): ${fact(facts, 'reason')}`,
    'licences/expired': (facts) =>
      `Expired without renewal, no longer valid from ${fact(facts, 'on')}`,
    'licences/reminded': (facts) =>
      isAsked(facts)
        ? `${fact(facts, 'days')} days before the end: renewal is under way, nobody was told`
        : `The holder was told ${fact(facts, 'days')} days before the end`,
    'licences/suspension-ended': (facts) =>
      `The suspension has ended; in force again from ${fact(facts, 'on')}`,
    'licences/filed': (facts) =>
      `Filed as ${fact(facts, 'number')}, in use until ${fact(inside(facts, 'term'), 'to')}`,
    'licences/use-ended': (facts) =>
      `The use has ended; from ${fact(facts, 'on')} on its cancellation is to be filed`,
    'licences/cancellation-missed': (facts) =>
      `Not cancelled in time after its use, overdue from ${fact(facts, 'on')}`,
    'licences/use-corrected': (facts) =>
      `Use corrected to ${useIn(facts)}: ${fact(facts, 'reason')}`,
    'licences/use-prolonged': (facts) =>
      `Use prolonged to ${useIn(facts)}: ${fact(facts, 'reason')}`,
    'licences/filing-cancelled': (facts) => `Cancellation filed: ${fact(facts, 'what')}`,
    'licences/voided': () => 'The case that gave it was voided as an entry error, and it with it',
  },
};

export const filings: Texts['filings'] = {
  title: 'Filings with a use',
  viewsLabel: 'State of the filings',
  views: {
    all: 'All',
    overdue: 'Not cancelled in time',
    FILED: 'In use',
    ENDED: 'Use ended',
    CANCEL_FILED: 'Cancellation filed',
  },
  columns: {
    number: 'Number',
    holder: 'Filed by',
    department: 'Filed with',
    state: 'State',
    cancelBy: 'Cancel by',
  },
  cancelBy: (day) => `cancel by ${day}`,
  overdue: 'not cancelled in time',
  use: 'Use',
  labels: {
    kind: 'Name',
    number: 'Number',
    holder: 'Filed by',
    department: 'Filed with',
    facts: 'Filing',
    matter: 'Matter filed',
    grantedOn: 'Filed on',
    term: 'Use',
    fromCase: 'Case of the filing',
  },
  warning:
    'It takes effect at once: the holder gets a new receipt, the old one stays, and the day for its cancellation moves.',
  story: 'What happened',
  applyTitle: 'Apply on this filing',
  applications: 'Applications on this filing',
  empty: 'No such filing.',
  emptyDetail: 'Filings that name a use are listed here as soon as they are taken on file.',
};

export const bars: Texts['bars'] = {
  title: 'Barred from applying again',
  refusedForFraud: (until) =>
    `Refused for false materials: no new application until ${until} has passed (Administrative Licensing Law, art. 78).`,
  revokedForFraud: (until) =>
    `A licence obtained by fraud was revoked: no new application until ${until} has passed (Administrative Licensing Law, art. 79).`,
  lifted: (reason) => `Lifted by supervision: ${reason}`,
  reason: 'Why it is lifted',
  lift: 'Lift the bar',
};

export const publicGrants: Texts['publicGrants'] = {
  title: 'Published grants of licences',
  intro:
    'Decisions that grant a licence are public (Administrative Licensing Law, art. 40). Names and numbers of persons are masked.',
  number: 'Number of the decision or licence',
  find: 'Find',
  all: 'Show all',
  found: (count) => `${count} found`,
  empty: 'Nothing has been published yet.',
  none: 'Nothing was found.',
  noneDetail:
    'Please check the number, with its full-width 〔〕. Decisions are published within seven working days.',
  holder: 'Holder',
  holderNumber: 'Document number',
  decision: 'Decision',
  decidedOn: 'Decided on',
  body: 'Authority',
  licence: 'Licence',
  term: 'Valid',
  state: 'Stands',
  publishedOn: 'Published on',
  edition: (edition) => `Edition ${edition}; this one stands`,
  correction: 'Corrected',
  more: 'Show more',
};
