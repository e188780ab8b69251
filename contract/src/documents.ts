import { type Static, Type } from '@sinclair/typebox';
import { DELIVERY_METHODS } from './case-words.ts';
import { DELIVERY_STATES, DOCUMENT_KINDS, SIGNATURE_STATES } from './document-words.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, nullable, oneOf, text, Uuid } from './fields.ts';
import { CASE_READERS } from './roles.ts';

const caseParams = Type.Object({ caseId: Uuid });
const documentParams = Type.Object({
  caseId: Uuid,
  seq: Type.Integer({
    minimum: 1,
    maximum: 2_147_483_647,
    description: 'its place within the case',
  }),
});

/** One attempt to bring a document to whom it is for. */
export const DocumentDelivery = Type.Object({
  method: oneOf(...DELIVERY_METHODS),
  state: oneOf(...DELIVERY_STATES),
  receiverName: nullable(Type.String({ description: 'masked' })),
  trackingNo: nullable(Type.String()),
  at: Moment,
  byName: Type.String(),
});
export type DocumentDelivery = Static<typeof DocumentDelivery>;

/** An official document of a case, as its list shows it; what it says stands in the file. */
export const CaseDocument = Type.Object({
  seq: Type.Integer(),
  kind: oneOf(...DOCUMENT_KINDS),
  title: Type.String(),
  number: Type.String(),
  issuedOn: Day,
  /** The entry of the journal that it was issued for. */
  version: Type.Integer(),
  checkCode: Type.String(),
  /** SM3 of the file; null until it has been laid out. */
  fileId: nullable(Type.String()),
  /** The character that no font shows, if that is why there is no file. */
  missingCharacter: nullable(Type.String()),
  isSigned: Type.Boolean(),
  /** Number of the document whose place this one takes, or that takes its place. */
  replaces: nullable(Type.String()),
  replacedBy: nullable(Type.String()),
  /** It speaks to the applicant, or is a record that speaks to nobody: he may sign for it. */
  isForApplicant: Type.Boolean(),
  deliveryState: oneOf(...DELIVERY_STATES),
  deliveries: Type.Array(DocumentDelivery),
});
export type CaseDocument = Static<typeof CaseDocument>;

/** The documents of a case in the order in which they were issued. */
export const CaseDocuments = Type.Object({
  documents: Type.Array(CaseDocument),
  /** Entries of the journal whose documents have not been issued yet; asking for them issues them. */
  isOwed: Type.Boolean(),
  /** The application form was not printed yet, and this person may have it printed. */
  mayPrintForm: Type.Boolean(),
  /** The case has ended, something is in its file that no catalogue lists yet, and this person may have it listed. */
  mayArchive: Type.Boolean(),
  mayDeliver: Type.Boolean(),
  /** The applicant is a person, who can sign himself when he collects what is his. */
  mayApplicantSign: Type.Boolean(),
  mayCorrect: Type.Boolean(),
});
export type CaseDocuments = Static<typeof CaseDocuments>;

export const listCaseDocuments = {
  operationId: 'listCaseDocuments',
  summary: 'The official documents of a case (文书), with their delivery.',
  tag: 'documents',
  method: 'GET',
  path: '/cases/:caseId/documents',
  access: CASE_READERS,
  reach: 'readable',
  params: caseParams,
  reply: CaseDocuments,
  refusals: ['cases/not-found', 'cases/purpose-needed'],
} as const satisfies Endpoint;

export const issueCaseDocuments = {
  operationId: 'issueCaseDocuments',
  summary:
    'Issue at once what the journal of the case calls for and is still on its way; nothing is issued twice.',
  tag: 'documents',
  method: 'POST',
  path: '/cases/:caseId/documents',
  access: CASE_READERS,
  reach: 'readable',
  params: caseParams,
  reply: CaseDocuments,
  idempotency: 'none',
  refusals: ['cases/not-found', 'cases/purpose-needed'],
} as const satisfies Endpoint;

export const issueApplicationForm = {
  operationId: 'issueApplicationForm',
  summary:
    'The application form (申请书) as it was entered, to be signed by the applicant; it is issued once.',
  tag: 'documents',
  method: 'POST',
  path: '/cases/:caseId/application-form',
  access: ['FRONT_CLERK'],
  reach: 'readable',
  params: caseParams,
  reply: CaseDocuments,
  idempotency: 'none',
  refusals: [
    'cases/not-found',
    'cases/purpose-needed',
    'cases/other-organisation',
    'documents/not-found',
  ],
} as const satisfies Endpoint;

