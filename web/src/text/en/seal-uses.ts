import type { sealUses as zh } from '../zh/seal-uses.ts';

/** The uses of the seal of a body. */
export const sealUses: typeof zh = {
  title: 'Uses of the seal',
  about:
    'Every document issued in the name of the body under its seal: its number, its digest, its case, who issued it and when.',
  body: 'Body',
  tableLabel: 'Uses of the seal, the latest first',
  columns: {
    at: 'When',
    number: 'Number',
    title: 'Document',
    digest: 'SM3 digest',
    caseNo: 'Case',
    by: 'Issued by',
  },
  byLaw: 'By law itself',
  notLaidOut: 'of its content; the file is not made yet',
  more: 'One more page',
  end: (count) => `${count} uses listed; there are none before them.`,
  empty: 'The seal has not been used',
  emptyDetail: 'Each document issued in the name of the body is listed here.',
};
