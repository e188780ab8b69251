import type { BodyOf } from '@banshi/contract/endpoint';
import * as contract from '@banshi/contract/negative-reviews';
import { rateService } from '@banshi/contract/ratings';
import { aReceivedCase } from './counter.ts';
import type { Hall } from './hall.ts';
import { CONTENT, rate } from './ratings.ts';
import type { Tell } from './reply.ts';

/** Which rating. */
export interface RatingKey {
  readonly caseId: string;
  readonly seq: number;
}

type CentreSaid = Omit<BodyOf<typeof contract.settleNegativeReview>, 'version'>;
type DepartmentSaid = Omit<BodyOf<typeof contract.answerNegativeReview>, 'version'>;

const NOTHING = { note: null, kind: null, isComplex: null, outcome: null, ground: null };

/** What operations on negative reviews are asked, of a rating that is not there. */
export const REVIEW_QUESTIONS = {
  listNegativeReviews: () => ({ query: 'limit=100' }),
  listOwnNegativeReviews: () => ({ query: 'limit=100' }),
  listReviewNotices: () => ({}),
  settleNegativeReview: () => ({ body: { version: 1, ...NOTHING, act: 'ASSIGN' } }),
  answerNegativeReview: () => ({ body: { version: 1, act: 'CONTACT', note: '示例', way: null } }),
  showRater: () => ({ body: { reason: '示例' } }),
  showOwnRater: () => ({ body: { reason: '示例' } }),
};

/** A case of the health commission whose applicant is dissatisfied. */
export async function aBadRating(hall: Hall, given: object = {}): Promise<RatingKey> {
  const received = await aReceivedCase(hall);
  const said = { grade: 'DISSATISFIED', options: ['202'], text: '示例：等候时间长' };
  await rate(hall, received, { ...said, ...given }).then((one) => one.reply);
  return { caseId: received.caseId, seq: 1 };
}

/** One of the administrators of ratings, and who heads the windows of the health commission. */
export const theCentre = (hall: Pick<Hall, 'as'>, number = 1) =>
  hall.as('EVAL_ADMIN', 'PROVINCE', number);
export const theDepartment = (hall: Pick<Hall, 'as'>) => hall.as('WINDOW_HEAD', 'HEALTH');

/** The review as an administrator sees it. */
export async function reviewOf(hall: Pick<Hall, 'as'>, params: RatingKey) {
  return (await (await theCentre(hall)).call(contract.getNegativeReview, { params })).reply;
}

/** The case of a target is rated badly, and its review assigned, so that there is one to read. */
export async function reviewTarget(
  hall: Pick<Hall, 'as' | 'stranger'>,
  { caseId, displayNo: number, queryPassword: password }: RatedTarget,
): Promise<void> {
  const said = { grade: 'DISSATISFIED' as const, options: ['202'] };
  const body = { ...CONTENT, ...said, number, password };
  await hall.stranger.call(rateService, { body }).then((one) => one.reply);
  await assign(hall, { caseId, seq: 1 });
}

interface RatedTarget {
  readonly caseId: string;
  readonly displayNo: string;
  readonly queryPassword: string;
}

/** The centre takes a step, as the review stands. */
export async function settle(
  hall: Pick<Hall, 'as'>,
  params: RatingKey,
  { number = 1, ...said }: Partial<CentreSaid> & Pick<CentreSaid, 'act'> & { number?: number },
) {
  const { version } = await reviewOf(hall, params);
  const body = { ...NOTHING, ...said, version };
  return (await theCentre(hall, number)).call(contract.settleNegativeReview, { params, body });
}

/** The department takes a step, as the review stands. */
export async function answer(
  hall: Hall,
  params: RatingKey,
  said: Partial<DepartmentSaid> & Pick<DepartmentSaid, 'act'>,
) {
  const { version } = await reviewOf(hall, params);
  const body = { note: '示例', way: null, ...said, version };
  return (await theDepartment(hall)).call(contract.answerNegativeReview, { params, body });
}

/** Classifies and assigns it. */
export async function assign(
  hall: Pick<Hall, 'as'>,
  params: RatingKey,
  isComplex = false,
): Promise<void> {
  const classified = { act: 'CLASSIFY', kind: 'EFFICIENCY', isComplex } as const;
  (await settle(hall, params, classified)).reply;
  (await settle(hall, params, { act: 'ASSIGN' })).reply;
}

/** The department contacts, mends and replies. */
export async function rectify(hall: Hall, params: RatingKey): Promise<void> {
  (await answer(hall, params, { act: 'CONTACT', note: '示例：已电话致歉' })).reply;
  (await answer(hall, params, { act: 'RECTIFY', way: 'AT_ONCE', note: '示例：增开窗口' })).reply;
  (await answer(hall, params, { act: 'REPLY', note: '示例：已增开窗口' })).reply;
}

/** A bad rating is dealt with from end to end. */
export async function keepReviews(hall: Hall, tell: Tell): Promise<void> {
  const params = await aBadRating(hall, { text: '工作人员张示例不耐烦，电话13800005678' });
  const [admin, head] = [await theCentre(hall), await theDepartment(hall)];
  const query = { limit: 100 };
  tell(
    contract.listNegativeReviews,
    (await admin.call(contract.listNegativeReviews, { query })).reply,
  );
  const classified = { act: 'CLASSIFY', kind: 'ATTITUDE', isComplex: false } as const;
  tell(contract.settleNegativeReview, (await settle(hall, params, classified)).reply);
  (await settle(hall, params, { act: 'ASSIGN' })).reply;
  tell(
    contract.listOwnNegativeReviews,
    (await head.call(contract.listOwnNegativeReviews, { query })).reply,
  );
  const waiting = contract.listReviewNotices;
  tell(waiting, (await head.call(waiting, {})).reply);
  const looking = { params, body: { reason: '联系张示例，电话13800005678' } };
  tell(contract.showOwnRater, (await head.call(contract.showOwnRater, looking)).reply);
  const said = { act: 'CONTACT', note: '已致电张示例13800005678' } as const;
  tell(contract.answerNegativeReview, (await answer(hall, params, said)).reply);
  (await answer(hall, params, { act: 'RECTIFY', way: 'EXPLANATION' })).reply;
  (await answer(hall, params, { act: 'REPLY' })).reply;
  tell(contract.showRater, (await admin.call(contract.showRater, looking)).reply);
  (await settle(hall, params, { act: 'REVISIT', outcome: 'SATISFIED', note: '示例' })).reply;
  (await settle(hall, params, { act: 'CLOSE' })).reply;
  const own = contract.getOwnNegativeReview;
  tell(own, (await head.call(own, { params })).reply);
  tell(contract.getNegativeReview, await reviewOf(hall, params));
}
