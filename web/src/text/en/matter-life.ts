import type { Texts } from '../texts.ts';

export const matterLife: Texts['matterLife'] = {
  submit: {
    title: 'Submit for review',
    act: 'Submit for review',
    unsaved: 'Save the draft first.',
    findings: 'Mend the places listed above first.',
    reason: 'Reason for the change',
    reasonWeighty: 'Limits, materials or fees change: give the reason and its basis.',
    effectiveFrom: 'In force from (empty: the day of publication)',
  },
  submission: {
    title: 'Submission',
    by: 'Submitted by',
    at: 'Submitted',
    reason: 'Reason',
    effective: 'In force from',
    withPublication: 'the day of publication',
    approvedBy: 'Approved by',
    opinion: 'Opinion',
    none: 'not given',
  },
  rejected: (person, moment) => `Sent back by ${person}, ${moment}:`,
  review: {
    title: 'Review',
    opinion: 'Opinion (needed to send back)',
    approve: 'Approve',
    reject: 'Send back',
    opinionMissing: 'Say what has to be mended, so that the editor knows.',
  },
  publish: {
    title: 'Publish',
    act: 'Publish the new version',
    question: (version, count, day) =>
      `Publish as version ${version} with ${count === 1 ? '1 difference' : `${count} differences`}, in force ${day}. It cannot be changed afterwards; open cases keep the version of their acceptance.`,
    at: (day) => `from ${day}`,
    atOnce: 'at once',
    dayPassed: (day) => `The proposed day, ${day}, has come or passed: it takes effect at once.`,
  },
  takeBack: {
    recall: 'Take back',
    recallHint: 'Taken back it can be changed, and has to be submitted again.',
    discard: 'Discard the draft',
    discardQuestion: 'The draft is gone afterwards; the version in force stays.',
  },
  waiting: {
    DRAFT: 'The draft is still being written.',
    SUBMITTED: 'The draft is submitted and waits for a matter reviewer.',
    REJECTED: 'The draft was sent back and waits for its editor.',
    APPROVED: 'The draft is approved and waits for a matter publisher.',
  },
  change: {
    reason: 'Reason',
    reasonMissing: 'Give the reason; it is kept in the story of the matter.',
    suspend:
      'No new applications are taken in while it is suspended; open cases go on. Resume it to take in again.',
    resume: 'The counters may take in again, under the version in force.',
    cancel:
      'No new applications are taken in, the code is never used again, and the draft is dropped; open cases are finished. This cannot be undone.',
  },
  acts: { at: 'When', by: 'Who', what: 'What', reason: 'Reason or opinion' },
  published: (act, version) => `${act}: ${version}`,
  drafts: { label: 'Stage of the draft', all: 'All matters' },
};