export const issueArchiveCatalogue = {
  operationId: 'issueArchiveCatalogue',
  summary:
    'The catalogue of the file of an ended case (归档目录): what was handed in and every document; one issued later takes the place of the one before.',
  tag: 'documents',
  method: 'POST',
  path: '/cases/:caseId/archive-catalogue',
  access: ['FRONT_CLERK', 'REVIEWER', 'WINDOW_HEAD', 'CHIEF_REP'],
  reach: 'readable',
  params: caseParams,
  reply: CaseDocuments,
  idempotency: 'none',
  refusals: [
    'cases/not-found',
    'cases/purpose-needed',
    'cases/other-organisation',
    'documents/case-open',
  ],
} as const satisfies Endpoint;

export const getDocumentFile = {
  operationId: 'getDocumentFile',
  summary: 'The document as PDF/A: the same bytes for everybody and for ever.',
  tag: 'documents',
  method: 'GET',
  path: '/cases/:caseId/documents/:seq/file',
  access: CASE_READERS,
  reach: 'readable',
  params: documentParams,
  produces: 'application/pdf',
  reply: Type.Any(),
  refusals: [
    'cases/not-found',
    'cases/purpose-needed',
    'documents/not-found',
    'documents/glyph-missing',
  ],
} as const satisfies Endpoint;

export const recordDocumentDelivery = {
  operationId: 'recordDocumentDelivery',
  summary:
    'Record how a document went to whom it is for: on the spot, by post, electronically; or that the post arrived or came back. Several documents may go in one act.',
  tag: 'documents',
  method: 'POST',
  path: '/cases/:caseId/documents/:seq/deliveries',
  access: ['FRONT_CLERK'],
  reach: 'readable',
  params: documentParams,
  body: exactly({
    method: oneOf(...DELIVERY_METHODS),
    /** `sent` is for the post alone: on the spot and electronically it arrives at once. */
    state: oneOf('sent', 'delivered', 'returned'),
    receiverName: nullable(text(100)),
    isApplicant: Type.Optional(
      Type.Boolean({ description: 'the applicant signed himself: the case says his name' }),
    ),
    alongside: Type.Optional(
      Type.Array(documentParams.properties.seq, {
        maxItems: 50,
        uniqueItems: true,
        description: 'other documents of the case that went in the same act; all of them or none',
      }),
    ),
    trackingNo: nullable(Type.String({ pattern: '^[0-9A-Za-z-]{6,30}$' })),
  }),
  reply: CaseDocuments,
  idempotency: 'key',
  refusals: [
    'cases/not-found',
    'cases/other-organisation',
    'documents/not-found',
    'documents/already-delivered',
    'documents/delivery-order',
    'documents/other-addressee',
    'documents/receiver-missing',
    'documents/tracking-missing',
  ],
} as const satisfies Endpoint;

export const correctDocument = {
  operationId: 'correctDocument',
  summary:
    'Mend slips of the pen in an issued document: a new document with a number of its own, which names and replaces the old one.',
  tag: 'documents',
  method: 'POST',
  path: '/cases/:caseId/documents/:seq/correction',
  access: ['WINDOW_HEAD', 'CHIEF_REP', 'DEPT_LEADER'],
  reach: 'readable',
  params: documentParams,
  body: exactly({
    reason: text(500),
    replacements: Type.Array(exactly({ from: text(500), to: text(500) }), {
      minItems: 1,
      maxItems: 20,
    }),
  }),
  reply: CaseDocuments,
  idempotency: 'key',
  refusals: [
    'cases/not-found',
    'cases/other-organisation',
    'documents/not-found',
    'documents/replaced',
    'documents/text-not-found',
    'documents/correction-void',
  ],
} as const satisfies Endpoint;

/** What anybody may know of an issued document: who issued what, and whether it stands; nobody's name. */
export const CheckedDocument = Type.Object({
  kind: oneOf(...DOCUMENT_KINDS),
  title: Type.String(),
  number: Type.String(),
  issuer: Type.String(),
  issuedOn: Day,
  matterName: Type.String(),
  signature: oneOf(...SIGNATURE_STATES),
  /** SM3 of the electronic document; null until it has been laid out. */
  fileId: nullable(Type.String()),
  /** Number of the document that took the place of this one; that one stands instead. */
  replacedBy: nullable(Type.String()),
  /** Of a decision or a certificate: what was issued about it since, such as its revocation. */
  followedBy: Type.Array(
    Type.Object({ title: Type.String(), number: Type.String(), issuedOn: Day }),
  ),
});
export type CheckedDocument = Static<typeof CheckedDocument>;

export const checkDocument = {
  operationId: 'checkDocument',
  summary:
    'Whether a document with this code was issued and what of it anybody may know; the QR code on it leads here.',
  tag: 'documents',
  method: 'GET',
  path: '/public/documents/:checkCode',
  access: 'anyone',
  reach: 'everything',
  // Nobody finds a code by trying; a verification of signatures shall not keep the house busy.
  callsPerMinute: 300,
  params: Type.Object({ checkCode: text(60) }),
  reply: CheckedDocument,
  refusals: ['documents/code-unknown', 'request/too-many'],
} as const satisfies Endpoint;
