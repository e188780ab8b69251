import { type Static, Type } from '@sinclair/typebox';
import { LAMPS } from './case-words.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, nullable, oneOf, Serial, text, Uuid } from './fields.ts';
import {
  EXCLUSION_GROUNDS,
  RATED_STAGES,
  RATING_GRADES,
  RATING_GROUPINGS,
} from './rating-words.ts';
import {
  APPEAL_GROUNDS,
  CENTRE_REVIEW_ACTS,
  DEPARTMENT_REVIEW_ACTS,
  RECTIFICATION_WAYS,
  REVIEW_ACTS,
  REVIEW_CLOCKS,
  REVIEW_KINDS,
  REVIEW_PROGRESSES,
  REVIEW_STATES,
  REVISIT_OUTCOMES,
} from './review-words.ts';
import { REVIEW_ANSWERERS } from './roles.ts';

/** A negative review as lists show it: of a case, but not of a person. */
const listed = {
  caseId: Uuid,
  seq: Type.Integer({ description: 'of the rating within its case' }),
  displayNo: Type.String(),
  matterName: Type.String(),
  departmentName: Type.String(),
  stage: oneOf(...RATED_STAGES),
  grade: oneOf(...RATING_GRADES),
  ratedAt: Moment,
  state: oneOf(...REVIEW_STATES),
  kind: nullable(oneOf(...REVIEW_KINDS)),
  /** The limit that runs now; null where none does. */
  due: nullable(
    Type.Object({
      clock: oneOf(...REVIEW_CLOCKS),
      on: Day,
      workDaysLeft: Type.Integer({ description: 'negative once it is past' }),
      lamp: oneOf(...LAMPS),
    }),
  ),
};
export const ListedReview = Type.Object(listed);
export type ListedReview = Static<typeof ListedReview>;

/** What was done about it, by whom, and what he said. */
export const ReviewEntry = Type.Object({
  nth: Type.Integer(),
  act: oneOf(...REVIEW_ACTS),
  at: Moment,
  /** Null: by the rule itself. */
  byName: nullable(Type.String()),
  inPlaceOfName: nullable(Type.String()),
  note: nullable(Type.String({ description: 'numbers and names of the case are masked' })),
  kind: nullable(oneOf(...REVIEW_KINDS)),
  isComplex: nullable(Type.Boolean()),
  way: nullable(oneOf(...RECTIFICATION_WAYS)),
  outcome: nullable(oneOf(...REVISIT_OUTCOMES)),
  ground: nullable(oneOf(...EXCLUSION_GROUNDS)),
});
export type ReviewEntry = Static<typeof ReviewEntry>;

export const NegativeReview = Type.Object({
  ...listed,
  version: Serial,
  options: Type.Array(Type.String(), { description: 'what was ticked, in words' }),
  text: nullable(
    Type.String({ description: 'numbers and names of persons of the case are masked' }),
  ),
  /** What was added to the rating later; it changes nothing of the review. */
  supplement: nullable(
    Type.Object({ grade: oneOf(...RATING_GRADES), text: nullable(Type.String()), at: Moment }),
  ),
  isComplex: nullable(Type.Boolean()),
  way: nullable(oneOf(...RECTIFICATION_WAYS)),
  outcome: nullable(oneOf(...REVISIT_OUTCOMES)),
  /** The last day to reply, and the last one to contest the rating; null before it is assigned. */
  replyBy: nullable(Day),
  appealBy: nullable(Day),
  isReopened: Type.Boolean(),
  /** Working days on which its rater was called in vain since the last reply, and how many it takes to close without him. */
  missedDays: Type.Integer(),
  missedDaysNeeded: Type.Integer(),
  story: Type.Array(ReviewEntry, { description: 'in the order in which it was done' }),
  acts: Type.Array(oneOf(...REVIEW_ACTS), { description: 'what this person may do now' }),
});
export type NegativeReview = Static<typeof NegativeReview>;

const page = exactly({
  /** The ratings given on these days; without them what is open, what is due first before. */
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  by: Type.Optional(oneOf(...RATING_GROUPINGS)),
  key: Type.Optional(text(100, { minLength: 0 })),
  state: Type.Optional(oneOf(...REVIEW_STATES)),
  progress: Type.Optional(oneOf(...REVIEW_PROGRESSES)),
  lateness: Type.Optional(oneOf('overdue')),
  caseId: Type.Optional(Uuid),
  after: Type.Optional(text(100, { minLength: 0 })),
  limit: Type.Integer({ minimum: 1, maximum: 100 }),
});
const listReply = Type.Object({
  reviews: Type.Array(ListedReview),
  next: nullable(Type.String()),
  /** Those that have open ones, to choose from. */
  departments: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
});
const params = Type.Object({
  caseId: Uuid,
  seq: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
});
const note = nullable(text(500));

export const listNegativeReviews = {
  operationId: 'listNegativeReviews',
  summary:
    'Negative reviews (差评处置) of all bodies: the open ones by their limit, or those of a period; without those of cases that this person handled.',
  tag: 'ratings',
  method: 'GET',
  path: '/ratings/reviews',
  access: ['EVAL_ADMIN'],
  reach: 'whole',
  query: page,
  reply: listReply,
  refusals: ['ratings/of-all', 'statistics/period'],
} as const satisfies Endpoint;

export const listOwnNegativeReviews = {
  operationId: 'listOwnNegativeReviews',
  summary:
    'Negative reviews that were assigned to the bodies of this person, without those of cases that he handled.',
  tag: 'ratings',
  method: 'GET',
  path: '/ratings/own-reviews',
  access: REVIEW_ANSWERERS,
  reach: 'self',
  query: page,
  reply: listReply,
  refusals: ['statistics/period'],
} as const satisfies Endpoint;

