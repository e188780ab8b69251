import { Type } from '@sinclair/typebox';
import type { Endpoint } from './endpoint.ts';
import { exactly, nullable, oneOf, serial, text, Uuid } from './fields.ts';
import { CASE_READERS, DESK_STAFF } from './roles.ts';
import { AlertDetail, BoardAlert, CaseAlerts, RulesView } from './supervision-views.ts';
import { ALERT_LEVELS, CARD_VERDICTS, FOUND_RULES, RULE_IDS } from './supervision-words.ts';

const caseParams = Type.Object({ caseId: Uuid });
const alertParams = Type.Object({
  caseId: Uuid,
  seq: Type.Integer({
    minimum: 1,
    maximum: 2_147_483_647,
    description: 'its place within the case',
  }),
});

const ACT_REFUSALS = [
  'cases/not-found',
  'supervision/not-found',
  'supervision/stale',
  'supervision/wrong-status',
  'supervision/not-named',
  'supervision/same-person',
  'supervision/text-missing',
] as const;

const seen = { version: serial('what the person has seen') };

export const ALERT_STATES = ['open', 'unexplained', 'late', 'closed'] as const;

const alertsAsked = {
  state: oneOf(...ALERT_STATES),
  level: Type.Optional(oneOf(...ALERT_LEVELS)),
  rule: Type.Optional(oneOf(...RULE_IDS)),
  organisationId: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647 })),
  after: Type.Optional(text(100, { minLength: 0 })),
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
};

const restOfPage = {
  next: nullable(Type.String()),
  /** What is open, by body, rule and level; `late` of them wait for an explanation past its day. */
  open: Type.Array(
    Type.Object({
      organisationId: Type.Integer(),
      shortName: Type.String(),
      rule: oneOf(...RULE_IDS),
      level: oneOf(...ALERT_LEVELS),
      count: Type.Integer(),
      late: Type.Integer(),
    }),
  ),
};

export const listAlerts = {
  operationId: 'listAlerts',
  summary:
    'The board: warnings and cards of the bodies of this person, the newest first; what waits for an explanation in the order of its days.',
  tag: 'supervision',
  method: 'GET',
  path: '/alerts',
  access: ['SUPERVISOR', 'WINDOW_HEAD', 'CHIEF_REP', 'DEPT_LEADER'],
  reach: 'readable',
  query: exactly(alertsAsked),
  reply: Type.Object({ alerts: Type.Array(BoardAlert), ...restOfPage }),
  refusals: [],
} as const satisfies Endpoint;

/** Those that name this person, or the cards that he is to explain, for himself or in the place of another. */
export const OWN_ALERTS = ['named', 'answerable'] as const;

export const listOwnAlerts = {
  operationId: 'listOwnAlerts',
  summary:
    'Warnings and cards that name this person or that he is to explain, also of ended cases; in the same order as the board.',
  tag: 'supervision',
  method: 'GET',
  path: '/own-alerts',
  access: CASE_READERS,
  reach: 'self',
  query: exactly({ of: oneOf(...OWN_ALERTS), ...alertsAsked }),
  reply: Type.Object({ own: Type.Array(BoardAlert), ...restOfPage }),
  refusals: [],
} as const satisfies Endpoint;

export const markCases = {
  operationId: 'markCases',
  summary: 'Which of these cases have open warnings or cards, and how severe; for lists of cases.',
  tag: 'supervision',
  method: 'POST',
  path: '/alert-marks',
  access: CASE_READERS,
  reach: 'readable',
  body: exactly({ caseIds: Type.Array(Uuid, { maxItems: 100 }) }),
  reply: Type.Object({
    cases: Type.Array(
      Type.Object({
        caseId: Uuid,
        level: oneOf(...ALERT_LEVELS),
        rules: Type.Array(oneOf(...RULE_IDS)),
      }),
    ),
  }),
  idempotency: 'none',
  refusals: [],
} as const satisfies Endpoint;

export const listCaseAlerts = {
  operationId: 'listCaseAlerts',
  summary: 'The warnings and cards of a case.',
  tag: 'supervision',
  method: 'GET',
  path: '/cases/:caseId/alerts',
  access: CASE_READERS,
  reach: 'readable',
  params: caseParams,
  reply: CaseAlerts,
  refusals: ['cases/not-found'],
} as const satisfies Endpoint;

