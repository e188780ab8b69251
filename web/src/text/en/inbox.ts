import type { Texts } from '../texts.ts';

export const inbox: Texts['inbox'] = {
  title: 'Inbox',
  views: {
    todo: 'Mine to do',
    unclaimed: 'Unclaimed',
    claimed: 'I have claimed',
    mine: 'I have handled',
    open: 'All open',
    followed: 'Followed',
  },
  viewsLabel: 'Range',
  lampLabel: 'Time limit',
  lampAll: 'All',
  columns: {
    mark: 'Mark',
    lamp: 'Limit',
    number: 'Number',
    matter: 'Matter',
    applicant: 'Applicant',
    step: 'Step',
    holder: 'Handler',
    due: 'Due',
  },
  tableLabel: (view) => `${view}, in order of urgency`,
  nobody: 'nobody yet',
  empty: {
    todo: {
      title: 'No case is waiting for you',
      detail: 'Cases appear here when colleagues have received, accepted or verified them.',
    },
    unclaimed: {
      title: 'Nothing is unclaimed',
      detail: 'Cases that wait for you and that no colleague has claimed come here.',
    },
    claimed: {
      title: 'You have claimed no case',
      detail: 'Claim one under “Unclaimed”, or have one assigned; it leaves when the step is done.',
    },
    followed: {
      title: 'You follow no open case',
      detail: 'Press “Follow” on the page of a case; it stays here until it is finished.',
    },
    mine: {
      title: 'No open case that you have handled',
      detail: 'Cases you have received, accepted or reviewed stay here until they are closed.',
    },
    open: {
      title: 'No open case',
      detail: 'Cases stand here from their receipt at the counter until they are closed.',
    },
  },
  emptyFiltered: { title: 'No case fits', detail: 'Choose another time limit, or all.' },
  newRows: (count) => (count === 1 ? '1 new case: update' : `${count} new cases: update`),
  changed: 'The list has changed: update',
  more: '50 more',
  loadingMore: 'Loading…',
  end: (count) => (count === 1 ? '1 case, all shown' : `${count} cases, all shown`),
  marked: (count) => `${count} marked`,
  clearMarks: 'Clear marks',
  provisional: 'provisional',
  imported: 'Departmental system',
  priority: 'First',
  tags: {
    tolerance: 'To follow',
    promise: 'Promise',
    joint: 'Joint',
    crossProvince: 'Across provinces',
  },
  keys: 'J/K move · Enter opens · X marks · C claims · B acts on all marked',
};
