import type { Texts } from '../texts.ts';

/** AB 岗: who does whose work while he is away. */
export const substitutions: Texts['substitutions'] = {
  title: 'Substitutes',
  lead: 'Record who is away on which days and who does the work. The substitute sees and does it, the story of a case says in whose place, and the separation of duties looks at both.',
  body: 'Body',
  form: {
    title: 'Record a substitute',
    absent: 'Away',
    substitute: 'Substitute',
    choose: 'Choose',
    from: 'From',
    to: 'To',
    roles: 'Roles',
    noRoles: 'This person has no role that another could hold.',
    required: 'Please fill this in.',
    rolesMissing: 'Tick at least one role.',
    submit: 'Record',
  },
  table: 'Recorded substitutes',
  columns: {
    absent: 'Away',
    substitute: 'Substitute',
    roles: 'Roles',
    days: 'Days',
    state: 'State',
    recorded: 'Recorded',
    act: 'Act',
  },
  days: (from, to) => `${from} to ${to}`,
  state: { ahead: 'not yet', running: 'now', over: 'over' },
  endedBy: (name) => `ended by ${name}`,
  end: 'End',
  endOf: (name) => `End: ${name}`,
  none: {
    title: 'No substitutes recorded',
    detail: 'When somebody is away, record above who does the work; it is listed here.',
  },
};
