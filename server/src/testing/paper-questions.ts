import { NOBODY } from './desk-questions.ts';
import { sending } from './papers.ts';
import type { Target } from './targets.ts';

/** What operations on paper, and on the seals it bears, are asked about a target. */
export const PAPER_QUESTIONS = {
  listPapers: () => ({ query: 'direction=toDepartment&limit=100' }),
  // Nothing of the target lies in the department: who is told so may send what does.
  sendPapers: ({ caseId }: Pick<Target, 'caseId'>) => sending([caseId], 'toWindow'),
  listTransfers: () => ({ query: 'state=all&limit=100' }),
  takePapers: () => ({ body: { missing: [{ caseId: NOBODY, orderNum: 1 }] } }),
  recallPapers: () => ({ body: {} }),
  listSealUses: ({ organisationId }: Pick<Target, 'organisationId'>) => ({
    query: `organisationId=${organisationId}&limit=100`,
  }),
};

/** Nothing of this lies there, or the list is somebody else's: who is told so may carry what does. */
export const PAPER_VERDICTS = {
  'cases/transfer-unknown': 'absent',
  'cases/transfer-side': 'admitted',
  'cases/transfer-not-own': 'admitted',
  'cases/no-paper-here': 'admitted',
  'cases/paper-not-listed': 'admitted',
} as const;
