import { type Static, Type } from '@sinclair/typebox';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, text } from './fields.ts';
import { BULLETIN_EDITORS, BULLETIN_READERS } from './roles.ts';

const REASON_LENGTH_MAX = 500;

/** A week that has no issue. */
export const SkippedBulletinWeek = Type.Object({
  /** Its Monday and its Sunday. */
  from: Day,
  to: Day,
  reason: Type.String(),
  at: Moment,
  byName: Type.String(),
});
export type SkippedBulletinWeek = Static<typeof SkippedBulletinWeek>;

export const listSkippedBulletinWeeks = {
  operationId: 'listSkippedBulletinWeeks',
  summary: 'Weeks that have no issue, with the reason, the latest first.',
  tag: 'bulletin',
  method: 'GET',
  path: '/bulletin-skipped-weeks',
  access: BULLETIN_READERS,
  reach: 'everything',
  reply: Type.Object({ weeks: Type.Array(SkippedBulletinWeek) }),
  refusals: [],
} as const satisfies Endpoint;

/** Any day of the week. */
const week = { day: Day };
const Week = Type.Object({ from: Day });

export const skipBulletinWeek = {
  operationId: 'skipBulletinWeek',
  summary: 'Record that a week has no issue and why; the next issue takes the next number.',
  tag: 'bulletin',
  method: 'POST',
  path: '/bulletin-skipped-weeks',
  access: BULLETIN_EDITORS,
  reach: 'everything',
  body: exactly({ ...week, reason: text(REASON_LENGTH_MAX) }),
  reply: Week,
  idempotency: 'key',
  refusals: [
    'bulletin/no-such-week',
    'bulletin/skip-reason-missing',
    'bulletin/week-told',
    'bulletin/week-skipped',
    'bulletin/stale',
  ],
} as const satisfies Endpoint;

export const resumeBulletinWeek = {
  operationId: 'resumeBulletinWeek',
  summary: 'Take back that a week has no issue.',
  tag: 'bulletin',
  method: 'POST',
  path: '/bulletin-skipped-weeks/resumptions',
  access: BULLETIN_EDITORS,
  reach: 'everything',
  body: exactly(week),
  reply: Week,
  idempotency: 'key',
  refusals: ['bulletin/no-such-week', 'bulletin/week-not-skipped', 'bulletin/stale'],
} as const satisfies Endpoint;
