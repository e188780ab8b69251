import { type Static, Type } from '@sinclair/typebox';
import { CaseSummary } from './case-views.ts';
import { WAITING_FOR } from './dashboard-words.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, nullable, oneOf, Serial, TEXT_PATTERN, text } from './fields.ts';
import { Definition, DefinitionChoice } from './statistics.ts';

const Flow = Type.Object({ accepted: Type.Integer(), closed: Type.Integer() });

/** Accepted and finished in each span, and what is open now. */
export const DashboardRow = Type.Object({
  key: Type.String(),
  label: Type.String(),
  open: Type.Integer(),
  today: Flow,
  week: Flow,
  year: Flow,
});
export type DashboardRow = Static<typeof DashboardRow>;

const SpanCounts = Type.Object({
  from: Day,
  to: Day,
  received: Type.Integer(),
  accepted: Type.Integer(),
  closed: Type.Integer(),
  refusedAcceptance: Type.Integer({ description: '不予受理' }),
  refused: Type.Integer({ description: '不予许可' }),
  acceptedTolerant: Type.Integer({ description: '容缺受理' }),
  closedWithPromise: Type.Integer({ description: 'finished, of those that had a promised limit' }),
  closedInTime: Type.Integer({ description: 'of these, not later than the promise' }),
});
export type SpanCounts = Static<typeof SpanCounts>;

const Hours = Type.Array(
  Type.Object({ hour: Type.Integer(), received: Type.Integer(), closed: Type.Integer() }),
);

export const getDashboard = {
  operationId: 'getDashboard',
  summary:
    'The figures of today, this week and this year for the centre or one department, all of one snapshot.',
  tag: 'statistics',
  method: 'GET',
  path: '/dashboard',
  access: 'signed-in',
  reach: 'everything',
  query: exactly({
    definition: DefinitionChoice,
    department: Type.Optional(
      Type.String({
        maxLength: 32,
        pattern: TEXT_PATTERN,
        description: 'a code, or `all`; without it, the department of the caller, or all',
      }),
    ),
  }),
  reply: Type.Object({
    asOf: Moment,
    definition: Definition,
    department: nullable(Type.Object({ code: Type.String(), name: Type.String() })),
    spans: Type.Object({ today: SpanCounts, week: SpanCounts, year: SpanCounts }),
    open: Type.Integer(),
    /** The last thirty days, the oldest first. */
    trend: Type.Array(Type.Object({ day: Day, accepted: Type.Integer(), closed: Type.Integer() })),
    /** All departments, whichever is looked at. */
    departments: Type.Array(DashboardRow),
    /** By the area of the application, of one department by prefecture; null while its totals are of an older count. */
    areas: nullable(Type.Array(DashboardRow)),
    /** Open cases of the counter by lamp. */
    lamps: Type.Object({
      red: Type.Integer(),
      amber: Type.Integer(),
      green: Type.Integer(),
      blue: Type.Integer(),
    }),
    tolerance: Type.Object({
      open: Type.Integer({ description: 'not settled yet' }),
      late: Type.Integer({ description: 'of these, past their day' }),
      due: Type.Integer({ description: 'settled this year' }),
      onTime: Type.Integer({ description: 'of these, supplied in time' }),
    }),
    /** Each hour of today. */
    hours: Hours,
  }),
  refusals: ['statistics/no-such-department', 'statistics/not-counted'],
} as const satisfies Endpoint;

export const getLoadByHour = {
  operationId: 'getLoadByHour',
  summary:
    'What came in and was finished in each hour of the day, summed over some days, of all or one department.',
  tag: 'statistics',
  method: 'GET',
  path: '/dashboard/hours',
  access: 'signed-in',
  reach: 'everything',
  query: exactly({
    from: Day,
    to: Day,
    definition: DefinitionChoice,
    department: Type.Optional(text(32, { minLength: 0 })),
  }),
  reply: Type.Object({
    from: Day,
    to: Day,
    definition: Definition,
    workDays: Type.Integer({ description: 'by which an average divides' }),
    hours: Hours,
  }),
  refusals: ['statistics/period', 'statistics/days-too-many', 'statistics/no-such-department'],
} as const satisfies Endpoint;

export const listWaitingCases = {
  operationId: 'listWaitingCases',
  summary:
    'The open cases behind a lamp of the dashboard, its open tolerances, or what a policy concerns, by day.',
  tag: 'cases',
  method: 'GET',
  path: '/waiting-cases',
  access: 'signed-in',
  reach: 'counted',
  query: exactly({
    waitingFor: oneOf(...WAITING_FOR),
    departmentId: Type.Optional(Serial),
    matterId: Type.Optional(Serial),
    after: Type.Optional(text(100, { minLength: 0 })),
    limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
  }),
  reply: Type.Object({ cases: Type.Array(CaseSummary), next: nullable(Type.String()) }),
  refusals: [],
} as const satisfies Endpoint;
