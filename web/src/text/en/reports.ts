import type { reports as zh } from '../zh/reports.ts';

export const reports: typeof zh = {
  title: 'Reports',
  back: 'Back to the statistics',
  choose: 'Report',
  format: { xlsx: 'Download XLSX', csv: 'Download CSV', pdf: 'Download PDF' },
  checker: 'Checked by',
  toSign: 'empty: to sign on paper',
  snapshot: (id) => (id === null ? 'No snapshot' : `Snapshot ${id}`),
  made: (maker) => `Made by ${maker}`,
  tableLabel: (report, period) => `${report}, ${period}`,
  emptyCases: {
    title: 'Nothing over its limit',
    detail: 'Nothing was finished late in the period, and nothing is open beyond its limit.',
  },
  empty: { title: 'No figures', detail: 'Nothing was accepted, finished or open in the period.' },
};
