import type { countWords as zhCounts, groupingWords as zhGroupings } from '../zh/count-words.ts';

export const groupingWords: typeof zhGroupings = {
  hall: 'Handled by the hall',
  channels: {
    window: 'Window',
    web: 'Web',
    mobile: 'Phone',
    post: 'Post',
    kiosk: 'Kiosk',
    other: 'Other',
  },
  modes: {
    NORMAL: 'Usual acceptance',
    DEEMED: 'Deemed accepted',
    TOLERANT: 'With tolerance',
    PROMISED: 'On a promise',
  },
  groupings: {
    bucket: 'Three classes',
    type: 'Type',
    department: 'Department',
    area: 'Area',
    matter: 'Matter',
    principal: 'Principal',
    nominal: 'Nominal holder',
    originArea: 'Province of origin',
    channel: 'Channel',
    source: 'Source system',
    projectType: 'Kind of matter',
    mode: 'Way of acceptance',
    applicantKind: 'Kind of applicant',
    window: 'Window',
    staff: 'Accepted by',
    day: 'Day',
  },
};

export const countWords: typeof zhCounts = {
  title: (grouping) => `All counts (by ${grouping.toLowerCase()})`,
  about: ({ from, to, asOf, maker, checker }) =>
    `Period ${from} to ${to}, as of ${asOf}, made by ${maker}, checked by ${checker ?? '________'}`,
  total: 'Total',
  definition: {
    received: 'Cases received in the period, without voided ones.',
    refusedAcceptance: 'Cases whose acceptance was refused in the period.',
    corrected: 'Cases that were first asked for corrections in the period.',
    correctedAgain: 'Of these, cases that were asked again later.',
    accepted: 'Cases accepted in the period; “not required” and refused acceptance do not count.',
    acceptedTolerant: 'Cases accepted in the period with materials to follow.',
    acceptedPromised: 'Cases accepted in the period on a promise.',
    acceptedDeemed: 'Cases deemed accepted in the period since nothing was said in time.',
    acceptedCrossProvince: 'Cases accepted in the period that came from another province.',
    closed: 'Cases finished in the period, in whatever way.',
    refused: 'Cases finished in the period by a refusal.',
    returned: 'Cases returned in the period, before or after acceptance.',
    terminated: 'Cases terminated in the period, before or after acceptance.',
    withdrawn: 'Cases withdrawn in the period, before or after acceptance.',
    closedWithPromise:
      'Cases finished in the period that had a promise; those that departmental systems report have none.',
    closedInTime: 'Of these, those finished no later than promised.',
    closedEarly: 'Of these, those finished before the promised day.',
    closedWithLegal: 'Cases finished in the period that had a legal limit.',
    closedInLegalTime: 'Of these, those finished no later than the law asks.',
  },
  grouping: {
    matter: undefined,
    projectType: 'Kinds of matters are those of the lists as they stand.',
    mode: 'What was not accepted (refused, withdrawn or returned before it, not yet accepted) was accepted in no way: it stands in no row and in no total here. Received and corrected are told of what has been accepted.',
    applicantKind: 'Only cases whose journal names the kind of applicant.',
    principal: 'Only what is handled under an entrustment, by the body that entrusted it.',
    nominal:
      'Each case counts for the body in whose name it is handled: what a body handles itself, with what others handle for it, without what it handles for others.',
    originArea: 'Only what is handled across provinces, by the province from which it came.',
    channel: undefined,
    source: undefined,
    window:
      'Only what was received or accepted at a window; what was accepted at another window counts there, its receipt as well.',
    staff:
      'What was not accepted was accepted by nobody, nor was what is deemed accepted or what departmental systems report: it stands in no row and in no total here. Received and corrected are told of what has been accepted, under whoever accepted it.',
    bucket: undefined,
    type: undefined,
    department: undefined,
    area: undefined,
  },
};
