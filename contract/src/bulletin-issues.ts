import { Type } from '@sinclair/typebox';
import { BulletinDraft } from './bulletin.ts';
import type { Endpoint } from './endpoint.ts';
import { Uuid } from './fields.ts';
import { BULLETIN_EDITORS } from './roles.ts';

/** Which issue. */
export const issueParams = Type.Object({ issueId: Uuid });

export const startBulletinErratum = {
  operationId: 'startBulletinErratum',
  summary:
    'Start an erratum (更正): a new draft that says which signed issue it corrects, and goes the same way to print.',
  tag: 'bulletin',
  method: 'POST',
  path: '/bulletin-issues/:issueId/erratum',
  access: BULLETIN_EDITORS,
  reach: 'everything',
  params: issueParams,
  reply: BulletinDraft,
  idempotency: 'key',
  refusals: ['bulletin/not-found'],
} as const satisfies Endpoint;
