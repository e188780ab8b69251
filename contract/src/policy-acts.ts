import { type Static, Type } from '@sinclair/typebox';
import { LIMIT_UNITS } from './catalogue-words.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, nullable, oneOf, serial, text } from './fields.ts';
import { PolicyContent, policyParams } from './policies.ts';
import { KEY_PROJECT_LEVELS, POLICY_STAGES } from './policy-words.ts';
import type { RefusalCode } from './problem.ts';

/** What an act answers: which document, and where it stands now. */
export const PolicyStep = Type.Object({
  policyId: Type.Integer(),
  revision: Type.Integer(),
  stage: nullable(oneOf(...POLICY_STAGES)),
});
export type PolicyStep = Static<typeof PolicyStep>;

const PromisedDays = nullable(Type.Object({ days: Type.Integer(), unit: oneOf(...LIMIT_UNITS) }));

/** What a document changes about one matter, and whom it concerns. */
export const PolicyChange = Type.Object({
  matterId: Type.Integer(),
  taskCode: Type.String(),
  name: Type.String(),
  departmentName: Type.String(),
  promise: Type.Object({ before: PromisedDays, after: PromisedDays }),
  /** Materials that may follow from then on, and could not before. */
  tolerated: Type.Array(Type.String()),
  /** Conditions that read otherwise, or fall away: `after` is null. */
  conditions: Type.Array(Type.Object({ before: Type.String(), after: nullable(Type.String()) })),
  /** Key projects of these levels go first from then on. */
  priorityFor: Type.Array(oneOf(...KEY_PROJECT_LEVELS)),
  open: Type.Object({
    /** Received and not accepted: accepted from the first day on, they take the new rules. */
    waiting: Type.Integer(),
    /** Accepted: their due day stays as it was told. */
    accepted: Type.Integer(),
  }),
});
export type PolicyChange = Static<typeof PolicyChange>;

/** Why an act on a document is refused; which of them can happen depends on the act. */
const ACT_REFUSALS = [
  'catalogue/policy-unknown',
  'catalogue/policy-of-others',
  'catalogue/policy-stale',
  'catalogue/policy-stage',
  'catalogue/policy-same-person',
  'catalogue/policy-invalid',
  'catalogue/policy-day',
  'catalogue/doc-no',
] as const satisfies readonly RefusalCode[];

const Revision = serial('of the draft that was read');

export const createPolicy = {
  operationId: 'createPolicy',
  summary: 'Begin a draft of a policy document of a body.',
  tag: 'catalogue',
  method: 'POST',
  path: '/policies',
  access: ['MATTER_EDITOR'],
  reach: 'bodies',
  body: exactly({
    issuerId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
    content: PolicyContent,
  }),
  reply: PolicyStep,
  idempotency: 'key',
  refusals: [...ACT_REFUSALS, 'identity/organisation-unknown'],
} as const satisfies Endpoint;

export const savePolicy = {
  operationId: 'savePolicy',
  summary: 'Keep the draft as it is now; what stands against publishing it is told with it.',
  tag: 'catalogue',
  method: 'PUT',
  path: '/policies/:policyId/draft',
  access: ['MATTER_EDITOR'],
  reach: 'bodies',
  params: policyParams,
  body: exactly({ revision: Revision, content: PolicyContent }),
  reply: PolicyStep,
  idempotency: 'none',
  refusals: ACT_REFUSALS,
} as const satisfies Endpoint;

export const discardPolicy = {
  operationId: 'discardPolicy',
  summary: 'Throw a draft of a policy document away.',
  tag: 'catalogue',
  method: 'POST',
  path: '/policies/:policyId/draft/discard',
  access: ['MATTER_EDITOR'],
  reach: 'bodies',
  params: policyParams,
  body: exactly({ revision: Revision }),
  reply: PolicyStep,
  idempotency: 'key',
  refusals: ACT_REFUSALS,
} as const satisfies Endpoint;

export const publishPolicy = {
  operationId: 'publishPolicy',
  summary:
    'Publish the draft; from its first day it changes the rules of its matters, and it never changes.',
  tag: 'catalogue',
  method: 'POST',
  path: '/policies/:policyId/publication',
  access: ['MATTER_PUBLISHER'],
  reach: 'bodies',
  params: policyParams,
  body: exactly({ revision: Revision }),
  reply: PolicyStep,
  idempotency: 'key',
  refusals: ACT_REFUSALS,
} as const satisfies Endpoint;

export const endPolicy = {
  operationId: 'endPolicy',
  summary: 'Repeal or supersede a published document: it acts for the last time on the day given.',
  tag: 'catalogue',
  method: 'POST',
  path: '/policies/:policyId/end',
  access: ['MATTER_PUBLISHER'],
  reach: 'bodies',
  params: policyParams,
  body: exactly({
    lastDay: Day,
    reason: text(1000),
    supersededBy: nullable(text(50, { minLength: 1 })),
  }),
  reply: PolicyStep,
  idempotency: 'key',
  refusals: ACT_REFUSALS,
} as const satisfies Endpoint;

export const previewPolicy = {
  operationId: 'previewPolicy',
  summary:
    'What a document changes for which matters, departments and open cases, before it is published.',
  tag: 'catalogue',
  method: 'GET',
  path: '/policies/:policyId/preview',
  access: ['MATTER_EDITOR', 'MATTER_REVIEWER', 'MATTER_PUBLISHER'],
  reach: 'bodies',
  params: policyParams,
  reply: Type.Object({
    effectiveFrom: Day,
    changes: Type.Array(PolicyChange),
  }),
  refusals: ['catalogue/policy-unknown', 'catalogue/policy-of-others'],
} as const satisfies Endpoint;
