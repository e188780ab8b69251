import { type Static, Type } from '@sinclair/typebox';
import { BulletinDraft, draftParams } from './bulletin.ts';
import { BulletinFile } from './bulletin-file.ts';
import { DRAFT_ACTS } from './bulletin-words.ts';
import type { Endpoint } from './endpoint.ts';
import { exactly, Moment, nullable, oneOf, Serial, Uuid } from './fields.ts';
import { BULLETIN_EDITORS, BULLETIN_READERS } from './roles.ts';

/** A text that a draft had: who wrote it, when, and by what act. */
export const DraftVersionLine = Type.Object({
  version: Type.Integer(),
  act: oneOf(...DRAFT_ACTS),
  at: Moment,
  byName: Type.String(),
  /** Of a restoration: the version whose text was taken back. */
  restored: nullable(Type.Integer()),
});
export type DraftVersionLine = Static<typeof DraftVersionLine>;

/** The same with its text. */
export const DraftVersion = Type.Composite([DraftVersionLine, Type.Object({ file: BulletinFile })]);
export type DraftVersion = Static<typeof DraftVersion>;

export const listDraftVersions = {
  operationId: 'listDraftVersions',
  summary:
    'The texts that a draft had, the latest first; a version that changed no text is left out.',
  tag: 'bulletin',
  method: 'GET',
  path: '/bulletin-drafts/:draftId/versions',
  access: BULLETIN_READERS,
  reach: 'everything',
  params: draftParams,
  reply: Type.Object({ versions: Type.Array(DraftVersionLine) }),
  refusals: ['bulletin/not-found'],
} as const satisfies Endpoint;

export const getDraftVersion = {
  operationId: 'getDraftVersion',
  summary: 'One text that a draft had.',
  tag: 'bulletin',
  method: 'GET',
  path: '/bulletin-drafts/:draftId/versions/:draftVersion',
  access: BULLETIN_READERS,
  reach: 'everything',
  params: Type.Object({ draftId: Uuid, draftVersion: Serial }),
  reply: DraftVersion,
  refusals: ['bulletin/version-unknown'],
} as const satisfies Endpoint;

export const restoreDraftVersion = {
  operationId: 'restoreDraftVersion',
  summary: 'Take the text of an older version back, as a new version; those between stay.',
  tag: 'bulletin',
  method: 'POST',
  path: '/bulletin-drafts/:draftId/restoration',
  access: BULLETIN_EDITORS,
  reach: 'everything',
  params: draftParams,
  body: exactly({
    version: Serial,
    restored: Type.Integer({ ...Serial, description: 'the version whose text is taken back' }),
  }),
  reply: BulletinDraft,
  idempotency: 'key',
  refusals: [
    'bulletin/not-found',
    'bulletin/stale',
    'bulletin/not-now',
    'bulletin/not-yours',
    'bulletin/own-text',
    'bulletin/version-unknown',
  ],
} as const satisfies Endpoint;
