import { type Static, Type } from '@sinclair/typebox';
import { CaseSummary } from './case-views.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, nullable, oneOf, TEXT_PATTERN, text } from './fields.ts';
import { CASE_RULES } from './quality-words.ts';

const PAGE = {
  after: Type.Optional(text(100, { minLength: 0 })),
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
};

const DAYS = {
  from: Day,
  to: Day,
  department: Type.Optional(
    Type.String({
      ...{ minLength: 1, maxLength: 60 },
      pattern: TEXT_PATTERN,
      description: 'its code: only what it exercises; `total` of days: only those of all together',
    }),
  ),
};

const Found = Type.Object({
  count: Type.Integer(),
  isMore: Type.Boolean({ description: 'there are more than `count`; nobody counted further' }),
});

export const listQualityCases = {
  operationId: 'listQualityCases',
  summary:
    'The cases that a rule of data quality finds (T14), and on the first page how many; Q5 as of now, the others by the days of the period; masked, as other lists behind figures.',
  tag: 'statistics',
  method: 'GET',
  path: '/statistics/quality/cases',
  access: 'signed-in',
  reach: 'everything',
  query: exactly({ rule: oneOf(...CASE_RULES), ...DAYS, ...PAGE }),
  reply: Type.Object({
    rule: oneOf(...CASE_RULES),
    asOf: Moment,
    found: nullable(Found),
    flagged: Type.Array(CaseSummary),
    next: nullable(Type.String()),
  }),
  refusals: ['statistics/period'],
} as const satisfies Endpoint;

/** A working day on which less than half was accepted of what was on the working day before. */
export const DailyDrop = Type.Object({
  day: Day,
  key: Type.String({ description: '`total`, or the code of the department' }),
  label: Type.String(),
  dayBefore: Day,
  before: Type.Integer(),
  accepted: Type.Integer(),
  fall: Type.String({ description: 'in per cent' }),
});
export type DailyDrop = Static<typeof DailyDrop>;

export const listDailyDrops = {
  operationId: 'listDailyDrops',
  summary: 'Q6: working days on which acceptances fell by more than half, newest first.',
  tag: 'statistics',
  method: 'GET',
  path: '/statistics/quality/drops',
  access: 'signed-in',
  reach: 'everything',
  query: exactly({ ...DAYS, ...PAGE }),
  reply: Type.Object({
    asOf: Moment,
    found: Found,
    drops: Type.Array(DailyDrop),
    next: nullable(Type.String()),
  }),
  refusals: ['statistics/period'],
} as const satisfies Endpoint;
