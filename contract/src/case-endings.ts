import { Type } from '@sinclair/typebox';
import { act, Version } from './case-act.ts';
import { CaseBar } from './case-bar.ts';
import { TERMINATION_CAUSES } from './case-words.ts';
import type { Endpoint } from './endpoint.ts';
import { exactly, oneOf, text, Uuid } from './fields.ts';

export const terminateCase = act({
  operationId: 'terminateCase',
  noun: 'termination',
  access: ['WINDOW_HEAD', 'CHIEF_REP'],
  summary: 'End a case without a decision, with its cause and reason (终止).',
  body: exactly({ version: Version, cause: oneOf(...TERMINATION_CAUSES), reason: text(1000) }),
});

export const forwardCase = act({
  operationId: 'forwardCase',
  noun: 'forwarding',
  access: ['CHIEF_REP'],
  summary: 'Hand the case to the body that decides it (转报).',
  body: exactly({ version: Version, toBody: text(200), reason: text(1000) }),
});

export const liftBar = {
  operationId: 'liftBar',
  summary: 'Lift the bar from applying again that a case has brought its applicant, with a reason.',
  tag: 'cases',
  method: 'POST',
  path: '/cases/:caseId/bar-removal',
  access: ['SUPERVISOR'],
  reach: 'readable',
  params: Type.Object({ caseId: Uuid }),
  body: exactly({ reason: text(1000) }),
  reply: CaseBar,
  idempotency: 'key',
  refusals: [
    'cases/not-found',
    'cases/other-organisation',
    'cases/reason-missing',
    'cases/not-barred',
  ],
} as const satisfies Endpoint;

export const proposeVoid = act({
  operationId: 'proposeVoid',
  noun: 'void-request',
  access: ['WINDOW_HEAD'],
  summary: 'Ask that an entry error be voided; a second person confirms it.',
  body: exactly({ version: Version, reason: text(1000) }),
});

export const voidCase = act({
  operationId: 'voidCase',
  noun: 'voiding',
  access: ['SUPERVISOR'],
  summary: 'Void an entry error: the case counts no longer, its journal stays (作废).',
  body: exactly({ version: Version }),
});

export const declineVoid = act({
  operationId: 'declineVoid',
  noun: 'void-refusal',
  access: ['SUPERVISOR'],
  summary: 'Decline to void a case that was called an entry error: it goes on as before.',
  body: exactly({ version: Version, reason: text(1000) }),
});
