import type { Texts } from '../texts.ts';

export const bulletinPlan: Texts['bulletinPlan'] = {
  title: 'Planned issues',
  hint: 'Windows see the day of issue and the deadline of what is planned, and are reminded from a week before. Planned again for the same days, the later plan stands.',
  kinds: { WEEKLY: 'Of a week', COMBINED: 'Of several weeks', SPECIAL: 'Special' },
  told: (kind, issueOn, deadline) => `${kind}; out on ${issueOn}, deadline ${deadline}`,
  unnumbered: 'No number yet',
  record: 'Plan an issue',
  submit: 'Plan',
  missing: 'Give whole days, the first before the last.',
  fields: {
    from: 'First day told of',
    to: 'Last day told of',
    kind: 'Kind',
    issueOn: 'Planned day of issue',
    deadlineOn: 'Day of the deadline',
    deadlineHour: 'Hour of the deadline',
  },
  hour: (hour) => `${hour}:00`,
  planned: (to) => `Planned: ${to}.`,
  open: 'Open',
  printing: {
    lead: 'The print count is held against the copies that go out; the day lies after the day of issue.',
    copies: 'Print count',
    on: 'Printed on',
    short: 'The count was checked (where fewer are printed than go out)',
    missing: 'Give the print count and the day.',
    told: (copies, day, person) => `${copies} printed on ${day} (noted by ${person}).`,
  },
  archiveLead:
    'Every format is made and its digest (SM3) noted. After that this issue never changes.',
  archive: {
    label: 'Files of the archive',
    fetch: (name) => `Download ${name}`,
    columns: { name: 'File', size: 'Size', sm3: 'SM3' },
  },
  notYetHanded: 'Paper is noted as gone once the issue is printed.',
};
