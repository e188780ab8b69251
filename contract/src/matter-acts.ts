import { MatterStep, matterParams } from './catalogue.ts';
import { MATTER_STATES } from './catalogue-words.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, nullable, oneOf, serial, serialOrNone, text } from './fields.ts';
import { MatterBody } from './matter-file.ts';
import type { RefusalCode } from './problem.ts';

const Revision = serial('of the draft that was read');
const Reason = text(1000);

/** Why an act on a matter or its draft is refused; which of them can happen depends on the act. */
const ACT_REFUSALS = [
  'catalogue/not-found',
  'catalogue/other-organisation',
  'catalogue/wrong-state',
  'catalogue/stale',
  'catalogue/same-person',
  'catalogue/reason-missing',
  'catalogue/invalid',
] as const satisfies readonly RefusalCode[];

export const saveMatterDraft = {
  operationId: 'saveMatterDraft',
  summary: 'Keep a draft of the next version; it may break rules until it is submitted.',
  tag: 'catalogue',
  method: 'PUT',
  path: '/matters/:matterId/draft',
  access: ['MATTER_EDITOR'],
  reach: 'bodies',
  params: matterParams,
  body: exactly({
    revision: serialOrNone('the one seen; 0 when there was no draft'),
    body: MatterBody,
  }),
  reply: MatterStep,
  idempotency: 'none',
  refusals: ACT_REFUSALS,
} as const satisfies Endpoint;

export const submitMatterDraft = {
  operationId: 'submitMatterDraft',
  summary: 'Hand the draft in for review, with the reason of the change and its first day.',
  tag: 'catalogue',
  method: 'POST',
  path: '/matters/:matterId/draft/submission',
  access: ['MATTER_EDITOR'],
  reach: 'bodies',
  params: matterParams,
  body: exactly({
    revision: Revision,
    reason: nullable(Reason),
    effectiveFrom: nullable(Day),
  }),
  reply: MatterStep,
  idempotency: 'key',
  refusals: ACT_REFUSALS,
} as const satisfies Endpoint;

export const recallMatterDraft = {
  operationId: 'recallMatterDraft',
  summary: 'Take a submitted or approved draft back, to go on writing; an approval is lost.',
  tag: 'catalogue',
  method: 'POST',
  path: '/matters/:matterId/draft/recall',
  access: ['MATTER_EDITOR'],
  reach: 'bodies',
  params: matterParams,
  body: exactly({ revision: Revision }),
  reply: MatterStep,
  idempotency: 'key',
  refusals: ACT_REFUSALS,
} as const satisfies Endpoint;

export const discardMatterDraft = {
  operationId: 'discardMatterDraft',
  summary: 'Throw a draft away that nobody reviews; the list in force stays.',
  tag: 'catalogue',
  method: 'POST',
  path: '/matters/:matterId/draft/discard',
  access: ['MATTER_EDITOR'],
  reach: 'bodies',
  params: matterParams,
  body: exactly({ revision: Revision }),
  reply: MatterStep,
  idempotency: 'key',
  refusals: ACT_REFUSALS,
} as const satisfies Endpoint;

export const reviewMatterDraft = {
  operationId: 'reviewMatterDraft',
  summary: 'Approve a submitted draft or reject it with a reason; never by who wrote it.',
  tag: 'catalogue',
  method: 'POST',
  path: '/matters/:matterId/draft/review',
  access: ['MATTER_REVIEWER'],
  reach: 'bodies',
  params: matterParams,
  body: exactly({
    revision: Revision,
    verdict: oneOf('approve', 'reject'),
    reason: nullable(Reason),
  }),
  reply: MatterStep,
  idempotency: 'key',
  refusals: ACT_REFUSALS,
} as const satisfies Endpoint;

export const publishMatter = {
  operationId: 'publishMatter',
  summary: 'Publish the approved draft as the next version; from then on it never changes.',
  tag: 'catalogue',
  method: 'POST',
  path: '/matters/:matterId/versions',
  access: ['MATTER_PUBLISHER'],
  reach: 'bodies',
  params: matterParams,
  body: exactly({ revision: Revision }),
  reply: MatterStep,
  idempotency: 'key',
  refusals: ACT_REFUSALS,
} as const satisfies Endpoint;

export const changeMatterState = {
  operationId: 'changeMatterState',
  summary: 'Suspend, resume or cancel a matter; open cases go on, new ones are refused.',
  tag: 'catalogue',
  method: 'POST',
  path: '/matters/:matterId/state',
  access: ['MATTER_PUBLISHER'],
  reach: 'bodies',
  params: matterParams,
  body: exactly({
    action: oneOf('suspend', 'resume', 'cancel'),
    state: oneOf(...MATTER_STATES),
    reason: Reason,
  }),
  reply: MatterStep,
  idempotency: 'key',
  refusals: ACT_REFUSALS,
} as const satisfies Endpoint;