/** A negative review that waits for whoever asks, since when, and who left it so. */
export const ReviewNotice = Type.Object({
  ...listed,
  since: Moment,
  /** Null: by the rule itself. */
  byName: nullable(Type.String()),
});
export type ReviewNotice = Static<typeof ReviewNotice>;

export const listReviewNotices = {
  operationId: 'listReviewNotices',
  summary:
    'The negative reviews that wait for this person, of the centre or of a department, what is due first before.',
  tag: 'ratings',
  method: 'GET',
  path: '/ratings/review-notices',
  access: ['EVAL_ADMIN', ...REVIEW_ANSWERERS],
  reach: 'self',
  reply: Type.Object({ notices: Type.Array(ReviewNotice), hasMore: Type.Boolean() }),
  refusals: [],
} as const satisfies Endpoint;

export const getNegativeReview = {
  operationId: 'getNegativeReview',
  summary: 'One negative review with what was said, its limits and its story.',
  tag: 'ratings',
  method: 'GET',
  path: '/ratings/reviews/:caseId/:seq',
  access: ['EVAL_ADMIN'],
  reach: 'whole',
  params,
  reply: NegativeReview,
  refusals: ['ratings/of-all', 'ratings/not-found'],
} as const satisfies Endpoint;

export const getOwnNegativeReview = {
  operationId: 'getOwnNegativeReview',
  summary: 'One negative review that was assigned to a body of this person.',
  tag: 'ratings',
  method: 'GET',
  path: '/ratings/own-reviews/:caseId/:seq',
  access: REVIEW_ANSWERERS,
  reach: 'readable',
  params,
  reply: NegativeReview,
  refusals: ['cases/not-found', 'ratings/not-found'],
} as const satisfies Endpoint;

const actReply = Type.Object({ version: Serial });

export const settleNegativeReview = {
  operationId: 'settleNegativeReview',
  summary:
    'What the centre does about a negative review: classify, assign, grant more time, revisit, close, decide an appeal.',
  tag: 'ratings',
  method: 'POST',
  path: '/ratings/reviews/:caseId/:seq/acts',
  access: ['EVAL_ADMIN'],
  reach: 'whole',
  params,
  body: exactly({
    version: Serial,
    act: oneOf(...CENTRE_REVIEW_ACTS),
    note,
    kind: nullable(oneOf(...REVIEW_KINDS)),
    isComplex: nullable(Type.Boolean()),
    outcome: nullable(oneOf(...REVISIT_OUTCOMES)),
    ground: nullable(oneOf(...APPEAL_GROUNDS)),
  }),
  reply: actReply,
  idempotency: 'key',
  refusals: [
    ...(['ratings/of-all', 'ratings/not-found', 'ratings/review-stale'] as const),
    ...(['ratings/review-state', 'ratings/review-fact', 'ratings/review-own-act'] as const),
    ...(['ratings/appeal-over', 'ratings/review-missed'] as const),
  ],
} as const satisfies Endpoint;

export const answerNegativeReview = {
  operationId: 'answerNegativeReview',
  summary:
    'What the department of the case does about a negative review: contact the rater, mend it, ask for time, reply, contest the rating.',
  tag: 'ratings',
  method: 'POST',
  path: '/ratings/own-reviews/:caseId/:seq/acts',
  access: REVIEW_ANSWERERS,
  reach: 'readable',
  params,
  body: exactly({
    version: Serial,
    act: oneOf(...DEPARTMENT_REVIEW_ACTS),
    note,
    way: nullable(oneOf(...RECTIFICATION_WAYS)),
  }),
  reply: actReply,
  idempotency: 'key',
  refusals: [
    ...(['cases/not-found', 'ratings/not-found', 'ratings/review-stale'] as const),
    ...(['ratings/review-state', 'ratings/review-fact', 'ratings/review-own-act'] as const),
    ...(['ratings/appeal-over', 'ratings/review-missed'] as const),
  ],
} as const satisfies Endpoint;

const contact = Type.Object({
  shownName: Type.String({ description: 'masked for persons' }),
  mobile: nullable(Type.String()),
});

export const showRater = {
  operationId: 'showRater',
  summary:
    'The number under which the applicant who rated is called for the revisit; the story keeps who looked and why.',
  tag: 'ratings',
  method: 'POST',
  path: '/ratings/reviews/:caseId/:seq/contact',
  access: ['EVAL_ADMIN'],
  reach: 'whole',
  params,
  body: exactly({ reason: text(200) }),
  reply: contact,
  idempotency: 'none',
  refusals: [
    ...(['ratings/of-all', 'ratings/not-found', 'ratings/review-state'] as const),
    ...(['ratings/review-fact', 'cases/applicant-protected'] as const),
  ],
} as const satisfies Endpoint;

export const showOwnRater = {
  operationId: 'showOwnRater',
  summary: 'The same for the department that answers for the case, to contact who rated.',
  tag: 'ratings',
  method: 'POST',
  path: '/ratings/own-reviews/:caseId/:seq/contact',
  access: REVIEW_ANSWERERS,
  reach: 'readable',
  params,
  body: exactly({ reason: text(200) }),
  reply: contact,
  idempotency: 'none',
  refusals: [
    ...(['cases/not-found', 'ratings/not-found', 'ratings/review-state'] as const),
    ...(['ratings/review-fact', 'cases/applicant-protected'] as const),
  ],
} as const satisfies Endpoint;
