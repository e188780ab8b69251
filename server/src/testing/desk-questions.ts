import type { Target } from './targets.ts';

/** The id of nobody. */
export const NOBODY = '00000000-0000-7000-8000-00000000ffff';
/** What nobody has said. */
export const UNSAID = { commentId: NOBODY };

/** What operations on desks and workplaces are asked about a target. */
export const DESK_QUESTIONS = {
  assignCase: () => ({ body: { staffId: NOBODY } }),
  followCase: () => ({ body: { follows: true } }),
  commentOnCase: () => ({ body: { text: '示例' } }),
  actOnCases: ({ caseId }: Pick<Target, 'caseId'>) => {
    const cases = [{ caseId, version: 1 }];
    return { body: { act: 'assign', cases, opinion: null, staffId: NOBODY } };
  },
  searchNames: () => ({ body: { text: 'yl' } }),
  findPersons: ({ receipt }: Pick<Target, 'receipt'>) => ({
    body: { name: receipt.applicant.name },
  }),
  findOrganisations: () => ({ body: { name: '示例' } }),
  noteNewsSeen: () => ({ body: { until: '2022-06-01T00:00:00+08:00' } }),
  setOwnMobile: () => ({ body: { mobile: null } }),
  setInboxFilters: () => ({ body: { filters: [] } }),
  setOwnPhrases: () => ({ body: { phrases: ['同意'] } }),
  setBodyPhrases: () => ({ body: { kind: 'opinion', phrases: ['同意'] } }),
};

/** A colleague has the case, or nobody of this name is there: who is told so may do it where that is not so. */
export const DESK_VERDICTS = {
  'cases/claimed': 'admitted',
  'cases/not-holder': 'admitted',
  'cases/staff-unknown': 'admitted',
  'cases/comment-unknown': 'admitted',
} as const;
