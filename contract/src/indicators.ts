import { type Static, type TInteger, Type } from '@sinclair/typebox';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, nullable, oneOf, text } from './fields.ts';
import { COUNTED, COUNTED_GROUPINGS, type Counted, RATES } from './indicator-words.ts';
import { REPORT_FORMATS } from './report-words.ts';
import { AsOf, Definition, DefinitionChoice, GROUPINGS } from './statistics.ts';

const EACH = Object.fromEntries(COUNTED.map((name) => [name, Type.Integer()]));

/** All counts of one row, each by the day of its own event. */
export const CountRow = Type.Object({
  key: Type.String(),
  label: Type.String(),
  counts: Type.Object(EACH as Record<Counted, TInteger>),
});
export type CountRow = Static<typeof CountRow>;

const COUNTED_CHOICE = {
  from: Day,
  to: Day,
  by: Type.Optional(oneOf(...COUNTED_GROUPINGS)),
};

export const getCounts = {
  operationId: 'getCounts',
  summary: 'Everything that is counted of cases in a period, by the day of each event.',
  tag: 'statistics',
  method: 'GET',
  path: '/statistics/counts',
  access: 'signed-in',
  reach: 'everything',
  query: exactly({ ...COUNTED_CHOICE, asOf: Type.Optional(AsOf) }),
  reply: Type.Object({
    from: Day,
    to: Day,
    by: oneOf(...COUNTED_GROUPINGS),
    asOf: Moment,
    rows: Type.Array(CountRow),
    total: CountRow,
  }),
  refusals: [
    'statistics/period',
    'statistics/staff-hidden',
    'statistics/not-counted',
    'statistics/as-of',
    'statistics/as-of-large',
    'statistics/as-of-busy',
  ],
} as const satisfies Endpoint;

export const downloadCounts = {
  operationId: 'downloadCounts',
  summary:
    'All counts of a period with their definitions, moment and maker as XLSX, CSV (UTF-8 with BOM, CRLF) or PDF; no cell is a formula.',
  tag: 'statistics',
  method: 'GET',
  path: '/statistics/counts/file',
  access: 'signed-in',
  reach: 'everything',
  query: exactly({
    ...COUNTED_CHOICE,
    format: oneOf(...REPORT_FORMATS),
    checker: Type.Optional({
      ...text(40),
      description: '审核: named in the file; else a line to sign',
    }),
  }),
  produces: 'application/octet-stream',
  reply: Type.Any(),
  refusals: [
    'statistics/period',
    'statistics/staff-hidden',
    'statistics/not-counted',
    'statistics/glyph-missing',
    'statistics/report-too-long',
  ],
} as const satisfies Endpoint;

/** What is divided by what, and what comes of it: two decimals, half up. */
export const Rate = Type.Object({
  rate: oneOf(...RATES),
  part: Type.Integer(),
  whole: Type.Integer(),
  value: nullable(
    Type.String({
      description: 'a percentage, or working days; null where there is nothing to divide by',
    }),
  ),
});
export type Rate = Static<typeof Rate>;

export const getRates = {
  operationId: 'getRates',
  summary:
    'The rates of a period with what is divided by what; those of matters as the lists stand now.',
  tag: 'statistics',
  method: 'GET',
  path: '/statistics/rates',
  access: 'signed-in',
  reach: 'everything',
  query: exactly({ from: Day, to: Day }),
  reply: Type.Object({ from: Day, to: Day, asOf: Moment, rates: Type.Array(Rate) }),
  refusals: ['statistics/period', 'statistics/not-counted'],
} as const satisfies Endpoint;

/** The rates of one key, in their order; those that are not made there are left out. */
export const RateRow = Type.Object({
  key: Type.String(),
  label: Type.String(),
  departmentId: nullable(Type.Integer({ description: 'of a row of a department' })),
  rates: Type.Array(Rate),
});
export type RateRow = Static<typeof RateRow>;

export const getRatesBy = {
  operationId: 'getRatesBy',
  summary:
    'The rates of a period by any grouping but days, as far as what they divide is kept there.',
  tag: 'statistics',
  method: 'GET',
  path: '/statistics/rates/rows',
  access: 'signed-in',
  reach: 'everything',
  query: exactly({ from: Day, to: Day, by: oneOf(...COUNTED_GROUPINGS) }),
  reply: Type.Object({
    from: Day,
    to: Day,
    by: oneOf(...COUNTED_GROUPINGS),
    asOf: Moment,
    rows: Type.Array(RateRow),
  }),
  refusals: ['statistics/period', 'statistics/staff-hidden', 'statistics/not-counted'],
} as const satisfies Endpoint;

/** Accepted and finished of a period, of the one before it, and of the same days a year earlier. */
export const ComparedFigure = Type.Object({
  now: Type.Integer(),
  before: Type.Integer(),
  yearBefore: Type.Integer(),
  change: nullable(Type.String({ description: '环比 in per cent; null where nothing was before' })),
  yearChange: nullable(Type.String({ description: '同比 in per cent; null where nothing was' })),
});
export type ComparedFigure = Static<typeof ComparedFigure>;

export const ComparedRow = Type.Object({
  key: Type.String(),
  label: Type.String(),
  accepted: ComparedFigure,
  closed: ComparedFigure,
  /** By day: the days with which this one is compared, as far as there are such days. */
  days: nullable(Type.Object({ before: nullable(Day), yearBefore: nullable(Day) })),
});
export type ComparedRow = Static<typeof ComparedRow>;

const ComparedDays = Type.Object({ from: Day, to: Day });

/** One count of a key against that of the period before and of the year before. */
export const ComparedCount = Type.Object({
  key: Type.String(),
  label: Type.String(),
  count: ComparedFigure,
});
export type ComparedCount = Static<typeof ComparedCount>;

export const compareCounts = {
  operationId: 'compareCounts',
  summary:
    'One count against the period before and the same days of the year before, by any grouping but days.',
  tag: 'statistics',
  method: 'GET',
  path: '/statistics/counts/comparison',
  access: 'signed-in',
  reach: 'everything',
  query: exactly({ ...COUNTED_CHOICE, measure: oneOf(...COUNTED) }),
  reply: Type.Object({
    from: Day,
    to: Day,
    by: oneOf(...COUNTED_GROUPINGS),
    measure: oneOf(...COUNTED),
    before: ComparedDays,
    yearBefore: ComparedDays,
    asOf: Moment,
    rows: Type.Array(ComparedCount),
    total: ComparedCount,
  }),
  refusals: ['statistics/period', 'statistics/staff-hidden', 'statistics/not-counted'],
} as const satisfies Endpoint;

export const compareStatistics = {
  operationId: 'compareStatistics',
  summary:
    'Accepted and finished against the period before and the same days of the year before, by any grouping.',
  tag: 'statistics',
  method: 'GET',
  path: '/statistics/comparison',
  access: 'signed-in',
  reach: 'everything',
  query: exactly({
    from: Day,
    to: Day,
    by: Type.Optional(oneOf(...GROUPINGS)),
    definition: DefinitionChoice,
  }),
  reply: Type.Object({
    from: Day,
    to: Day,
    definition: Definition,
    by: oneOf(...GROUPINGS),
    before: ComparedDays,
    yearBefore: ComparedDays,
    asOf: Moment,
    rows: Type.Array(ComparedRow),
  }),
  refusals: ['statistics/period', 'statistics/staff-hidden', 'statistics/not-counted'],
} as const satisfies Endpoint;
