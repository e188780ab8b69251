import { type Static, Type } from '@sinclair/typebox';
import { draftParams } from './bulletin.ts';
import { BulletinFigures, BulletinSection } from './bulletin-file.ts';
import { BulletinIssueName } from './bulletin-steps.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, nullable } from './fields.ts';
import { BULLETIN_READERS } from './roles.ts';

/** What became of the figures that the issue before quoted: the next one may say so. */
export const BulletinRestatement = Type.Object({
  issue: BulletinIssueName,
  from: Day,
  to: Day,
  was: BulletinFigures,
  now: BulletinFigures,
  /** A section that says so, its figures bound to the data. */
  note: BulletinSection,
});
export type BulletinRestatement = Static<typeof BulletinRestatement>;

export const getBulletinRestatement = {
  operationId: 'getBulletinRestatement',
  summary:
    'How the figures of the last signed issue of the series were restated since; null where they stand, or where the draft says so already.',
  tag: 'bulletin',
  method: 'GET',
  path: '/bulletin-drafts/:draftId/restatement',
  access: BULLETIN_READERS,
  reach: 'everything',
  params: draftParams,
  reply: Type.Object({ restated: nullable(BulletinRestatement) }),
  refusals: ['bulletin/not-found'],
} as const satisfies Endpoint;
