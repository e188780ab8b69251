import type { Texts } from '../texts.ts';

export const imports: Texts['imports'] = {
  title: 'Import cases',
  lead: 'An NDJSON file (UTF-8), one case a line. The same file again changes nothing; a line that breaks a rule is left out and does not stop the others.',
  file: 'Choose a file',
  nothingChosen: 'none chosen',
  noFile: 'Choose a file first.',
  submit: 'Import',
  running: (name, size) => `Importing ${name} (${size}). Please keep this page open.`,
  interrupted:
    'The import did not finish. Import the same file again; what is in already stays as it is.',
  done: (name, seconds) => `${name} imported in ${seconds} s`,
  counts: {
    read: 'Read',
    created: 'New',
    advanced: 'Advanced',
    unchanged: 'Unchanged',
    rejected: 'Rejected',
  },
  countsLabel: 'Result of the import',
  rejections: 'Rejected lines',
  rejectionsLead:
    'All other lines are in. Mend these and import them again, alone or with the whole file.',
  rejectionsSome: (shown, all) =>
    `The first ${shown} of ${all} rejected lines; the file to download holds them all.`,
  noRejections: 'Every line was taken in.',
  columns: { line: 'Line', field: 'Field', reason: 'Reason' },
  wholeLine: 'whole line',
  download: 'Download the rejections',
};
