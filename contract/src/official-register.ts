import { type Static, Type } from '@sinclair/typebox';
import type { Endpoint } from './endpoint.ts';
import { exactly, Moment, nullable, oneOf, Serial, Uuid } from './fields.ts';
import { OfficialFile } from './official-file.ts';
import { DOCUMENT_FORMATS, OFFICIAL_PROFILES } from './official-words.ts';
import { BULLETIN_READERS, DOCUMENT_WRITERS } from './roles.ts';

/** A document of the register: a draft, or issued under its number. */
const OfficialLine = Type.Object({
  documentId: Uuid,
  version: Type.Integer(),
  state: oneOf('DRAFT', 'ISSUED'),
  profile: oneOf(...OFFICIAL_PROFILES),
  title: Type.String(),
  /** 发文字号; null as long as it is a draft, and of minutes without one. */
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
    mayDo: Type.Array(oneOf('SAVE', 'ISSUE')),
    versions: Type.Array(
      Type.Object({
        version: Type.Integer(),
        act: oneOf('START', 'SAVE', 'ISSUE'),
        at: Moment,
        byName: Type.String(),
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
const Version = Type.Integer({ minimum: 1 });

export const listOfficialDocuments = {
  operationId: 'listOfficialDocuments',
  summary:
    'The documents, letters, minutes and orders that are written here, the last changed first.',
  tag: 'bulletin',
  method: 'GET',
  path: '/official-documents',
  access: BULLETIN_READERS,
  reach: 'everything',
  reply: Type.Object({
    documents: Type.Array(OfficialLine),
    /** There are more than the list holds. */
    areMore: Type.Boolean(),
  }),
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
    'bulletin/invalid',
  ],
} as const satisfies Endpoint;

export const issueOfficialDocument = {
  operationId: 'issueOfficialDocument',
  summary:
    'Issue a draft: the next number of its series and the day of today, text and pages frozen, signed by the service of seals. Whoever wrote it does not.',
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
