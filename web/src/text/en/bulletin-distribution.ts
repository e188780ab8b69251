import type { Texts } from '../texts.ts';

export const bulletinDistribution: Texts['bulletinDistribution'] = {
  kinds: { report: 'Reported to', send: 'Sent to', issue: 'Issued to' },
  copiesOf: (name) => `Copies for ${name} (optional)`,
  given: (given, printed) =>
    given > printed
      ? `${given} copies go out, more than the ${printed} that are printed.`
      : `${given} copies go out of ${printed}; ${printed - given} are left.`,
  givenOnly: (given) => `${given} copies go out.`,
  register: {
    title: 'Recipients of the bulletin',
    back: 'Back to the drafts',
    hint: 'A new draft begins with this register; drafts that are there and signed issues stay as they are.',
    label: 'Recipients',
    columns: {
      kind: 'List',
      name: 'Name',
      copies: 'Copies',
      body: 'Who reads the electronic copy',
      act: 'Act',
    },
    outside: 'Outside the system, paper only',
    empty: {
      title: 'No recipients yet',
      detail: 'Enter them below. Without a register, drafts begin with the usual bodies.',
    },
    record: 'Enter or change',
    missing: 'Give a name and the number of copies.',
    submit: 'Enter',
    replaces: 'The same name in the same list is changed.',
    remove: (name) => `Remove: ${name}`,
    removeShort: 'Remove',
  },
  issue: {
    label: 'Distribution',
    empty: 'This issue names no recipients.',
    columns: {
      kind: 'List',
      name: 'Name',
      copies: 'Copies',
      paper: 'Paper',
      readers: 'Electronic copy read by',
    },
    ways: { POSTED: 'posted', HANDED: 'handed over' },
    handover: (way, day, person) => `${way} on ${day} (noted by ${person})`,
    notYet: 'not noted',
    outside: 'outside the system',
    nobody: 'nobody yet',
    read: (person, moment) => `${person} ${moment}`,
    record: 'Note how paper left',
    missing: 'Give a whole date.',
    submit: 'Note',
    fields: { addressee: 'To', way: 'How', on: 'On' },
  },
  received: {
    title: 'Bulletins received',
    label: 'Bulletins received',
    columns: { issue: 'Issue', title: 'Title', issueDate: 'Date of issue', read: 'Read' },
    unread: 'unread',
    hint: 'Opening an issue for the first time is your receipt; its editors see who opened it and when.',
    empty: {
      title: 'No bulletin received',
      detail: 'Issues for your body are read here once they are signed.',
    },
    back: 'Back to the list',
    readAt: (moment) => `You opened it on ${moment}.`,
    download: 'Download PDF',
  },
};
