import { type Static, Type } from '@sinclair/typebox';
import { BulletinFile } from './bulletin-file.ts';
import { DRAFT_ACTS, DRAFT_STATES, PLAN_KINDS, TYPED_NUMBER_MAX } from './bulletin-words.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, nullable, oneOf, Serial, Uuid } from './fields.ts';
import { ProofFinding } from './proofreading.ts';
import { BULLETIN_EDITORS, BULLETIN_READERS } from './roles.ts';

/** What was planned of an issue. */
export const BulletinPlan = Type.Object({
  kind: oneOf(...PLAN_KINDS),
  /** On which day it is to be issued. */
  issueOn: Day,
  /** Until when windows report for it. */
  deadline: Moment,
});
export type BulletinPlan = Static<typeof BulletinPlan>;

/** A draft in a list. */
export const BulletinDraftLine = Type.Object({
  draftId: Uuid,
  version: Type.Integer(),
  state: oneOf(...DRAFT_STATES),
  title: Type.String(),
  from: Day,
  to: Day,
  issueNo: Type.Integer(),
  totalNo: Type.Integer(),
  updatedAt: Moment,
  updatedByName: Type.String(),
  /** Of an issue that was planned before it was written. */
  plan: nullable(BulletinPlan),
});
export type BulletinDraftLine = Static<typeof BulletinDraftLine>;

/** A draft with its text. Figures that are left out of the file are live. */
export const BulletinDraft = Type.Composite([
  BulletinDraftLine,
  Type.Object({
    file: BulletinFile,
    /** The signed issue that an erratum corrects. */
    correctsId: nullable(Uuid),
    /** Each statistics sentence whose figures are live or of a snapshot, by the place of its section in `sections`. */
    liveSentences: Type.Record(Type.String(), Type.String()),
    /** Who did what, the first first; savings of one person that follow each other are told once, the last. */
    story: Type.Array(
      Type.Object({
        act: oneOf(...DRAFT_ACTS),
        at: Moment,
        byName: Type.String(),
        reason: nullable(Type.String()),
      }),
    ),
    /** What the reader may do with it now. */
    mayDo: Type.Array(oneOf(...DRAFT_ACTS)),
  }),
]);
export type BulletinDraft = Static<typeof BulletinDraft>;

/** Which draft. */
export const draftParams = Type.Object({ draftId: Uuid });

export const listBulletinDrafts = {
  operationId: 'listBulletinDrafts',
  summary: 'Drafts of the bulletin, the latest period first.',
  tag: 'bulletin',
  method: 'GET',
  path: '/bulletin-drafts',
  access: BULLETIN_READERS,
  reach: 'everything',
  reply: Type.Object({ drafts: Type.Array(BulletinDraftLine) }),
  refusals: [],
} as const satisfies Endpoint;

export const compileBulletinDraft = {
  operationId: 'compileBulletinDraft',
  summary:
    'Compile a draft for a week: sections in order, the statistics sentence bound to live figures. An issue planned for it is compiled after its deadline.',
  tag: 'bulletin',
  method: 'POST',
  path: '/bulletin-drafts',
  access: BULLETIN_EDITORS,
  reach: 'everything',
  body: exactly({ from: Day, to: Day }),
  reply: BulletinDraft,
  idempotency: 'key',
  refusals: [
    'statistics/period',
    'bulletin/too-long',
    'bulletin/week-skipped',
    'bulletin/week-planned',
    'bulletin/not-found',
    'bulletin/stale',
    'bulletin/not-now',
    'bulletin/not-yours',
    'bulletin/own-text',
    'bulletin/still-collecting',
  ],
} as const satisfies Endpoint;

export const getBulletinDraft = {
  operationId: 'getBulletinDraft',
  summary: 'One draft with its text.',
  tag: 'bulletin',
  method: 'GET',
  path: '/bulletin-drafts/:draftId',
  access: BULLETIN_READERS,
  reach: 'everything',
  params: draftParams,
  reply: BulletinDraft,
  refusals: ['bulletin/not-found'],
} as const satisfies Endpoint;

export const saveBulletinDraft = {
  operationId: 'saveBulletinDraft',
  summary: `Save the text of a draft; a draft that somebody else saved meanwhile is not overwritten. Numbers are at most ${TYPED_NUMBER_MAX}.`,
  tag: 'bulletin',
  method: 'PUT',
  path: '/bulletin-drafts/:draftId',
  access: BULLETIN_EDITORS,
  reach: 'everything',
  params: draftParams,
  body: exactly({ version: Serial, file: BulletinFile }),
  reply: BulletinDraft,
  idempotency: 'key',
  refusals: [
    'bulletin/not-found',
    'bulletin/stale',
    'bulletin/not-now',
    'bulletin/not-yours',
    'bulletin/own-text',
    'bulletin/invalid',
    'bulletin/snapshot-differs',
  ],
} as const satisfies Endpoint;

export const renewBulletinFigures = {
  operationId: 'renewBulletinFigures',
  summary:
    'Freeze the figures of a draft as of this moment: each sentence of figures, but for those that were typed, is bound to a new snapshot.',
  tag: 'bulletin',
  method: 'POST',
  path: '/bulletin-drafts/:draftId/figures',
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
    'statistics/period',
  ],
} as const satisfies Endpoint;

export const previewBulletin = {
  operationId: 'previewBulletin',
  summary:
    'The laid-out pages of a bulletin file as SVG images, one text each, and what proofreading (P1 to P14) found; nothing is stored.',
  tag: 'bulletin',
  method: 'POST',
  path: '/bulletin-previews',
  access: BULLETIN_READERS,
  reach: 'everything',
  body: exactly({ file: BulletinFile }),
  reply: Type.Object({ pages: Type.Array(Type.String()), findings: Type.Array(ProofFinding) }),
  idempotency: 'none',
  refusals: ['bulletin/invalid', 'bulletin/glyph-missing', 'statistics/period'],
} as const satisfies Endpoint;

export const downloadBulletin = {
  operationId: 'downloadBulletin',
  summary:
    'The draft as a document: PDF/A, OFD, DOCX (the copy to edit), HTML or text, as an attachment. Of a signed issue it is what was frozen at signing.',
  tag: 'bulletin',
  method: 'GET',
  path: '/bulletin-drafts/:draftId/document',
  access: BULLETIN_READERS,
  reach: 'everything',
  params: draftParams,
  query: exactly({ format: oneOf('pdf', 'ofd', 'docx', 'html', 'text') }),
  produces: 'application/octet-stream',
  reply: Type.Any(),
  refusals: [
    'bulletin/not-found',
    'bulletin/invalid',
    'bulletin/glyph-missing',
    'statistics/period',
  ],
} as const satisfies Endpoint;
