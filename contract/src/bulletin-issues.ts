import { Type } from '@sinclair/typebox';
import { BulletinDraft } from './bulletin.ts';
import { ARCHIVE_FORMATS, COPIES_MAX } from './bulletin-words.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, oneOf, Serial, Uuid } from './fields.ts';
import { BULLETIN_EDITORS, BULLETIN_READERS } from './roles.ts';

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

const act = <const Act extends string>(name: Act) => ({ act: Type.Literal(name) });

export const takeBulletinIssueStep = {
  operationId: 'takeBulletinIssueStep',
  summary:
    'The next step of a signed issue: typeset (发排), printed with its count (印刷), distributed (分发) when all paper left, archived (归档) with its files.',
  tag: 'bulletin',
  method: 'POST',
  path: '/bulletin-issues/:issueId/steps',
  access: [...BULLETIN_EDITORS, 'BULLETIN_OFFICE_REVIEWER'],
  reach: 'everything',
  params: issueParams,
  body: exactly({
    version: Serial,
    step: Type.Union([
      exactly(act('TYPESET')),
      exactly({
        ...act('PRINT'),
        copies: Type.Integer({ minimum: 1, maximum: COPIES_MAX }),
        on: Day,
        isShortChecked: Type.Boolean({ description: 'fewer than go out, and that was looked at' }),
      }),
      exactly(act('DISTRIBUTE')),
      exactly(act('ARCHIVE')),
    ]),
  }),
  reply: BulletinDraft,
  idempotency: 'key',
  refusals: [
    'bulletin/not-found',
    'bulletin/stale',
    'bulletin/not-now',
    'bulletin/not-yours',
    'bulletin/own-text',
    'bulletin/printing-day',
    'bulletin/printed-short',
    'bulletin/not-handed-over',
  ],
} as const satisfies Endpoint;

export const downloadBulletinArchiveFile = {
  operationId: 'downloadBulletinArchiveFile',
  summary: 'A file of an archived issue, byte by byte as its digest says.',
  tag: 'bulletin',
  method: 'GET',
  path: '/bulletin-issues/:issueId/archive/file',
  access: BULLETIN_READERS,
  reach: 'everything',
  params: issueParams,
  query: exactly({ format: oneOf(...ARCHIVE_FORMATS) }),
  produces: 'application/octet-stream',
  reply: Type.Any(),
  refusals: ['bulletin/not-found', 'bulletin/not-archived'],
} as const satisfies Endpoint;

export const getBulletinArchive = {
  operationId: 'getBulletinArchive',
  summary: 'The files of an archived issue with the digests by which each is known.',
  tag: 'bulletin',
  method: 'GET',
  path: '/bulletin-issues/:issueId/archive',
  access: BULLETIN_READERS,
  reach: 'everything',
  params: issueParams,
  reply: Type.Object({
    files: Type.Array(
      Type.Object({
        format: oneOf(...ARCHIVE_FORMATS),
        name: Type.String(),
        sizeBytes: Type.Integer(),
        sm3: Type.String({ description: 'SM3, 64 hexadecimal digits' }),
      }),
    ),
  }),
  refusals: ['bulletin/not-found'],
} as const satisfies Endpoint;
