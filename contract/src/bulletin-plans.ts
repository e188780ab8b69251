import { Type } from '@sinclair/typebox';
import { BulletinDraft, draftParams } from './bulletin.ts';
import { PLAN_KINDS } from './bulletin-words.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, oneOf, Serial } from './fields.ts';
import { BULLETIN_EDITORS } from './roles.ts';

const LAST_HOUR = 23;

export const planBulletin = {
  operationId: 'planBulletin',
  summary:
    'Plan the issue of a period: its kind, its day, and until when windows report for it; planned again, the later plan stands.',
  tag: 'bulletin',
  method: 'POST',
  path: '/bulletin-plans',
  access: BULLETIN_EDITORS,
  reach: 'everything',
  body: exactly({
    from: Day,
    to: Day,
    kind: oneOf(...PLAN_KINDS),
    issueOn: Day,
    deadlineOn: Day,
    /** The full hour of that day, in the time of the house. */
    deadlineHour: Type.Integer({ minimum: 0, maximum: LAST_HOUR }),
  }),
  reply: BulletinDraft,
  idempotency: 'key',
  refusals: [
    'statistics/period',
    'bulletin/too-long',
    'bulletin/plan-kind',
    'bulletin/plan-days',
    'bulletin/week-planned',
    'bulletin/week-compiled',
    'bulletin/week-skipped',
    'bulletin/week-told',
    'bulletin/not-found',
    'bulletin/stale',
    'bulletin/not-now',
    'bulletin/not-yours',
    'bulletin/own-text',
  ],
} as const satisfies Endpoint;

export const collectBulletin = {
  operationId: 'collectBulletin',
  summary: 'Begin to collect contributions for a planned issue (征集).',
  tag: 'bulletin',
  method: 'POST',
  path: '/bulletin-drafts/:draftId/collecting',
  access: BULLETIN_EDITORS,
  reach: 'everything',
  params: draftParams,
  body: exactly({ version: Serial }),
  reply: BulletinDraft,
  idempotency: 'key',
  refusals: [
    'bulletin/not-found',
    'bulletin/stale',
    'bulletin/not-now',
    'bulletin/not-yours',
    'bulletin/own-text',
  ],
} as const satisfies Endpoint;
