import type { reports as zh } from '../zh/reports.ts';

export const reports: typeof zh = {
  title: 'Reports',
  back: 'Back to the statistics',
  choose: 'Report',
  format: { xlsx: 'Download XLSX', csv: 'Download CSV', pdf: 'Download PDF' },
  made: (maker) => `Made by ${maker}`,
  tableLabel: (report, period) => `${report}, ${period}`,
  empty: { title: 'No figures', detail: 'Nothing was accepted, finished or open in the period.' },
};
