import type { snapshots as zh } from '../zh/snapshots.ts';

export const snapshots: typeof zh = {
  title: 'Snapshots and restatements',
  lead: 'Once figures are frozen, no case that is reported late, corrected or voided changes them; by how much they differ and why is listed here, case by case.',
  scopes: {
    province: 'All',
    provinceOwn: 'The province’s own bodies',
    department: 'Department',
  },
  scope: 'Scope',
  department: 'Department',
  choose: 'please choose',
  take: 'Freeze the figures of this moment',
  taking: 'Freezing…',
  empty: 'There is no snapshot of this period yet.',
  quoted: (moment, definition, hash) =>
    `As of ${moment}, definitions version ${definition}, checksum ${hash}…`,
  by: (name) => `frozen by ${name}`,
  byCommand: 'frozen on the command line',
  kept: (accepted, closed) => `accepted ${accepted}, finished ${closed}`,
  same: 'Nothing has changed since.',
  restated: (accepted, closed, openEnd) =>
    `Restated since: accepted ${accepted}, finished ${closed}, open at the end ${openEnd}.`,
  list: 'Show which cases',
  hide: 'Hide',
  listLabel: 'Cases that changed these figures after they were frozen',
  columns: {
    number: 'Number',
    matter: 'Matter',
    department: 'Department',
    kind: 'Why',
    accepted: 'Accepted',
    closed: 'Finished',
    recorded: 'Recorded at',
  },
  kinds: { added: 'reported late', takenBack: 'taken out', changed: 'corrected' },
  none: 'No case changed what was accepted or finished within the period.',
  bound: {
    figures: 'The figures are frozen and do not change with the data.',
    freeze: 'Freeze the figures of this moment',
    renew: 'Take the figures anew',
    saveFirst: 'Save before taking figures.',
    atSubmit: 'They are frozen when the draft is submitted.',
  },
};
