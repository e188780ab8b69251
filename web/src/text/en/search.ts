import type { Texts } from '../texts.ts';

export const search: Texts['search'] = {
  label: 'Find',
  placeholder: 'Number, name, pinyin, ID number or its end',
  placeholderOfNames: 'Name or pinyin of a matter, body or page',
  hint: 'Press / or Ctrl+K',
  none: 'Nothing found. Enter a case number, the name of an applicant or its pinyin, an ID number or its last four to six characters, or the name, pinyin or initials of a matter, body, window or page.',
  noneOfNames: 'Nothing found. Enter the name, pinyin or initials of a matter, body or page.',
  searching: 'Searching…',
  results: (count) => (count === 1 ? '1 found' : `${count} found`),
  groups: {
    recent: 'Opened last',
    pages: 'Pages',
    cases: 'Cases',
    matters: 'Matters',
    bodies: 'Bodies',
    windows: 'Windows',
  },
  mattersOf: (count) => (count === 1 ? '1 matter' : `${count} matters`),
  seated: (names) => names.join(', '),
};
