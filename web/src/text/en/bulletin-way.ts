import type { Texts } from '../texts.ts';

export const bulletinWay: Texts['bulletinWay'] = {
  title: 'Review and signing',
  states: {
    PLANNED: 'Planned',
    COLLECTING: 'Collecting',
    SKIPPED: 'No issue',
    DRAFTING: 'Being written',
    RETURNED: 'Returned to be changed',
    CHECKED: 'Checked by machine',
    DIV_REVIEW: 'In review by the division',
    OFFICE_REVIEW: 'In review by the office',
    TO_SIGN: 'Waiting to be signed',
    SIGNED: 'Signed',
    TYPESET: 'Typeset',
    PRINTED: 'Printed',
    DISTRIBUTED: 'Distributed',
    ARCHIVED: 'Archived',
  },
  acts: {
    PLAN: 'Plan',
    COLLECT: 'Begin to collect',
    SKIP: 'Leave out',
    RESUME: 'Resume',
    COMPILE: 'Compile',
    SAVE: 'Save',
    RESTORE: 'Take an older version back',
    CHECK: 'Machine check',
    SUBMIT: 'Hand in for review',
    PASS: 'Pass',
    RETURN: 'Return',
    SIGN: 'Sign',
    TYPESET: 'Send to the printer',
    PRINT: 'Note as printed',
    DISTRIBUTE: 'Distribution done',
    ARCHIVE: 'Archive',
  },
  checked: 'Everything that proofreading asks about was checked',
  saveFirst: 'Save the text before it goes on.',
  returned: (person, reason) => `Returned by ${person}: ${reason}`,
  returnLead: 'The editors change the draft and hand it in again.',
  reason: 'Reason for returning',
  reasonMissing: 'Give the reason; the editors work from it.',
  signLead:
    'Signing gives the number of the issue and the running total, and dates the issue today. After that text, figures and pages are fixed and nothing can be changed.',
  locked: {
    PLANNED:
      'This issue is planned and does not collect yet. Below it stands as the registers would fill it now; it is compiled anew after collecting.',
    COLLECTING:
      'This issue collects contributions and is compiled after the deadline. Below it stands as the registers would fill it now.',
    SKIPPED:
      'This week is recorded as having no issue. To have one after all, take that back in the list of drafts.',
    CHECKED: 'The text was checked by machine and is being handed in.',
    DRAFTING: 'The editors of the bulletin change the text; you can read and download it.',
    RETURNED: 'The editors of the bulletin change the text; you can read and download it.',
    DIV_REVIEW:
      'The text is in review and cannot be changed; to change it, a reviewer returns it first.',
    OFFICE_REVIEW:
      'The text is in review and cannot be changed; to change it, the office returns it first.',
    TO_SIGN:
      'The text is in review and cannot be changed; to change it, the signer returns it first.',
    SIGNED: 'This issue is signed: text, figures and pages are fixed and cannot be changed.',
    TYPESET:
      'This issue went to the printer: text, figures and pages are fixed and cannot be changed.',
    PRINTED: 'This issue is printed. Once all paper is noted as gone, its distribution is done.',
    DISTRIBUTED: 'This issue is distributed; the office puts it into the archive.',
    ARCHIVED: 'This issue is archived: it is found and downloaded, and never changes.',
  },
  story: 'What was done',
  stateColumn: 'State',
  weeks: {
    title: 'Weeks without an issue',
    none: 'No week is recorded as having none.',
    because: (reason, person) => `${reason} (recorded by ${person})`,
    resume: 'Take back',
    resumeOf: (monday) => `Take back: week from ${monday}`,
    record: 'Record a week without an issue',
    day: 'Any day of that week',
    reason: 'Reason',
    missing: 'Give a day of that week and the reason.',
    submit: 'Record',
  },
  restated: {
    title: 'Figures printed before have changed: ',
    lead: (from, to) =>
      ` tells of ${from} to ${to}; cases were reported late or corrected since it was signed. It stays as it is; this issue can put the figures right.`,
    flows: {
      license: 'Licences',
      publicService: 'Public services',
      otherNine: 'The nine other powers',
    },
    change: (name, { was, now }) =>
      `${name}: accepted ${was.accepted}, now ${now.accepted}; finished ${was.closed}, now ${now.closed}.`,
    add: 'Add a section that puts them right',
  },
  afterSigning: {
    title: 'After signing',
    corrects: 'Corrects:',
    correctedBy: 'Corrected by:',
    erratum: 'Start an erratum',
    erratumHint:
      'A signed issue cannot be changed. What is wrong in it is put right by another issue, reviewed and signed like any.',
  },
  issues: {
    title: 'Signed issues',
    back: 'Back to the drafts',
    search: 'Find by number, title or text',
    hint: 'Words apart by spaces; all of them must occur.',
    label: 'Signed issues',
    columns: {
      issue: 'Issue',
      title: 'Title',
      period: 'Period',
      issueDate: 'Date of issue',
      state: 'State',
      by: 'Signed by',
    },
    empty: { title: 'No signed issue yet', detail: 'A draft is found here once it is signed.' },
    none: { title: 'Nothing found', detail: 'Use fewer words, or another one.' },
    more: 'Only the latest issues are listed; find earlier ones by words.',
  },
};
