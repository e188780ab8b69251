import { Type } from '@sinclair/typebox';
import { act, Version } from './case-act.ts';
import { tolerancePlan, writtenPromise } from './case-tolerances.ts';
import { CaseSummary, Due } from './case-views.ts';
import { EvaluationInput } from './eligibility.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, nullable, oneOf, Serial, TEXT_PATTERN, text } from './fields.ts';
import { CHECK_METHODS, CHECK_OUTCOMES, PROMISE_SCOPES, PROMISE_STATES } from './promise-words.ts';
import { CASE_READERS } from './roles.ts';

export const acceptOnPromise = act({
  operationId: 'acceptOnPromise',
  noun: 'acceptance-on-promise',
  access: ['FRONT_CLERK'],
  summary:
    'Accept an application on a written promise that the conditions are met (告知承诺), with materials to follow if asked (容缺+承诺).',
  body: exactly({
    version: Version,
    scope: oneOf(...PROMISE_SCOPES),
    orderNums: Type.Array(Serial, {
      maxItems: 100,
      uniqueItems: true,
      description: 'the materials that the promise stands in for',
    }),
    promise: writtenPromise,
    tolerance: nullable(exactly(tolerancePlan)),
    /** Of a promise in place of proofs alone: what was found of the conditions. */
    evaluation: Type.Optional(EvaluationInput),
  }),
});

export const checkPromise = act({
  operationId: 'checkPromise',
  noun: 'promise-check',
  access: ['REVIEWER'],
  summary: 'Record what a check of the promise found: kept, to be mended by a day, or false.',
  body: exactly({
    version: Version,
    outcome: oneOf(...CHECK_OUTCOMES),
    method: oneOf(...CHECK_METHODS),
    findings: text(2000),
    rectifyBy: nullable(Day),
  }),
});

export const revokeDecision = act({
  operationId: 'revokeDecision',
  noun: 'revocation',
  access: ['CHIEF_REP', 'DEPT_LEADER'],
  summary: 'Revoke what was granted on a false promise (行政许可法第六十九条第二款).',
  body: exactly({ version: Version, reason: text(1000) }),
});

export const listPromises = {
  operationId: 'listPromises',
  summary:
    'Promises to be checked after the decision, in order of their due day, with the lamp of each.',
  tag: 'cases',
  method: 'GET',
  path: '/promises',
  access: CASE_READERS,
  reach: 'readable',
  query: exactly({
    state: Type.Optional(oneOf(...PROMISE_STATES)),
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
    promises: Type.Array(
      Type.Composite([
        CaseSummary,
        Type.Object({ promise: Type.Object({ state: oneOf(...PROMISE_STATES), due: Due }) }),
      ]),
    ),
    next: nullable(Type.String()),
  }),
  refusals: [],
} as const satisfies Endpoint;
