import type { stock as zh } from '../zh/stock.ts';

export const stock: typeof zh = {
  title: 'Do the accounts balance',
  lead: 'Open at the start, and accepted, less finished (with an acceptance on record) is open at the end: over all days, this year and recent months, in each of the three groups; totals are compared however they are grouped. This is checked each hour.',
  never: 'Nothing was checked yet. A running server does it by itself.',
  balanced: (moment, count) => `${count} accounts were checked at ${moment}, all balance.`,
  broken: (moment, count) =>
    `${count} accounts did not balance at ${moment}. Please ask the administrator to find out why with “banshi verify”, then to run “banshi recount”.`,
  checks: { stock: 'Open cases', sums: 'Sum' },
  allDays: 'All days',
  columns: { account: 'Account', period: 'Period', expected: 'Should be', told: 'Is' },
};
