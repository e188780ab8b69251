import { type TSchema, Type } from '@sinclair/typebox';
import { CASE_REFUSALS } from './case-refusals.ts';
import { CaseStep } from './case-views.ts';
import type { Endpoint } from './endpoint.ts';
import { serial, text, Uuid } from './fields.ts';
import type { RoleId } from './roles.ts';

const caseParams = Type.Object({ caseId: Uuid });
export const Version = serial('the version the caller has seen');
export const Opinion = text(2000);
/** 补正期限 in working days; without it the usual fifteen, and sixty calendar days at most. */
export const CorrectionDays = Type.Integer({ minimum: 1, maximum: 365 });

/** A transition of one case: the act is a resource below it. */
export function act<
  const O extends string,
  const A extends readonly RoleId[],
  B extends TSchema,
>(given: {
  readonly operationId: O;
  readonly noun: string;
  readonly access: A;
  readonly summary: string;
  readonly body: B;
}) {
  const { operationId, noun, access, summary, body } = given;
  return {
    operationId,
    summary,
    tag: 'cases',
    method: 'POST',
    path: `/cases/:caseId/${noun}`,
    access,
    reach: 'readable',
    params: caseParams,
    body,
    reply: CaseStep,
    idempotency: 'key',
    refusals: CASE_REFUSALS,
  } as const satisfies Endpoint;
}
