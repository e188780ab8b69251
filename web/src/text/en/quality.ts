import { qualityWords } from '@banshi/contract/text/en/quality-words';
import type { quality as zh } from '../zh/quality.ts';

export const quality: typeof zh = {
  title: 'Data quality',
  back: 'Back to the statistics',
  rules: 'Rules',
  choose: 'Rule whose findings are listed',
  columns: { rule: 'Rule', definition: 'Definition', count: 'Found' },
  ...qualityWords,
  count: (count) => `${count} cases`,
  days: (count) => `${count} rows`,
  more: (count) => `more than ${count} cases`,
  ofDepartment: (label) => `Department: ${label}`,
  allDepartments: 'Show all departments',
  counting: 'Counting…',
  unknown: 'Could not be counted',
  toList: (rule, found) => `${rule}: ${found}, open the list`,
  list: (rule) => `${rule}: list`,
  drops: {
    columns: {
      day: 'Day',
      who: 'Department',
      before: 'Working day before',
      accepted: 'Accepted',
      fall: 'Fall',
    },
    fall: (value) => `${value}%`,
    toList: (who, day) => `Cases accepted on ${day}, ${who}`,
    empty: {
      title: 'No fall',
      detail: 'On no working day of the period was less than half accepted of the day before.',
    },
  },
};
