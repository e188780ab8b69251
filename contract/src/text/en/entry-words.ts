import type { hallEntryWords as Zh } from '../zh/entry-words.ts';

/** The words of the register of entries, and what can be wrong with a note. */
export const hallEntryWords: typeof Zh = {
  state: { ENTERED: 'In the hall', OUTSIDE: 'Should enter', EXEMPT: 'Negative list' },
  view: {
    SHOULD: 'That should enter',
    ENTERED: 'In the hall',
    OUTSIDE: 'Not in the hall yet',
    EXEMPT: 'Negative list',
    COMPREHENSIVE: 'At comprehensive windows',
  },
  exemption: {
    SECRET: 'Secret',
    SITE_BOUND: 'Bound to a site',
    GOVERNMENT_APPROVED: 'Approved by the government',
  },
  mode: { COMPREHENSIVE: 'Comprehensive window', DEPT: 'Window of the department' },
  fault: {
    matter:
      'This matter does not belong in the hall of the province: nobody applies for it, or a city exercises it and has a hall of its own.',
    exemption:
      'Please choose why it stands on the negative list: secret, bound to a site, or approved by the government.',
    window: 'Please choose a window that takes the matters of this department.',
    'window-closed':
      'This window is not kept on the day given. Please choose another, or check the day.',
    mode: 'Please choose the kind of window: comprehensive, or of the department.',
    'no-day': 'The calendar has no such day. Please write it as 2026-11-23.',
    future: 'The day is to come. Please note the entry on the day on which it enters.',
    'before-last':
      'The day is before that of the last note. Please check it; notes follow one another.',
  },
};
