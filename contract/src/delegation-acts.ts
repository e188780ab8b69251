import { type Static, Type } from '@sinclair/typebox';
import { DELEGATION_STATES } from './delegation-words.ts';
import { DelegationContent, delegationParams } from './delegations.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, oneOf, serial, text } from './fields.ts';
import type { RefusalCode } from './problem.ts';

/** What an act answers: which delegation, and where it stands now. */
export const DelegationStep = Type.Object({
  delegationId: Type.Integer(),
  revision: Type.Integer(),
  state: oneOf(...DELEGATION_STATES),
});
export type DelegationStep = Static<typeof DelegationStep>;

const ACT_REFUSALS = [
  'delegations/unknown',
  'delegations/of-others',
  'delegations/stale',
  'delegations/wrong-state',
  'delegations/same-person',
  'delegations/invalid',
  'delegations/day',
] as const satisfies readonly RefusalCode[];

const Revision = serial('of the delegation that was read');

/** An act with what it needs: the day and the number of the paper, the place of the announcement, the reason. */
export const DelegationAct = Type.Union([
  exactly({ action: oneOf('sign'), on: Day, note: text(100) }),
  exactly({ action: oneOf('announce'), on: Day, note: text(500) }),
  exactly({ action: oneOf('handOver'), on: Day }),
  exactly({ action: oneOf('activate') }),
  exactly({ action: oneOf('suspend', 'resume', 'recover'), note: text(1000) }),
]);
export type DelegationAct = Static<typeof DelegationAct>;

export const createDelegation = {
  operationId: 'createDelegation',
  summary: 'Begin a delegation of a power of a body; never of one that it holds by entrustment.',
  tag: 'delegations',
  method: 'POST',
  path: '/delegations',
  access: ['MATTER_EDITOR'],
  reach: 'bodies',
  body: exactly({ content: DelegationContent }),
  reply: DelegationStep,
  idempotency: 'key',
  refusals: [...ACT_REFUSALS, 'identity/organisation-unknown'],
} as const satisfies Endpoint;

export const saveDelegation = {
  operationId: 'saveDelegation',
  summary: 'Keep the draft of a delegation as it is now; who gives what to whom stays.',
  tag: 'delegations',
  method: 'PUT',
  path: '/delegations/:delegationId/draft',
  access: ['MATTER_EDITOR'],
  reach: 'bodies',
  params: delegationParams,
  body: exactly({ revision: Revision, content: DelegationContent }),
  reply: DelegationStep,
  idempotency: 'none',
  refusals: ACT_REFUSALS,
} as const satisfies Endpoint;

export const actOnDelegation = {
  operationId: 'actOnDelegation',
  summary: 'Sign, announce, hand over, put in use, suspend, resume or take back a delegation.',
  tag: 'delegations',
  method: 'POST',
  path: '/delegations/:delegationId/acts',
  access: ['MATTER_PUBLISHER'],
  reach: 'bodies',
  params: delegationParams,
  body: exactly({ revision: Revision, act: DelegationAct }),
  reply: DelegationStep,
  idempotency: 'key',
  refusals: ACT_REFUSALS,
} as const satisfies Endpoint;
