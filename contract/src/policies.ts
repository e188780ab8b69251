import { type Static, Type } from '@sinclair/typebox';
import { LIMIT_UNITS } from './catalogue-words.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, nullable, oneOf, text } from './fields.ts';
import {
  KEY_PROJECT_LEVELS,
  POLICY_ACTIONS,
  POLICY_EFFECTS,
  POLICY_RULES,
  POLICY_STAGES,
} from './policy-words.ts';

const PolicyId = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });
export const policyParams = Type.Object({ policyId: PolicyId });

const Matters = Type.Array(text(50), {
  minItems: 1,
  maxItems: 100,
  uniqueItems: true,
  description: '实施编码 of the matters whose rules it changes',
});

/** 国省重点项目, as the list of 发展改革委 names it. */
export const KeyProject = exactly({
  level: oneOf(...KEY_PROJECT_LEVELS),
  name: text(200),
});
export type KeyProject = Static<typeof KeyProject>;

/** What a measure does to the rules of named matters, as data. */
export const PolicyEffect = Type.Union([
  exactly({
    kind: oneOf('shorten'),
    matters: Matters,
    days: Type.Integer({ minimum: 1, maximum: 365 }),
    unit: oneOf(...LIMIT_UNITS),
  }),
  exactly({
    kind: oneOf('tolerate'),
    matters: Matters,
    materials: Type.Array(text(200), { minItems: 1, maxItems: 20, uniqueItems: true }),
    days: Type.Integer({ minimum: 1, maximum: 365, description: 'working days to supply them' }),
  }),
  exactly({
    kind: oneOf('relax'),
    matters: Matters,
    condition: text(2000),
    replacedBy: nullable(text(2000)),
  }),
  exactly({
    kind: oneOf('prioritise'),
    matters: Matters,
    levels: Type.Array(oneOf(...KEY_PROJECT_LEVELS), {
      minItems: 1,
      maxItems: KEY_PROJECT_LEVELS.length,
      uniqueItems: true,
    }),
  }),
]);
export type PolicyEffect = Static<typeof PolicyEffect>;

/** 政策文件, as its issuer wrote it: the number, the days, and the measures in their order. */
export const PolicyContent = exactly({
  title: text(200),
  docNo: text(50),
  issuedOn: Day,
  effectiveFrom: Day,
  effectiveTo: nullable(Day),
  measures: Type.Array(
    exactly({ text: text(2000), effects: Type.Array(PolicyEffect, { maxItems: 10 }) }),
    { maxItems: 50 },
  ),
});
export type PolicyContent = Static<typeof PolicyContent>;

/** One row of the library. */
export const PolicySummary = Type.Object({
  policyId: Type.Integer(),
  title: Type.String(),
  docNo: Type.String(),
  issuerName: Type.String(),
  issuedOn: Day,
  effectiveFrom: Day,
  /** The last day on which it acts; null: until it is repealed. */
  lastDay: nullable(Day),
  stage: oneOf(...POLICY_STAGES),
  isInForce: Type.Boolean(),
  measureCount: Type.Integer(),
  /** How many of the measures change the rules of matters. */
  actingCount: Type.Integer(),
});
export type PolicySummary = Static<typeof PolicySummary>;

/** What a rule says against a document: where, and which rule. */
export const PolicyFinding = Type.Object({
  path: Type.String({ examples: ['measures[2].effects[0]'] }),
  rule: oneOf(...POLICY_RULES),
  message: Type.String(),
});
export type PolicyFinding = Static<typeof PolicyFinding>;

export const PolicyDetail = Type.Composite([
  PolicySummary,
  Type.Object({
    issuerId: Type.Integer(),
    /** Of the draft, which the next act on it names; 0 once it is published. */
    revision: Type.Integer(),
    content: PolicyContent,
    /** The matters that the measures name, as far as there are such. */
    matters: Type.Array(
      Type.Object({
        taskCode: Type.String(),
        matterId: Type.Integer(),
        name: Type.String(),
        departmentName: Type.String(),
      }),
    ),
    /** What stands against publishing the draft. */
    findings: Type.Array(PolicyFinding),
    editedAt: nullable(Moment),
    editedByName: nullable(Type.String()),
    publishedAt: nullable(Moment),
    publishedByName: nullable(Type.String({ description: 'null: with the demo' })),
    ending: nullable(
      Type.Object({
        lastDay: Day,
        reason: Type.String(),
        supersededBy: nullable(Type.String()),
        byName: nullable(Type.String()),
      }),
    ),
    actions: Type.Array(oneOf(...POLICY_ACTIONS)),
    /** Whether this person is told what the document changes for whom. */
    mayPreview: Type.Boolean(),
    /** Publishing would be this person's, had he not written the draft himself. */
    isOwnDraft: Type.Boolean(),
  }),
]);
export type PolicyDetail = Static<typeof PolicyDetail>;

/** The measure by which a rule of a case is another than its list says. */
export const PolicyGround = Type.Object({
  policyId: Type.Integer(),
  docNo: Type.String(),
  measure: Type.Integer(),
  kind: oneOf(...POLICY_EFFECTS),
});
export type PolicyGround = Static<typeof PolicyGround>;

/** A measure that acts on the rules of a matter. */
export const ActingMeasure = Type.Object({
  policyId: Type.Integer(),
  docNo: Type.String(),
  title: Type.String(),
  /** Its place in the document, from 1. */
  measure: Type.Integer(),
  text: Type.String(),
  from: Day,
  lastDay: nullable(Day),
  isInForce: Type.Boolean(),
  effect: PolicyEffect,
});
export type ActingMeasure = Static<typeof ActingMeasure>;

export const listPolicies = {
  operationId: 'listPolicies',
  summary: 'Policy documents by title, number, issuer or words of a measure; the newest first.',
  tag: 'catalogue',
  method: 'GET',
  path: '/policies',
  access: 'signed-in',
  reach: 'everything',
  query: exactly({ text: Type.Optional(text(100)) }),
  reply: Type.Object({
    policies: Type.Array(PolicySummary),
    /** The bodies for which this person may begin a document. */
    issuers: Type.Array(Type.Object({ organisationId: Type.Integer(), name: Type.String() })),
  }),
  refusals: [],
} as const satisfies Endpoint;

export const getPolicy = {
  operationId: 'getPolicy',
  summary: 'A policy document with its measures, their matters, and what this caller may do.',
  tag: 'catalogue',
  method: 'GET',
  path: '/policies/:policyId',
  access: 'signed-in',
  reach: 'everything',
  params: policyParams,
  reply: PolicyDetail,
  refusals: ['catalogue/policy-unknown'],
} as const satisfies Endpoint;
