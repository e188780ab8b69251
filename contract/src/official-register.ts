import { type Static, Type } from '@sinclair/typebox';
import type { Endpoint } from './endpoint.ts';
import { exactly, Moment, nullable, oneOf, Serial, text, Uuid } from './fields.ts';
import { OfficialFile } from './official-file.ts';
import {
  DOCUMENT_FORMATS,
  OFFICIAL_ACTS,
  OFFICIAL_PROFILES,
  OFFICIAL_STATES,
} from './official-words.ts';
import { BULLETIN_READERS, DOCUMENT_WRITERS } from './roles.ts';

/** A document of the register: a draft, in review, or issued under its number. */
const OfficialLine = Type.Object({
  documentId: Uuid,
  version: Type.Integer(),
  state: oneOf(...OFFICIAL_STATES),
  profile: oneOf(...OFFICIAL_PROFILES),
  title: Type.String(),
  /** 发文字号; null as long as it is not issued, and of minutes without one. */
  number: nullable(Type.String()),
  updatedAt: Moment,
  updatedByName: Type.String(),
});
export type OfficialLine = Static<typeof OfficialLine>;

const Digest = Type.String({ description: 'SM3, 64 hexadecimal digits' });

/** A document with its text, its versions, and what was frozen when it was issued. */
export const KeptOfficialDocument = Type.Composite([
  OfficialLine,
  Type.Object({
    file: OfficialFile,
    /** What the person who asks may do now. */
    mayDo: Type.Array(oneOf('SAVE', 'SUBMIT', 'PASS', 'RETURN', 'ISSUE')),
    versions: Type.Array(
      Type.Object({
        version: Type.Integer(),
        act: oneOf(...OFFICIAL_ACTS),
        at: Moment,
        byName: Type.String(),
        comment: nullable(Type.String({ description: 'why it was sent back' })),
      }),
    ),
    issued: nullable(
      Type.Object({
        pageCount: Type.Integer(),
        contentSm3: Digest,
        textSm3: Digest,
        pdfSm3: Digest,
        renderer: Type.String(),
        templateVersion: nullable(Type.Integer()),
        templateSm3: Digest,
        fontsSm3: Digest,
        /** The key of the signing service over the pages. */
        keyId: Type.String(),
        signature: Type.String({ description: 'hexadecimal digits' }),
        seals: Type.Array(
          Type.Object({
            issuer: Type.String(),
            page: Type.Integer(),
            x: Type.Number({ description: 'of the middle, millimetres from the left edge' }),
            y: Type.Number({ description: 'of the middle, millimetres from the upper edge' }),
            diameter: Type.Number({ description: 'millimetres' }),
          }),
        ),
      }),
    ),
  }),
]);
export type KeptOfficialDocument = Static<typeof KeptOfficialDocument>;

const officialParams = Type.Object({ officialId: Uuid });
const Version = Serial;

