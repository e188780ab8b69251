import { tellQueryPassword } from '@banshi/contract/notices';
import * as contract from '@banshi/contract/ratings';
import { aReceivedCase, theClerk } from './counter.ts';
import type { Hall } from './hall.ts';
import type { Tell } from './reply.ts';

interface Asked {
  readonly displayNo: string;
  readonly queryPassword: string;
}

/** What somebody says who is content. */
export const CONTENT = {
  ...{ service: 1, grade: 'SATISFIED' as const, options: ['401'], text: null },
  channel: 'MOBILE' as const,
};

/** What operations on ratings are asked: about a target that proves itself, and about no rating at all. */
export const RATING_QUESTIONS = {
  listRateableServices: ({ displayNo: number, queryPassword: password }: Asked) => ({
    body: { number, password },
  }),
  rateService: ({ displayNo: number, queryPassword: password }: Asked) => ({
    body: { number, password, ...CONTENT },
  }),
  listRatings: () => ({ query: 'from=2022-06-01&to=2022-06-30&limit=100' }),
  getRatingFigures: () => ({ query: 'from=2022-06-01&to=2022-06-30' }),
  excludeRating: () => ({ body: { ground: 'MISTAKEN', reason: '示例' } }),
  restoreRating: () => ({ body: { reason: '示例' } }),
};

/** The address names no rating: who is told so may judge those that there are. */
export const RATING_VERDICTS = {
  'ratings/of-all': 'other body',
  'ratings/not-found': 'admitted',
  'ratings/settled': 'admitted',
} as const;

/** The number and query password of a case, as its applicant has them. */
export async function proofOf(hall: Pick<Hall, 'as'>, { caseId, displayNo }: ACase) {
  const clerk = await theClerk(hall);
  const told = await clerk.call(tellQueryPassword, {
    ...{ params: { caseId }, body: { instead: null } },
  });
  return { number: displayNo, password: told.reply.password };
}

interface ACase {
  readonly caseId: string;
  readonly displayNo: string;
}

/** An applicant rates a service of a case. */
export async function rate(hall: Hall, of: ACase, given: Partial<typeof CONTENT> | object = {}) {
  const body = { ...(await proofOf(hall, of)), ...CONTENT, ...given };
  return hall.stranger.call(contract.rateService, { body });
}

/** A service is rated, the rating excluded and taken up again. */
export async function keepRatings(hall: Hall, tell: Tell): Promise<void> {
  const received = await aReceivedCase(hall);
  const body = await proofOf(hall, received);
  const { stranger } = hall;
  const open = await stranger.call(contract.listRateableServices, { body });
  tell(contract.listRateableServices, open.reply);
  const text = '工作人员张示例很耐心，电话13800005678';
  tell(contract.rateService, (await rate(hall, received, { text })).reply);
  const admin = await hall.as('EVAL_ADMIN', 'PROVINCE');
  const query = { from: '2022-06-01', to: '2022-06-30', limit: 100 };
  tell(contract.listRatings, (await admin.call(contract.listRatings, { query })).reply);
  const params = { caseId: received.caseId, seq: 1 };
  const excluding = { params, body: { ground: 'MISTAKEN' as const, reason: '示例' } };
  tell(contract.excludeRating, (await admin.call(contract.excludeRating, excluding)).reply);
  const seen = { query: { ...query, view: 'excluded' as const } };
  tell(contract.listRatings, (await admin.call(contract.listRatings, seen)).reply);
  const restoring = { params, body: { reason: '示例' } };
  tell(contract.restoreRating, (await admin.call(contract.restoreRating, restoring)).reply);
}
