import { type Static, Type } from '@sinclair/typebox';
import { Due } from './case-views.ts';
import { CLOCK_KINDS } from './case-words.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, nullable, oneOf, Uuid } from './fields.ts';
import { CASE_READERS } from './roles.ts';

/** The most that is listed, and said to be seen, at once. */
const DAYS_MAX = 50;

/** A day of a case that a changed calendar moved, told to who has the case or follows it. */
export const MovedDayNews = Type.Object({
  caseId: Uuid,
  /** The entry of the journal that moved it. */
  version: Type.Integer(),
  displayNo: Type.String(),
  matterName: Type.String(),
  clock: oneOf(...CLOCK_KINDS),
  /** The day of a reminder moved, and no last day. */
  isReminder: Type.Boolean(),
  before: Day,
  after: Day,
  at: Moment,
  /** Of the case, as it stands now. */
  due: nullable(Due),
});
export type MovedDayNews = Static<typeof MovedDayNews>;

export const MovedDaysNews = Type.Object({
  /** The newest first. */
  days: Type.Array(MovedDayNews),
  total: Type.Integer({ description: 'how many are not seen yet in all' }),
});
export type MovedDaysNews = Static<typeof MovedDaysNews>;

export const listMovedDays = {
  operationId: 'listMovedDays',
  summary:
    'The days that a changed calendar moved in the cases that one has or follows, until one says that one has seen them.',
  tag: 'cases',
  method: 'GET',
  path: '/moved-days',
  access: CASE_READERS,
  reach: 'self',
  reply: MovedDaysNews,
  refusals: [],
} as const satisfies Endpoint;

export const seeMovedDays = {
  operationId: 'seeMovedDays',
  summary: 'Say that one has seen how these days moved; they are listed no more.',
  tag: 'cases',
  method: 'POST',
  path: '/moved-days/seen',
  access: CASE_READERS,
  reach: 'self',
  body: exactly({
    days: Type.Array(
      exactly({ caseId: Uuid, version: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) }),
      { minItems: 1, maxItems: DAYS_MAX },
    ),
  }),
  reply: MovedDaysNews,
  idempotency: 'none',
  refusals: [],
} as const satisfies Endpoint;
