import { Type } from '@sinclair/typebox';
import { act, Version } from './case-act.ts';
import { HandedMaterial } from './case-acts.ts';
import { CaseSummary, Due } from './case-views.ts';
import { EvaluationInput } from './eligibility.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, nullable, oneOf, Serial, TEXT_PATTERN, text } from './fields.ts';
import { VERDICTS } from './material-words.ts';
import { CASE_READERS } from './roles.ts';
import { SUPPLY_WAYS, TOLERANCE_DEADLINES, TOLERANCE_STATES } from './tolerance-words.ts';

/** 补齐期限; of its fields those are given that belong to its kind. */
const deadline = exactly({
  kind: oneOf(...TOLERANCE_DEADLINES),
  on: nullable(Day),
  days: nullable(Type.Integer({ minimum: 1, maximum: 180 })),
  event: nullable(text(200)),
});

/** 承诺书: who signed it, and by which power of attorney where that is an agent. */
export const writtenPromise = exactly({
  signedBy: text(100),
  byAgent: Type.Boolean(),
  authority: nullable(text(200)),
});

/** What may follow, until when. */
export const tolerancePlan = {
  orderNums: Type.Array(Serial, {
    minItems: 1,
    maxItems: 100,
    uniqueItems: true,
  }),
  deadline,
};

export const askTolerance = act({
  operationId: 'askTolerance',
  noun: 'tolerance-request',
  access: ['FRONT_CLERK'],
  summary: 'Ask the leader to let something follow that is not on the list (特事特办).',
  body: exactly({
    version: Version,
    ...tolerancePlan,
    grantsBefore: Type.Boolean({ description: 'it may be granted before everything is supplied' }),
    reason: text(1000),
  }),
});

export const allowTolerance = act({
  operationId: 'allowTolerance',
  noun: 'tolerance-consent',
  access: ['DEPT_LEADER'],
  summary: 'Agree to what was asked, for this case alone.',
  body: exactly({ version: Version, opinion: text(1000) }),
});

export const declineTolerance = act({
  operationId: 'declineTolerance',
  noun: 'tolerance-refusal',
  access: ['DEPT_LEADER'],
  summary: 'Decline what was asked.',
  body: exactly({ version: Version, reason: text(1000) }),
});

export const acceptTolerantly = act({
  operationId: 'acceptTolerantly',
  noun: 'tolerant-acceptance',
  access: ['FRONT_CLERK'],
  summary:
    'Accept an application whose secondary materials follow within a deadline, on a signed promise (容缺受理).',
  body: exactly({
    version: Version,
    ...tolerancePlan,
    promise: writtenPromise,
    evaluation: Type.Optional(EvaluationInput),
  }),
});

export const supplyTolerated = act({
  operationId: 'supplyTolerated',
  noun: 'tolerated-supply',
  access: ['FRONT_CLERK'],
  summary: 'Take in materials that were tolerated; the day on which they arrived counts.',
  body: exactly({
    version: Version,
    arrivedOn: Day,
    way: oneOf(...SUPPLY_WAYS),
    materials: Type.Array(HandedMaterial, { minItems: 1, maxItems: 100 }),
  }),
});

export const examineTolerated = act({
  operationId: 'examineTolerated',
  noun: 'tolerated-examination',
  access: ['REVIEWER'],
  summary: 'Examine a supplied material that was tolerated: verified, or open again with a reason.',
  body: exactly({
    version: Version,
    orderNum: Serial,
    verdict: oneOf(...VERDICTS),
    note: nullable(text(500)),
  }),
});

export const extendTolerance = act({
  operationId: 'extendTolerance',
  noun: 'tolerance-extension',
  access: ['DEPT_LEADER'],
  summary: 'Give more working days to supply, for force majeure, with the reason.',
  body: exactly({
    version: Version,
    days: Type.Integer({ minimum: 1, maximum: 60 }),
    reason: text(1000),
  }),
});

export const reviewTolerance = act({
  operationId: 'reviewTolerance',
  noun: 'tolerance-review',
  access: ['FRONT_CLERK', 'REVIEWER'],
  summary: 'Note that the event which the deadline waits for goes on.',
  body: exactly({ version: Version, finding: text(1000) }),
});

export const endToleranceEvent = act({
  operationId: 'endToleranceEvent',
  noun: 'tolerance-event-end',
  access: ['FRONT_CLERK', 'REVIEWER'],
  summary: 'Note when the event ended: the days to supply run.',
  body: exactly({ version: Version, endedOn: Day, finding: text(1000) }),
});

export const repairCredit = act({
  operationId: 'repairCredit',
  noun: 'credit-repair',
  access: ['DEPT_LEADER'],
  summary: 'Note that a broken promise has been made good (信用修复).',
  body: exactly({ version: Version, reason: text(1000) }),
});

export const getToleranceRate = {
  operationId: 'getToleranceRate',
  summary:
    '按期补齐率: tolerances settled in a period, both days inclusive, and how many of them were supplied in time.',
  tag: 'statistics',
  method: 'GET',
  path: '/tolerance-rate',
  access: 'signed-in',
  reach: 'everything',
  query: exactly({ from: Day, to: Day }),
  reply: Type.Object({ from: Day, to: Day, due: Type.Integer(), onTime: Type.Integer() }),
  refusals: ['statistics/period'],
} as const satisfies Endpoint;

export const listSettledTolerances = {
  operationId: 'listSettledTolerances',
  summary:
    'The cases behind 按期补齐率: whose tolerances were settled in a period, by the day on which they were; masked, as other lists behind figures.',
  tag: 'statistics',
  method: 'GET',
  path: '/tolerance-rate/cases',
  access: 'signed-in',
  reach: 'everything',
  query: exactly({
    from: Day,
    to: Day,
    outcome: Type.Optional(oneOf('onTime', 'late')),
    departmentId: Type.Optional(Serial),
    after: Type.Optional(text(100, { minLength: 0 })),
    limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
  }),
  reply: Type.Object({ settled: Type.Array(CaseSummary), next: nullable(Type.String()) }),
  refusals: ['statistics/period'],
} as const satisfies Endpoint;

export const listTolerances = {
  operationId: 'listTolerances',
  summary: 'Open tolerances (容缺) in order of their due day, with the lamp of each.',
  tag: 'cases',
  method: 'GET',
  path: '/tolerances',
  access: CASE_READERS,
  reach: 'readable',
  query: exactly({
    state: Type.Optional(oneOf(...TOLERANCE_STATES)),
    after: Type.Optional(
      Type.String({
        maxLength: 100,
        pattern: TEXT_PATTERN,
        description: 'the cursor of the page before',
      }),
    ),
    limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
  }),
  reply: Type.Object({
    cases: Type.Array(
      Type.Composite([
        CaseSummary,
        Type.Object({
          tolerance: Type.Object({ state: oneOf(...TOLERANCE_STATES), due: Due }),
        }),
      ]),
    ),
    next: nullable(Type.String()),
  }),
  refusals: [],
} as const satisfies Endpoint;
