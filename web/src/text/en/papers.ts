import type { papers as zh } from '../zh/papers.ts';

/** Paper between counter and back office. */
export const papers: typeof zh = {
  title: 'Paper transfers',
  views: { toDepartment: 'To departments', toWindow: 'Back to counter', lists: 'Transfer lists' },
  viewsLabel: 'Directions and transfer lists',
  places: {
    window: 'Paper at the counter',
    toDepartment: 'Paper on its way to the department',
    department: 'Paper in the department',
    toWindow: 'Paper on its way back to the counter',
    applicant: 'Paper given back to the applicant',
  },
  directions: { toDepartment: 'Counter to department', toWindow: 'Department to counter' },
  states: { sent: 'To be signed for', taken: 'Signed for', recalled: 'Taken back' },
  waiting: {
    tableLabel: 'Paper that waits to be handed over',
    columns: { papers: 'Paper', since: 'Waits since', department: 'Department' },
    amount: (papers) => `${papers} papers`,
    marked: (count) => `${count} marked`,
    note: 'Note (optional)',
    send: 'Make list and hand over',
    clear: 'Clear marks',
    empty: {
      toDepartment: {
        title: 'No paper waits to be handed over',
        detail: 'Cases with paper at the counter stand here; mark them and make a transfer list.',
      },
      toWindow: {
        title: 'No paper waits to go back to the counter',
        detail:
          'Closed cases that are to be delivered stand here while their paper lies in the department.',
      },
    },
    end: (count) => `${count} in all`,
  },
  lists: {
    tableLabel: 'Transfer lists, the last one first',
    filter: { sent: 'To be signed for', all: 'All' },
    filterLabel: 'State of the transfer lists',
    columns: {
      number: 'Number',
      direction: 'Direction',
      department: 'Department',
      amount: 'Amount',
      sent: 'Handed over',
      state: 'State',
    },
    amount: (cases, papers) => `${cases} cases, ${papers} papers`,
    empty: {
      sent: {
        title: 'Nothing to be signed for',
        detail: 'Lists stand here until they are signed for.',
      },
      all: {
        title: 'No transfer lists yet',
        detail: 'Lists stand here once paper was handed over.',
      },
    },
    end: (count) => `${count} in all`,
  },
  list: {
    title: (number) => `Transfer list ${number}`,
    back: 'All transfer lists',
    facts: {
      direction: 'Direction',
      department: 'Department',
      amount: 'Amount',
      state: 'State',
      sent: 'Handed over',
      settled: { taken: 'Signed for', recalled: 'Taken back' },
      missing: 'Did not come',
      note: 'Note',
    },
    who: (name, moment) => `${name}, ${moment}`,
    missing: (count) => `${count}`,
    tableLabel: 'Paper on the list',
    columns: { number: 'Case', matter: 'Matter', applicant: 'Applicant', papers: 'Paper' },
    paper: (orderNum, name) => `${orderNum}. ${name}`,
    again: (handing) => ` (handing-in ${handing})`,
    notCame: 'Did not come',
    notCameLabel: (name, displayNo) => `Did not come: ${name} (${displayNo})`,
    take: 'Sign for all',
    takeWith: (count) => `Sign, ${count} did not come`,
    takeHint: 'Count each paper. What did not come is marked first; it stays with who sent it.',
    recall: 'Take the list back',
    print: 'Print the list',
    signatures: {
      sender: 'Handed over by (signature)',
      taker: 'Taken by (signature)',
      day: 'Date',
    },
  },
  transfer: (number) => `List ${number}`,
};
