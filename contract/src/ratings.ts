import { type Static, Type } from '@sinclair/typebox';
import { Due } from './case-views.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, nullable, oneOf, text, Uuid } from './fields.ts';
import { CASE_PROOF } from './notices.ts';
import {
  EXCLUSION_GROUNDS,
  GRADE_GROUPS,
  RATED_STAGES,
  RATING_ANOMALIES,
  RATING_CHANNELS,
  RATING_GRADES,
  RATING_GROUPINGS,
  RATING_STANDINGS,
  RATING_VIEWS,
  SERVICE_WAYS,
} from './rating-words.ts';

const Grade = oneOf(...RATING_GRADES);
const OptionCode = Type.String({ pattern: '^[1-5][0-9]{2}$' });
/** The entry of the journal that is rated: the service given then. */
const Service = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });

/** A service of a case, and whether it may be rated. */
export const RateableService = Type.Object({
  service: Type.Integer(),
  stage: oneOf(...RATED_STAGES),
  way: oneOf(...SERVICE_WAYS),
  on: Day,
  standing: oneOf(...RATING_STANDINGS),
  /** The last day to rate it, or to add to its rating; null while its case goes on. */
  until: nullable(Day),
  /** As it was rated. */
  grade: nullable(Grade),
});
export type RateableService = Static<typeof RateableService>;

/** Something that may be ticked beside a grade. */
export const RatingOption = Type.Object({
  code: Type.String(),
  grade: Grade,
  way: oneOf(...SERVICE_WAYS),
  label: Type.String(),
});
export type RatingOption = Static<typeof RatingOption>;

export const RateableServices = Type.Object({
  displayNo: Type.String(),
  services: Type.Array(RateableService, { description: 'the latest first' }),
  options: Type.Array(RatingOption),
});
export type RateableServices = Static<typeof RateableServices>;

export const listRateableServices = {
  operationId: 'listRateableServices',
  summary:
    'The services of a case that its applicant may rate (好差评), for whoever has its number and query password.',
  tag: 'ratings',
  method: 'POST',
  path: '/public/case-services',
  access: 'anyone',
  reach: 'proved',
  callsPerMinute: 300,
  body: exactly(CASE_PROOF),
  reply: RateableServices,
  idempotency: 'none',
  refusals: ['request/too-many', 'notices/no-match', 'notices/paused'],
} as const satisfies Endpoint;

export const rateService = {
  operationId: 'rateService',
  summary:
    'Rate a service once, or add to its rating once within ten days; the same given again changes nothing. Nobody else and nothing by itself makes a rating.',
  tag: 'ratings',
  method: 'POST',
  path: '/public/case-ratings',
  access: 'anyone',
  reach: 'proved',
  callsPerMinute: 300,
  body: exactly({
    ...CASE_PROOF,
    service: Service,
    grade: Grade,
    options: Type.Array(OptionCode, { maxItems: 20, uniqueItems: true }),
    text: nullable(text(500)),
    channel: oneOf(...RATING_CHANNELS),
  }),
  reply: RateableServices,
  idempotency: 'none',
  refusals: [
    'request/too-many',
    'notices/no-match',
    'notices/paused',
    'ratings/service-unknown',
    'ratings/window-over',
    'ratings/rated',
    'ratings/option-wrong',
  ],
} as const satisfies Endpoint;

/** A rating as those see it who look after ratings: of a case, but not of a person. */
export const ListedRating = Type.Object({
  caseId: Uuid,
  seq: Type.Integer(),
  displayNo: Type.String(),
  matterName: Type.String(),
  departmentName: Type.String(),
  /** Of the case, as it stands now. */
  due: nullable(Due),
  stage: oneOf(...RATED_STAGES),
  grade: Grade,
  options: Type.Array(Type.String(), { description: 'what was ticked, in words' }),
  text: nullable(
    Type.String({ description: 'numbers and names of persons of the case are masked' }),
  ),
  channel: oneOf(...RATING_CHANNELS),
  at: Moment,
  anomalies: Type.Array(oneOf(...RATING_ANOMALIES)),
  /** What was added to it later (追评); it counts in no figure. */
  supplement: nullable(
    Type.Object({
      grade: Grade,
      text: nullable(Type.String({ description: 'masked' })),
      at: Moment,
    }),
  ),
  /** Why it does not count; null where it does. */
  excluded: nullable(
    Type.Object({
      ground: oneOf(...EXCLUSION_GROUNDS),
      reason: Type.String(),
      byName: Type.String(),
      at: Moment,
    }),
  ),
});
export type ListedRating = Static<typeof ListedRating>;

export const listRatings = {
  operationId: 'listRatings',
  summary:
    'Individual ratings of a period, the latest first (ofCases: by the day on which their cases came in), without those of cases that this person handled.',
  tag: 'ratings',
  method: 'GET',
  path: '/ratings',
  access: ['EVAL_ADMIN'],
  reach: 'whole',
  query: exactly({
    from: Day,
    to: Day,
    view: Type.Optional(oneOf(...RATING_VIEWS)),
    by: Type.Optional(oneOf(...RATING_GROUPINGS)),
    key: Type.Optional(text(100, { minLength: 0 })),
    grade: Type.Optional(oneOf(...RATING_GRADES, ...GRADE_GROUPS)),
    after: Type.Optional(text(100, { minLength: 0 })),
    limit: Type.Integer({ minimum: 1, maximum: 100 }),
  }),
  reply: Type.Object({ ratings: Type.Array(ListedRating), next: nullable(Type.String()) }),
  refusals: ['ratings/of-all', 'statistics/period'],
} as const satisfies Endpoint;

const RATING = Type.Object({
  caseId: Uuid,
  seq: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
});

export const excludeRating = {
  operationId: 'excludeRating',
  summary: 'Mark a rating as not effective, with ground and reason; it stays as it was given.',
  tag: 'ratings',
  method: 'POST',
  path: '/ratings/:caseId/:seq/exclusion',
  access: ['EVAL_ADMIN'],
  reach: 'whole',
  params: RATING,
  body: exactly({ ground: oneOf(...EXCLUSION_GROUNDS), reason: text(500) }),
  reply: Type.Object({ caseId: Uuid, seq: Type.Integer() }),
  idempotency: 'key',
  refusals: ['ratings/of-all', 'ratings/not-found', 'ratings/settled', 'ratings/review-own-act'],
} as const satisfies Endpoint;

export const restoreRating = {
  operationId: 'restoreRating',
  summary: 'Let a rating count again that was excluded wrongly, with the reason.',
  tag: 'ratings',
  method: 'POST',
  path: '/ratings/:caseId/:seq/restoration',
  access: ['EVAL_ADMIN'],
  reach: 'whole',
  params: RATING,
  body: exactly({ reason: text(500) }),
  reply: Type.Object({ caseId: Uuid, seq: Type.Integer() }),
  idempotency: 'key',
  refusals: ['ratings/of-all', 'ratings/not-found', 'ratings/settled', 'ratings/review-own-act'],
} as const satisfies Endpoint;
