import { type Static, Type } from '@sinclair/typebox';
import { BulletinDraft, draftParams } from './bulletin.ts';
import { BulletinFile } from './bulletin-file.ts';
import { DRAFT_STATES } from './bulletin-words.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, nullable, oneOf, Serial, text, Uuid } from './fields.ts';
import {
  BULLETIN_EDITORS,
  BULLETIN_READERS,
  BULLETIN_RETURNERS,
  BULLETIN_REVIEWERS,
} from './roles.ts';

const REASON_LENGTH_MAX = 500;
const SEARCH_LENGTH_MAX = 100;

const seen = { version: Serial };
const checked = {
  ...seen,
  areWarningsChecked: Type.Boolean({ description: 'what proofreading asks about was looked at' }),
};

/** What bars any step of a draft. */
const BARS = [
  'bulletin/not-found',
  'bulletin/stale',
  'bulletin/not-now',
  'bulletin/not-yours',
  'bulletin/own-text',
] as const;

export const submitBulletinDraft = {
  operationId: 'submitBulletinDraft',
  summary:
    'Hand a draft in for review (送审); errors of proofreading bar it, warnings must be confirmed.',
  tag: 'bulletin',
  method: 'POST',
  path: '/bulletin-drafts/:draftId/submission',
  access: BULLETIN_EDITORS,
  reach: 'everything',
  params: draftParams,
  body: exactly(checked),
  reply: BulletinDraft,
  idempotency: 'key',
  refusals: [
    ...BARS,
    'bulletin/invalid',
    'bulletin/glyph-missing',
    'statistics/period',
    'bulletin/nothing-told',
    'bulletin/proof-errors',
    'bulletin/proof-warnings',
    'bulletin/week-skipped',
  ],
} as const satisfies Endpoint;

export const passBulletinDraft = {
  operationId: 'passBulletinDraft',
  summary: 'Pass a draft on: from the division to the office (核稿), from the office to signing.',
  tag: 'bulletin',
  method: 'POST',
  path: '/bulletin-drafts/:draftId/passing',
  access: BULLETIN_REVIEWERS,
  reach: 'everything',
  params: draftParams,
  body: exactly(seen),
  reply: BulletinDraft,
  idempotency: 'key',
  refusals: BARS,
} as const satisfies Endpoint;

export const returnBulletinDraft = {
  operationId: 'returnBulletinDraft',
  summary: 'Send a draft back to its editors with a reason (退回).',
  tag: 'bulletin',
  method: 'POST',
  path: '/bulletin-drafts/:draftId/return',
  access: BULLETIN_RETURNERS,
  reach: 'everything',
  params: draftParams,
  body: exactly({ ...seen, reason: text(REASON_LENGTH_MAX) }),
  reply: BulletinDraft,
  idempotency: 'key',
  refusals: [...BARS, 'bulletin/reason-missing'],
} as const satisfies Endpoint;

export const signBulletinDraft = {
  operationId: 'signBulletinDraft',
  summary:
    'Sign a draft (签发): it becomes the next issue of its series, dated today, all of it frozen; warnings of proofreading must be confirmed.',
  tag: 'bulletin',
  method: 'POST',
  path: '/bulletin-drafts/:draftId/signing',
  access: ['BULLETIN_SIGNER'],
  reach: 'everything',
  params: draftParams,
  body: exactly(checked),
  reply: BulletinDraft,
  idempotency: 'key',
  refusals: [
    ...BARS,
    'bulletin/invalid',
    'bulletin/glyph-missing',
    'statistics/period',
    'bulletin/nothing-told',
    'bulletin/proof-errors',
    'bulletin/proof-warnings',
    'bulletin/week-skipped',
  ],
} as const satisfies Endpoint;

/** By what an issue is known, and the way to it. */
export const BulletinIssueName = Type.Object({
  issueId: Uuid,
  year: Type.Integer(),
  issueNo: Type.Integer(),
  totalNo: Type.Integer(),
});
export type BulletinIssueName = Static<typeof BulletinIssueName>;

/** A signed issue in a list. It goes by the draft that it was. */
export const BulletinIssueLine = Type.Object({
  draftId: Uuid,
  series: Type.String(),
  title: Type.String(),
  year: Type.Integer(),
  issueNo: Type.Integer(),
  totalNo: Type.Integer(),
  issueDate: Day,
  from: Day,
  to: Day,
  pageCount: Type.Integer(),
  /** How far it is on its way from signing to the archive. */
  state: oneOf(...DRAFT_STATES),
  signedAt: Moment,
  signedByName: Type.String(),
  /** Of an erratum. */
  corrects: nullable(BulletinIssueName),
  /** Its errata, the first first. */
  correctedBy: Type.Array(BulletinIssueName),
});
export type BulletinIssueLine = Static<typeof BulletinIssueLine>;

const Digest = Type.String({ description: 'SM3, 64 hexadecimal digits' });

/** A signed issue: what was frozen, and the digests by which it is known. */
export const BulletinIssue = Type.Composite([
  BulletinIssueLine,
  Type.Object({
    file: BulletinFile,
    text: Type.String(),
    contentSm3: Digest,
    textSm3: Digest,
    pdfSm3: Digest,
    /** What laid the pages out. */
    renderer: Type.String(),
    /** Of the templates that made text and pages; null of an issue that was signed before versions were kept, and where a site changed them. */
    templateVersion: nullable(Type.Integer()),
    templateSm3: Digest,
    fontsSm3: Digest,
  }),
]);
export type BulletinIssue = Static<typeof BulletinIssue>;

export const listBulletinIssues = {
  operationId: 'listBulletinIssues',
  summary: 'Signed issues, the latest first, with all words sought in number, title and text.',
  tag: 'bulletin',
  method: 'GET',
  path: '/bulletin-issues',
  access: BULLETIN_READERS,
  reach: 'everything',
  query: exactly({ words: Type.Optional(text(SEARCH_LENGTH_MAX)) }),
  reply: Type.Object({
    issues: Type.Array(BulletinIssueLine),
    /** There are more than the list holds. */
    areMore: Type.Boolean(),
  }),
  refusals: [],
} as const satisfies Endpoint;

export const getBulletinIssue = {
  operationId: 'getBulletinIssue',
  summary: 'One signed issue as it was frozen, with the digests by which it is known.',
  tag: 'bulletin',
  method: 'GET',
  path: '/bulletin-issues/:issueId',
  access: BULLETIN_READERS,
  reach: 'everything',
  params: Type.Object({ issueId: Uuid }),
  reply: BulletinIssue,
  refusals: ['bulletin/not-found'],
} as const satisfies Endpoint;
