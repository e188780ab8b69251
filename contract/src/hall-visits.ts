import { type Static, Type } from '@sinclair/typebox';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, nullable, oneOf, Serial, text, Uuid } from './fields.ts';
import { LEADER_RANKS, QUARTER_STATES, VISIT_ACTIVITIES } from './hall-words.ts';
import type { RefusalCode } from './problem.ts';

const visitParams = Type.Object({ visitId: Uuid });

/** Those who read the registers of the hall. */
export const HALL_READERS = [
  'WINDOW_HEAD',
  'INSPECTOR',
  'BULLETIN_EDITOR',
  'BULLETIN_SIGNER',
] as const;

/** From day to day, both inclusive. */
export const RegisterDays = exactly({ from: Day, to: Day });

/** A director's visit as it is recorded: who came, with which posts, for what, and what he asked for. */
export const VisitContent = exactly({
  leaderName: text(50),
  rank: oneOf(...LEADER_RANKS),
  posts: Type.Array(text(50), {
    minItems: 1,
    maxItems: 5,
    description: 'in the order of print: posts of the Party first',
  }),
  accompanying: Type.Array(text(100), { maxItems: 20, description: 'each with his post' }),
  activities: Type.Array(oneOf(...VISIT_ACTIVITIES), {
    minItems: 1,
    maxItems: VISIT_ACTIVITIES.length,
    uniqueItems: true,
  }),
});
export type VisitContent = Static<typeof VisitContent>;

/** What is asked for: by whom it is done, and by when. */
export const Requirement = { text: text(200), owner: text(100), dueOn: Day };

/** The same as a task that is watched. */
export const Task = Type.Object({
  ...Requirement,
  ordinal: Type.Integer(),
  closedOn: nullable(Day),
  /** By what it was seen to be done. */
  evidence: nullable(Type.String()),
  isOverdue: Type.Boolean(),
});

/** Cases that an entry names, as far as this person may read them, and how many more there are. */
export const RelatedCases = {
  relatedCases: Type.Array(Type.Object({ caseId: Uuid, caseNumber: Type.String() })),
  hiddenCases: Type.Integer(),
};

/** A visit in the register, its requirements as tasks. */
export const Visit = Type.Composite([
  VisitContent,
  Type.Object({
    visitId: Uuid,
    organisationId: Type.Integer(),
    organisationName: Type.String(),
    from: Day,
    to: Day,
    /** As the bulletin tells it. */
    sentence: Type.String(),
    /** The case of whom he received at the window. */
    ...RelatedCases,
    requirements: Type.Array(Task),
    recordedByName: Type.String(),
    recordedAt: Moment,
    withdrawn: nullable(Type.Object({ reason: Type.String(), byName: Type.String() })),
    /** Whether this person keeps the visits of this body. */
    isKeeper: Type.Boolean(),
  }),
]);
export type Visit = Static<typeof Visit>;

const REFUSALS = [
  'hall/not-found',
  'hall/of-others',
  'hall/day',
  'hall/settled',
] as const satisfies readonly RefusalCode[];

export const listVisits = {
  operationId: 'listVisits',
  summary: "Directors' visits to the hall (厅（局）长进大厅) that began within a period.",
  tag: 'hall',
  method: 'GET',
  path: '/hall/visits',
  access: HALL_READERS,
  reach: 'everything',
  query: RegisterDays,
  reply: Type.Object({
    visits: Type.Array(Visit, { description: 'the latest first' }),
    /** The bodies whose visits this person records. */
    bodies: Type.Array(Type.Object({ organisationId: Type.Integer(), name: Type.String() })),
  }),
  refusals: ['hall/day'],
} as const satisfies Endpoint;

export const listVisitPlan = {
  operationId: 'listVisitPlan',
  summary:
    'Which departments had a director in the hall in each quarter of a year, and which owe it.',
  tag: 'hall',
  method: 'GET',
  path: '/hall/visits/plan',
  access: HALL_READERS,
  reach: 'everything',
  query: exactly({ year: Type.Integer({ minimum: 2000, maximum: 2100 }) }),
  reply: Type.Object({
    departments: Type.Array(
      Type.Object({
        organisationId: Type.Integer(),
        name: Type.String(),
        owed: Type.Integer({ description: 'quarters that passed without a visit' }),
        quarters: Type.Array(
          Type.Object({
            quarter: Type.Integer({ minimum: 1, maximum: 4 }),
            visits: Type.Integer(),
            last: nullable(Day),
            state: oneOf(...QUARTER_STATES),
          }),
        ),
      }),
      { description: 'who owes most first' },
    ),
  }),
  refusals: [],
} as const satisfies Endpoint;

export const recordVisit = {
  operationId: 'recordVisit',
  summary: "Record a director's visit, and what he asked for as tasks with owner and day.",
  tag: 'hall',
  method: 'POST',
  path: '/hall/visits',
  access: ['WINDOW_HEAD'],
  reach: 'bodies',
  body: exactly({
    organisationId: Serial,
    from: Day,
    to: Day,
    content: VisitContent,
    /** Of whom he received at the window (RECEPTION), where there is one. */
    servedCaseNumber: nullable(text(60)),
    requirements: Type.Array(exactly(Requirement), { maxItems: 10 }),
  }),
  reply: Type.Object({ visitId: Uuid }),
  idempotency: 'key',
  refusals: [
    'identity/organisation-unknown',
    'hall/of-others',
    'hall/day',
    'hall/posts',
    'hall/served-surplus',
    'hall/related-unread',
  ],
} as const satisfies Endpoint;

export const closeRequirement = {
  operationId: 'closeRequirement',
  summary: 'Close a task that a director gave, with the evidence that it is done.',
  tag: 'hall',
  method: 'POST',
  path: '/hall/visits/:visitId/closing',
  access: ['WINDOW_HEAD'],
  reach: 'bodies',
  params: visitParams,
  body: exactly({ ordinal: Serial, on: Day, evidence: text(500) }),
  reply: Type.Object({ visitId: Uuid }),
  idempotency: 'key',
  refusals: REFUSALS,
} as const satisfies Endpoint;

export const withdrawVisit = {
  operationId: 'withdrawVisit',
  summary: 'Take a visit that was recorded wrongly out of account; it stays in the register.',
  tag: 'hall',
  method: 'POST',
  path: '/hall/visits/:visitId/withdrawal',
  access: ['WINDOW_HEAD'],
  reach: 'bodies',
  params: visitParams,
  body: exactly({ reason: text(500) }),
  reply: Type.Object({ visitId: Uuid }),
  idempotency: 'key',
  refusals: ['hall/not-found', 'hall/of-others', 'hall/settled'],
} as const satisfies Endpoint;
