import { Type } from '@sinclair/typebox';
import { CASE_REFUSALS } from './case-refusals.ts';
import type { Endpoint } from './endpoint.ts';
import { exactly, nullable, text, Uuid } from './fields.ts';
import { CASE_HANDLERS, PROTECTORS } from './roles.ts';

const params = Type.Object({ caseId: Uuid });

export const unmaskApplicant = {
  operationId: 'unmaskApplicant',
  summary: 'Open the numbers of the applicant to oneself for ten minutes; the reason is journaled.',
  tag: 'cases',
  method: 'POST',
  path: '/cases/:caseId/applicant/unmasking',
  access: CASE_HANDLERS,
  reach: 'readable',
  params,
  body: exactly({ reason: text(500) }),
  // No number stands in the answer: answers are kept for whoever asks again.
  reply: Type.Object({ openMinutes: Type.Integer() }),
  idempotency: 'key',
  refusals: CASE_REFUSALS,
} as const satisfies Endpoint;

export const protectApplicant = {
  operationId: 'protectApplicant',
  summary:
    'Mark the applicant as specially protected in every case of his, or take the mark off; the reason is journaled.',
  tag: 'cases',
  method: 'POST',
  path: '/cases/:caseId/applicant/protection',
  access: PROTECTORS,
  reach: 'readable',
  params,
  body: exactly({ isProtected: Type.Boolean(), reason: text(500) }),
  reply: Type.Object({ isProtected: Type.Boolean() }),
  idempotency: 'key',
  refusals: CASE_REFUSALS,
} as const satisfies Endpoint;

export const showApplicant = {
  operationId: 'showApplicant',
  summary: 'The applicant with whole numbers, after their unmasking.',
  tag: 'cases',
  method: 'GET',
  path: '/cases/:caseId/applicant',
  access: CASE_HANDLERS,
  reach: 'readable',
  params,
  reply: Type.Object({
    name: Type.String(),
    idNumber: Type.String(),
    mobile: nullable(Type.String()),
    email: nullable(Type.String()),
  }),
  refusals: [
    'cases/not-found',
    'cases/purpose-needed',
    'cases/applicant-masked',
    'cases/applicant-protected',
  ],
} as const satisfies Endpoint;
