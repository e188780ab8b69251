import type { Texts } from '../texts.ts';

export const inbox: Texts['inbox'] = {
  title: 'Inbox',
  views: { todo: 'Mine to do', mine: 'I have handled', open: 'All open' },
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
  keys: 'J/K move · Enter opens · X marks',
};
