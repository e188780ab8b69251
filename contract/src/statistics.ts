import { type Static, Type } from '@sinclair/typebox';
import { REFUSED_COUNTED, STANDARD_DEFINITION } from './definition-words.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, nullable, oneOf } from './fields.ts';

/**
 * `principal`: what is handled under an entrustment (委托办件), by the body in whose name; `nominal`: every case by the body in
 * whose name it is handled, that of a department of its own; `source`: the departmental
 * system that reported it, or the hall; `window`: at which window of the hall it was accepted, until then received;
 * `staff`: who accepted it; `projectType`: by the list of the matter as it stands; `mode`: how it was accepted;
 * `applicantKind`: a person or an organisation, of cases whose journal names it; `originArea`: what is handled across
 * provinces (跨省通办), by the province from which it came.
 */
export const GROUPINGS = [
  'bucket',
  'type',
  'department',
  'area',
  'matter',
  'projectType',
  'mode',
  'applicantKind',
  'principal',
  'nominal',
  'originArea',
  'channel',
  'source',
  'window',
  'staff',
  'day',
] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Accepted and finished by their own dates; open before the first day and after the last. */
export const FigureRow = Type.Object({
  key: Type.String(),
  label: Type.String(),
  accepted: Type.Integer(),
  closed: Type.Integer(),
  openStart: Type.Integer(),
  openEnd: Type.Integer(),
});
export type FigureRow = Static<typeof FigureRow>;

const Period = { from: Day, to: Day };

/** The version of the definitions (口径) that counted. */
export const Definition = Type.Integer({ description: 'the version of the definitions (口径)' });

/** By which definition is counted; the usual one where it is left out. */
export const DefinitionChoice = Type.Optional(
  Type.Integer({
    ...{ minimum: STANDARD_DEFINITION, maximum: REFUSED_COUNTED },
    description: `${STANDARD_DEFINITION}, as without it; ${REFUSED_COUNTED} counts 不予受理 among the finished (countRefusedAcceptance)`,
  }),
);

/** A moment that is over. */
export const AsOf = Type.String({
  format: 'date-time',
  examples: ['2022-06-17T18:00:00+08:00'],
  description:
    'Counts anew from the journal what was recorded here until this moment, whatever its own day; without it, the figures of now.',
});

export const getStatistics = {
  operationId: 'getStatistics',
  summary: 'Accepted, finished and open cases of a period, both days inclusive, Asia/Shanghai.',
  tag: 'statistics',
  method: 'GET',
  path: '/statistics',
  access: 'signed-in',
  reach: 'everything',
  query: exactly({
    ...Period,
    by: Type.Optional(oneOf(...GROUPINGS)),
    definition: DefinitionChoice,
    asOf: Type.Optional(AsOf),
  }),
  reply: Type.Object({
    from: Day,
    to: Day,
    definition: Definition,
    by: oneOf(...GROUPINGS),
    asOf: Moment,
    rows: Type.Array(FigureRow),
    total: FigureRow,
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

/** Why finished may exceed accepted: the stock identity, per row and in total. */
export const Explanation = Type.Object({
  key: Type.String(),
  label: Type.String(),
  openStart: Type.Integer(),
  accepted: Type.Integer(),
  closed: Type.Integer(),
  closedFromStock: Type.Integer({ description: 'accepted before the period, finished in it' }),
  closedFromPeriod: Type.Integer({ description: 'accepted and finished in the period' }),
  refusedAcceptance: Type.Integer({
    description: '不予受理, where the definition counts them as finished; else 0',
  }),
  closedWithoutAcceptance: Type.Integer({ description: 'no acceptance on record (Q1)' }),
  acceptedLate: nullable(
    Type.Integer({
      description: 'acceptances recorded here more than a day after they happened; kept by bucket',
    }),
  ),
  openEnd: Type.Integer(),
  /** openStart + accepted − closedFromStock − closedFromPeriod = openEnd. */
  balanced: Type.Boolean(),
});
export type Explanation = Static<typeof Explanation>;

/** By what the account is told: where it is kept what finished of what was accepted when. */
export const EXPLANATION_GROUPINGS = ['bucket', 'department', 'type', 'area'] as const;
export type ExplanationGrouping = (typeof EXPLANATION_GROUPINGS)[number];

export const explainStatistics = {
  operationId: 'explainStatistics',
  summary:
    'The stock identity of a period, by bucket, department, type or area: why finished may exceed accepted.',
  tag: 'statistics',
  method: 'GET',
  path: '/statistics/explanation',
  access: 'signed-in',
  reach: 'everything',
  query: exactly({
    ...Period,
    by: Type.Optional(oneOf(...EXPLANATION_GROUPINGS)),
    definition: DefinitionChoice,
  }),
  reply: Type.Object({
    from: Day,
    to: Day,
    by: oneOf(...EXPLANATION_GROUPINGS),
    definition: Definition,
    asOf: Moment,
    rows: Type.Array(Explanation),
    total: nullable(Explanation),
  }),
  refusals: ['statistics/period', 'statistics/not-counted'],
} as const satisfies Endpoint;
