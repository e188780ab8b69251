import { type Static, Type } from '@sinclair/typebox';
import { Opinion, Version } from './case-act.ts';
import { CASE_REFUSALS } from './case-refusals.ts';
import type { Endpoint } from './endpoint.ts';
import { exactly, nullable, oneOf, Uuid } from './fields.ts';
import { DESK_STAFF } from './roles.ts';

/** What may be done to several cases at a press; everything else is looked at case by case. */
export const BATCH_ACTS = ['claim', 'release', 'assign', 'verify', 'countersign', 'grant'] as const;
export type BatchAct = (typeof BATCH_ACTS)[number];

/** Cases of a batch at most: two pages of the inbox. */
export const BATCH_CASES_MAX = 100;

/** What came of one case of a batch: done, or what stood in the way. */
export const BatchResult = Type.Object({
  caseId: Uuid,
  blocked: nullable(
    Type.Object({
      code: Type.String(),
      facts: Type.Record(Type.String(), Type.Unknown()),
      detail: Type.String({ description: 'the sentence that says it, in the language asked for' }),
    }),
  ),
});
export type BatchResult = Static<typeof BatchResult>;

export const actOnCases = {
  operationId: 'actOnCases',
  summary:
    'Do the same to several cases, each by the same command and permission as alone; a result for each.',
  tag: 'cases',
  method: 'POST',
  path: '/case-batches',
  access: DESK_STAFF,
  reach: 'readable',
  body: exactly({
    act: oneOf(...BATCH_ACTS),
    cases: Type.Array(exactly({ caseId: Uuid, version: Version }), {
      minItems: 1,
      maxItems: BATCH_CASES_MAX,
    }),
    opinion: nullable(Opinion),
    staffId: nullable(Uuid),
  }),
  reply: Type.Object({ results: Type.Array(BatchResult) }),
  idempotency: 'key',
  refusals: CASE_REFUSALS,
} as const satisfies Endpoint;
