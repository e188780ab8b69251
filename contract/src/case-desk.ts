import { type Static, Type } from '@sinclair/typebox';
import { CASE_REFUSALS } from './case-refusals.ts';
import type { Endpoint } from './endpoint.ts';
import { exactly, Moment, nullable, text, Uuid } from './fields.ts';
import { CASE_HOLDERS, CASE_READERS, DESK_STAFF } from './roles.ts';

const params = Type.Object({ caseId: Uuid });

export const Colleague = Type.Object({ staffId: Uuid, name: Type.String() });

/** What a colleague says of a case to colleagues; no applicant reads it. */
export const CaseComment = Type.Object({
  commentId: Uuid,
  at: Moment,
  byName: Type.String(),
  text: nullable(Type.String({ description: 'null where its author took it back' })),
  mayTakeBack: Type.Boolean(),
});
export type CaseComment = Static<typeof CaseComment>;

/** Who has a case on his desk, who follows it, and what colleagues say of it: no part of its journal. */
export const CaseDesk = Type.Object({
  assignee: nullable(Colleague),
  since: nullable(Moment),
  mayClaim: Type.Boolean(),
  mayRelease: Type.Boolean(),
  /** Whom this person may give the case to; empty for who may not. */
  colleagues: Type.Array(Colleague),
  follows: Type.Boolean(),
  /** Who gave the case to whom, the last one first; to nobody where it was put back. */
  handovers: Type.Array(
    Type.Object({ at: Moment, byName: Type.String(), toName: nullable(Type.String()) }),
  ),
  comments: Type.Array(CaseComment),
});
export type CaseDesk = Static<typeof CaseDesk>;

export const getCaseDesk = {
  operationId: 'getCaseDesk',
  summary: 'Who has the case on his desk, whether one follows it, and what colleagues say of it.',
  tag: 'cases',
  method: 'GET',
  path: '/cases/:caseId/desk',
  access: CASE_READERS,
  reach: 'readable',
  params,
  reply: CaseDesk,
  refusals: ['cases/not-found', 'cases/purpose-needed'],
} as const satisfies Endpoint;

export const claimCase = {
  operationId: 'claimCase',
  summary: 'Take a case that nobody has on his desk (认领); of two who do so at once one has it.',
  tag: 'cases',
  method: 'POST',
  path: '/cases/:caseId/claim',
  access: CASE_HOLDERS,
  reach: 'readable',
  params,
  reply: CaseDesk,
  idempotency: 'none',
  refusals: CASE_REFUSALS,
} as const satisfies Endpoint;

export const releaseCase = {
  operationId: 'releaseCase',
  summary: 'Put a case back, so that a colleague may take it.',
  tag: 'cases',
  method: 'DELETE',
  path: '/cases/:caseId/claim',
  access: DESK_STAFF,
  reach: 'readable',
  params,
  reply: CaseDesk,
  idempotency: 'none',
  refusals: CASE_REFUSALS,
} as const satisfies Endpoint;

export const assignCase = {
  operationId: 'assignCase',
  summary: 'Give a case to a colleague of its department (分派): its leaders, or whoever has it.',
  tag: 'cases',
  method: 'PUT',
  path: '/cases/:caseId/assignee',
  access: DESK_STAFF,
  reach: 'readable',
  params,
  body: exactly({ staffId: Uuid }),
  reply: CaseDesk,
  idempotency: 'none',
  refusals: CASE_REFUSALS,
} as const satisfies Endpoint;

export const followCase = {
  operationId: 'followCase',
  summary: 'Follow a case, or follow it no longer: the inbox lists what one follows.',
  tag: 'cases',
  method: 'PUT',
  path: '/cases/:caseId/following',
  access: CASE_READERS,
  reach: 'readable',
  params,
  body: exactly({ follows: Type.Boolean() }),
  reply: CaseDesk,
  idempotency: 'none',
  refusals: CASE_REFUSALS,
} as const satisfies Endpoint;

export const commentOnCase = {
  operationId: 'commentOnCase',
  summary: 'Say something of a case to colleagues; what was said stays.',
  tag: 'cases',
  method: 'POST',
  path: '/cases/:caseId/comments',
  access: CASE_READERS,
  reach: 'readable',
  params,
  body: exactly({ text: text(1000) }),
  reply: CaseComment,
  idempotency: 'key',
  refusals: CASE_REFUSALS,
} as const satisfies Endpoint;

export const takeBackComment = {
  operationId: 'takeBackComment',
  summary: 'Take a comment back within a minute; that it was there stays.',
  tag: 'cases',
  method: 'DELETE',
  path: '/cases/:caseId/comments/:commentId',
  access: CASE_READERS,
  reach: 'readable',
  params: Type.Object({ caseId: Uuid, commentId: Uuid }),
  reply: CaseDesk,
  idempotency: 'none',
  refusals: CASE_REFUSALS,
} as const satisfies Endpoint;