export const recordFinding = {
  operationId: 'recordFinding',
  summary:
    'Issue a card for what a supervisor has found and the house cannot see: a charge outside the list, work outside the system, a bad review that was not followed up.',
  tag: 'supervision',
  method: 'POST',
  path: '/cases/:caseId/alerts',
  access: ['SUPERVISOR'],
  reach: 'readable',
  params: caseParams,
  body: exactly({
    rule: oneOf(...FOUND_RULES),
    evidence: text(2000),
    personId: nullable(Uuid),
  }),
  reply: CaseAlerts,
  idempotency: 'key',
  refusals: [
    'cases/not-found',
    'cases/staff-unknown',
    'cases/owned-by-source',
    'supervision/already-issued',
    'supervision/rule-off',
    'supervision/text-missing',
  ],
} as const satisfies Endpoint;

export const getAlert = {
  operationId: 'getAlert',
  summary: 'A warning or card with its case, its journal and its rule.',
  tag: 'supervision',
  method: 'GET',
  path: '/cases/:caseId/alerts/:seq',
  access: CASE_READERS,
  reach: 'readable',
  params: alertParams,
  reply: AlertDetail,
  refusals: ['cases/not-found', 'supervision/not-found'],
} as const satisfies Endpoint;

export const acknowledgeWarning = {
  operationId: 'acknowledgeWarning',
  summary: 'Take note of a warning.',
  tag: 'supervision',
  method: 'POST',
  path: '/cases/:caseId/alerts/:seq/acknowledgement',
  access: DESK_STAFF,
  reach: 'readable',
  params: alertParams,
  body: exactly({ ...seen, note: nullable(text(500)) }),
  reply: AlertDetail,
  idempotency: 'key',
  refusals: ACT_REFUSALS,
} as const satisfies Endpoint;

export const explainCard = {
  operationId: 'explainCard',
  summary: 'Explain a card: the person it names, or the head of the window.',
  tag: 'supervision',
  method: 'POST',
  path: '/cases/:caseId/alerts/:seq/explanation',
  access: DESK_STAFF,
  reach: 'readable',
  params: alertParams,
  body: exactly({ ...seen, text: text(2000) }),
  reply: AlertDetail,
  idempotency: 'key',
  refusals: ACT_REFUSALS,
} as const satisfies Endpoint;

export const judgeCard = {
  operationId: 'judgeCard',
  summary:
    'Uphold or cancel a card, with reasons, once it was explained or its time for that has passed.',
  tag: 'supervision',
  method: 'POST',
  path: '/cases/:caseId/alerts/:seq/verdict',
  access: ['SUPERVISOR'],
  reach: 'readable',
  params: alertParams,
  body: exactly({ ...seen, verdict: oneOf(...CARD_VERDICTS), reason: text(2000) }),
  reply: AlertDetail,
  idempotency: 'key',
  refusals: ACT_REFUSALS,
} as const satisfies Endpoint;

export const closeCard = {
  operationId: 'closeCard',
  summary: 'Close an upheld card: what was put right.',
  tag: 'supervision',
  method: 'POST',
  path: '/cases/:caseId/alerts/:seq/closing',
  access: ['SUPERVISOR'],
  reach: 'readable',
  params: alertParams,
  body: exactly({ ...seen, note: text(2000) }),
  reply: AlertDetail,
  idempotency: 'key',
  refusals: ACT_REFUSALS,
} as const satisfies Endpoint;

export const listRules = {
  operationId: 'listRules',
  summary: 'The rules of supervision with their numbers, and every change that was made to them.',
  tag: 'supervision',
  method: 'GET',
  path: '/supervision-rules',
  access: CASE_READERS,
  reach: 'everything',
  reply: RulesView,
  refusals: [],
} as const satisfies Endpoint;

export const setRuleParameter = {
  operationId: 'setRuleParameter',
  summary: 'Set a number of a rule, with the reason; it is kept who did, and counts from now on.',
  tag: 'supervision',
  method: 'PUT',
  path: '/supervision-rules/:rule/:parameter',
  access: ['SUPERVISOR'],
  reach: 'whole',
  params: Type.Object({
    rule: Type.String({ pattern: '^[A-Za-z0-9]{1,64}$' }),
    parameter: Type.String({ pattern: '^[A-Za-z0-9]{1,64}$' }),
  }),
  body: exactly({ value: Type.Integer({ minimum: 0, maximum: 10_000 }), reason: text(500) }),
  reply: RulesView,
  idempotency: 'none',
  refusals: [
    'supervision/rules-of-all',
    'supervision/rule-unknown',
    'supervision/out-of-bounds',
    'supervision/text-missing',
  ],
} as const satisfies Endpoint;
