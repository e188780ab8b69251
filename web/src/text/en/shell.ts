import type { Texts } from '../texts.ts';

export const shell: Texts['shell'] = {
  product: 'Banshi',
  productLong: 'Government service workbench',
  skipToContent: 'Skip to content',
  areas: {
    counter: 'Counter',
    inbox: 'Inbox',
    leaderDay: 'Today',
    cases: 'Cases',
    licences: 'Licences',
    tolerances: 'To follow',
    supervision: 'Supervision',
    catalogue: 'Matters',
    statistics: 'Figures',
    bulletin: 'Bulletin',
    imports: 'Imports',
    substitutions: 'Substitutes',
    notices: 'Notices',
  },
  rail: 'Areas',
  search: {
    label: 'Find a case',
    placeholder: 'Number, name or full ID number',
    hint: 'Press / or Ctrl+K',
    none: 'Nothing found. Enter a case number, the name of an applicant or a full ID number.',
    searching: 'Searching…',
    results: (count) => (count === 1 ? '1 case found' : `${count} cases found`),
  },
  window: (number, name) => `Window ${number} ${name}`,
  noWindow: 'No window assigned',
  language: 'Switch to Chinese',
  languageOther: '中文',
  person: 'Personal menu',
  roles: 'Roles',
  inPlaceOf: (name) => `in the place of ${name}`,
  signOut: 'Sign out',
  signOutEverywhere: 'Sign out on all devices',
  shortcuts: 'Keyboard shortcuts',
  shortcutsHint: 'Press ? for shortcuts',
  close: 'Close',
  cancel: 'Cancel',
  retry: 'Try again',
  back: 'Back',
  print: 'Print',
  notFoundTitle: 'There is no such page',
  notFoundDetail:
    'The address may be wrong, or the page is outside your areas. Choose one on the left.',
  footnote: (moment, person) => `Printed ${moment} · ${person}`,
};

export const signIn: Texts['signIn'] = {
  title: 'Sign in',
  login: 'Account',
  password: 'Password',
  submit: 'Sign in',
  submitting: 'Signing in…',
  expired: (name) =>
    `The session of ${name} has ended. Sign in again to go on; what was typed on the page is still there.`,
  required: (field) => `Please enter: ${field}.`,
};

export const states: Texts['states'] = {
  loading: 'Loading…',
  errorTitle: 'This could not be read',
  unread: {
    'no-answer': 'The server could not be reached. Please check the network and try again.',
    'server/unavailable':
      'The server is starting or being maintained. Please try again in a few seconds.',
    'server/defect':
      'The server could not read this. Please try again later, and call the operator if it keeps failing.',
    'request/malformed': 'The address leads to nothing. Please choose a page on the left.',
    'request/unreadable': 'The address could not be read. Please choose a page on the left.',
  },
  nothingLost: 'No data was lost.',
  refusedTitle: 'You may not see this page',
  refusedHelp: 'It needs a role that the administrator of your organisation can grant.',
  requestNumber: (id) => `Request ${id}`,
};

export const shortcuts: Texts['shortcuts'] = {
  title: 'Keyboard shortcuts',
  places: {
    everywhere: 'Every page',
    list: 'Lists',
    case: 'Page of a case',
    counter: 'Counter',
    documents: 'Documents',
  },
  keys: {
    search: 'Find a case',
    help: 'Show this table',
    goCounter: 'Go to the counter',
    goInbox: 'Go to the inbox',
    goLeaderDay: 'Go to what needs me today',
    undo: 'Undo the last claim, handover or follow (within a minute)',
    save: 'Save what is being edited',
    next: 'Next row',
    previous: 'Previous row',
    open: 'Open',
    mark: 'Mark',
    batch: 'Act on all marked cases',
    act: 'Go to what can be done',
    claim: 'Claim',
    follow: 'Follow or unfollow',
    comment: 'Write a comment',
    tick: 'Material: received or not',
    upload: 'Material: upload a file',
    submit: 'Take the case in',
    nextPerson: 'Next person',
    printDocument: 'Print the document just issued',
  },
};