export const listOfficialDocuments = {
  operationId: 'listOfficialDocuments',
  summary:
    'The documents, letters, minutes and orders that are written here, the last changed first, page by page; all, or those that hold some words, are of a kind, a year or a state.',
  tag: 'bulletin',
  method: 'GET',
  path: '/official-documents',
  access: BULLETIN_READERS,
  reach: 'everything',
  query: exactly({
    /** Parts of number, title or text; each must be there. */
    words: Type.Optional(text(100, { minLength: 0 })),
    profile: Type.Optional(oneOf(...OFFICIAL_PROFILES)),
    year: Type.Optional(Type.Integer({ minimum: 1, maximum: 9999 })),
    state: Type.Optional(oneOf(...OFFICIAL_STATES)),
    after: Type.Optional(text(100, { minLength: 0 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  }),
  reply: Type.Object({ documents: Type.Array(OfficialLine), next: nullable(Type.String()) }),
  refusals: [],
} as const satisfies Endpoint;

export const getOfficialDocument = {
  operationId: 'getOfficialDocument',
  summary:
    'One document with its versions, and what was frozen when it was issued; its text as of now or of a version.',
  tag: 'bulletin',
  method: 'GET',
  path: '/official-documents/:officialId',
  access: BULLETIN_READERS,
  reach: 'everything',
  params: officialParams,
  query: exactly({ textOf: Type.Optional(Serial) }),
  reply: KeptOfficialDocument,
  refusals: ['bulletin/document-unknown', 'bulletin/document-version-unknown'],
} as const satisfies Endpoint;

export const startOfficialDocument = {
  operationId: 'startOfficialDocument',
  summary: 'Keep a new document as a draft.',
  tag: 'bulletin',
  method: 'POST',
  path: '/official-documents',
  access: DOCUMENT_WRITERS,
  reach: 'everything',
  body: exactly({ file: OfficialFile }),
  reply: KeptOfficialDocument,
  idempotency: 'key',
  refusals: ['bulletin/invalid'],
} as const satisfies Endpoint;

export const saveOfficialDocument = {
  operationId: 'saveOfficialDocument',
  summary: 'Save the text of a draft; one that somebody else saved meanwhile is not overwritten.',
  tag: 'bulletin',
  method: 'PUT',
  path: '/official-documents/:officialId',
  access: DOCUMENT_WRITERS,
  reach: 'everything',
  params: officialParams,
  body: exactly({ version: Version, file: OfficialFile }),
  reply: KeptOfficialDocument,
  idempotency: 'key',
  refusals: [
    'bulletin/document-unknown',
    'bulletin/document-stale',
    'bulletin/document-issued',
    'bulletin/document-state',
    'bulletin/document-own',
    'bulletin/invalid',
  ],
} as const satisfies Endpoint;

const STEP = {
  tag: 'bulletin',
  method: 'POST',
  reach: 'everything',
  params: officialParams,
  reply: KeptOfficialDocument,
  idempotency: 'key',
} as const;
const STEP_REFUSALS = [
  ...([
    'bulletin/document-unknown',
    'bulletin/document-stale',
    'bulletin/document-issued',
  ] as const),
  ...(['bulletin/document-state', 'bulletin/document-own'] as const),
] as const;

export const submitOfficialDocument = {
  ...STEP,
  operationId: 'submitOfficialDocument',
  summary: 'Hand a draft in for review (送核); it is not written until it is sent back.',
  path: '/official-documents/:officialId/submission',
  access: DOCUMENT_WRITERS,
  body: exactly({ version: Version }),
  refusals: STEP_REFUSALS,
} as const satisfies Endpoint;

export const passOfficialDocument = {
  ...STEP,
  operationId: 'passOfficialDocument',
  summary:
    'Pass a document that was handed in (核稿), so that it may be issued. Whoever wrote it does not.',
  path: '/official-documents/:officialId/passing',
  access: ['BULLETIN_OFFICE_REVIEWER'],
  body: exactly({ version: Version }),
  refusals: STEP_REFUSALS,
} as const satisfies Endpoint;

export const returnOfficialDocument = {
  ...STEP,
  operationId: 'returnOfficialDocument',
  summary:
    'Send a document back to be written anew, with the reason; the reviewer, or the signer once it was passed.',
  path: '/official-documents/:officialId/return',
  access: ['BULLETIN_OFFICE_REVIEWER', 'BULLETIN_SIGNER'],
  body: exactly({ version: Version, comment: text(500) }),
  refusals: [...STEP_REFUSALS, 'bulletin/reason-missing'],
} as const satisfies Endpoint;

export const issueOfficialDocument = {
  operationId: 'issueOfficialDocument',
  summary:
    'Issue a document that was reviewed: the next number of its series and the day of today, text and pages frozen, signed by the service of seals. Whoever wrote or reviewed it does not.',
  tag: 'bulletin',
  method: 'POST',
  path: '/official-documents/:officialId/issuing',
  access: ['BULLETIN_SIGNER'],
  reach: 'everything',
  params: officialParams,
  body: exactly({ version: Version }),
  reply: KeptOfficialDocument,
  idempotency: 'key',
  refusals: [
    'bulletin/document-unknown',
    'bulletin/document-stale',
    'bulletin/document-issued',
    'bulletin/document-state',
    'bulletin/document-own',
    'bulletin/invalid',
    'bulletin/glyph-missing',
  ],
} as const satisfies Endpoint;

export const downloadOfficialDocument = {
  operationId: 'downloadOfficialDocument',
  summary:
    'A kept document as PDF/A, OFD, DOCX, HTML or text, as an attachment; pages and text of one that was issued are those of its issuing.',
  tag: 'bulletin',
  method: 'GET',
  path: '/official-documents/:officialId/file',
  access: BULLETIN_READERS,
  reach: 'everything',
  params: officialParams,
  query: exactly({ format: oneOf(...DOCUMENT_FORMATS) }),
  produces: 'application/octet-stream',
  reply: Type.Any(),
  refusals: ['bulletin/document-unknown', 'bulletin/glyph-missing'],
} as const satisfies Endpoint;
