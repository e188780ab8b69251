import type { Texts } from '../texts.ts';

/** What a case is read for by somebody whose own it is not, and the list of such readings. */
export const readings: Texts['readings'] = {
  purposes: {
    CONSULTATION: 'Advice to an applicant',
    COMPLAINT: 'A complaint',
    INSPECTION: 'Supervision and inspection',
    JUDICIAL: 'Asked for by a court or an audit',
    OTHER: 'Something else',
  },
  form: {
    title: 'First say what you read it for',
    lead: 'You do not work on this case. Once you have said what for, you may read it for the rest of the day; who read it, when and what for is journaled, and the supervisor sees it.',
    purpose: 'What for',
    note: 'In more words (optional)',
    noteNeeded: 'In more words (needed)',
    submit: 'Record it and read',
  },
  list: {
    title: 'Readings',
    table: 'Readings of cases by people who do not work on them, the newest first',
    link: 'Readings',
    back: 'Supervision board',
    lead: 'Who read a case that he does not work on, when and what for.',
    columns: {
      number: 'Case',
      lamp: 'Limit',
      matter: 'Matter',
      by: 'Who',
      purpose: 'What for',
      at: 'When',
    },
    person: (name, organisation) => `${name} (${organisation})`,
    said: (purpose, note) => `${purpose}: ${note}`,
    empty: {
      title: 'No readings',
      detail:
        'Once somebody says what he reads a case for that he does not work on, it stands here.',
    },
    more: 'Show more',
    end: (count) => `${count} in all`,
  },
  looks: {
    title: 'Looks at personal data today',
    table:
      'How often people were looked for by name, and masks looked behind, today; those refused first',
    none: 'Nobody has looked for people by name or behind masks today.',
    columns: { by: 'Who', kind: 'Looked', looked: 'Times', refused: 'Refused beyond' },
    kinds: {
      name: 'for people by name',
      mask: 'at whole numbers and originals',
      number: 'at applicants by the numbers of their documents',
    },
    times: (count) => `${count} times`,
    refused: (count) => `refused ${count} times`,
    cut: (count) => `Only the first ${count} are listed.`,
  },
};
