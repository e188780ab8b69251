import { type Static, Type } from '@sinclair/typebox';
import { CaseSummary } from './case-views.ts';
import type { Endpoint } from './endpoint.ts';
import { exactly, nullable, oneOf, text } from './fields.ts';
import { CASE_LEADERS } from './roles.ts';

/** What a leader is needed for, in the order in which it weighs. */
export const LEADER_MATTERS = [
  'late',
  'extend',
  'decide',
  'examine',
  'allowTolerance',
  'voidCase',
] as const;
export type LeaderMatter = (typeof LEADER_MATTERS)[number];

/** How many cases need a leader for one thing, and the most urgent of them. */
export const LeaderGroup = Type.Object({
  matter: oneOf(...LEADER_MATTERS),
  count: Type.Integer(),
  cases: Type.Array(CaseSummary),
});
export type LeaderGroup = Static<typeof LeaderGroup>;

export const getLeaderDay = {
  operationId: 'getLeaderDay',
  summary:
    'What needs this leader today: how many cases for each thing, the most urgent of them; or all for one.',
  tag: 'cases',
  method: 'GET',
  path: '/leader-day',
  access: CASE_LEADERS,
  reach: 'self',
  query: exactly({
    matter: Type.Optional(oneOf(...LEADER_MATTERS)),
    after: Type.Optional(text(100, { minLength: 0 })),
  }),
  reply: Type.Object({
    groups: Type.Array(LeaderGroup),
    next: nullable(Type.String({ description: 'of one matter, the page after this one' })),
  }),
  refusals: [],
} as const satisfies Endpoint;
