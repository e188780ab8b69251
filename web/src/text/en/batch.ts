import type { Texts } from '../texts.ts';

export const batch: Texts['batch'] = {
  title: 'Several cases at once',
  acts: {
    claim: 'Claim',
    release: 'Put back',
    assign: 'Assign',
    verify: 'Verify',
    countersign: 'Countersign',
    grant: 'Grant',
  },
  opinion: 'Opinion (the same for each case)',
  assignee: 'Assign to',
  choose: 'Choose a colleague',
  grantHint:
    'Only for cases without reservations in which nobody was heard; decide the others alone. A decision cannot be taken back here.',
  perform: (act, count) => `${act} (${count})`,
  outcome: (done, refused) => (refused === 0 ? `${done} done.` : `${done} done, ${refused} not:`),
  undoneOutcome: (undone, refused) =>
    refused === 0 ? `${undone} undone.` : `${undone} undone, ${refused} not:`,
  done: 'done',
  undone: 'undone',
  close: 'Close',
};
