/** The kinds of official documents of a case (文书); the table of kinds says which event issues which. */
export const CASE_DOCUMENT_KINDS = [
  'APPLICATION_FORM',
  'RECEIPT',
  'CORRECTION_NOTICE',
  'ACCEPT_NOTICE',
  'TOLERANCE_NOTICE',
  'TOLERANCE_PROMISE',
  'TOLERANCE_EXTENSION',
  'PROMISE_NOTICE',
  'RECTIFICATION_ORDER',
  'REFUSE_ACCEPT',
  'NOT_REQUIRED',
  'SPECIAL_NOTICE',
  'EXTENSION_NOTICE',
  'SITE_VISIT_RECORD',
  'INTERESTED_NOTICE',
  'HEARING_OFFER',
  'HEARING_DROPPED',
  'HEARING_NOTICE',
  'HEARING_MINUTES',
  'GRANT',
  'REFUSE',
  'REVOCATION',
  'TERMINATION_NOTICE',
  'FORWARD_NOTICE',
  'SERVICE_RETURN',
] as const;
export type CaseDocumentKind = (typeof CASE_DOCUMENT_KINDS)[number];

/** The kinds of official documents about a licence that a case gave. */
export const LICENCE_DOCUMENT_KINDS = [
  'CERTIFICATE',
  'LICENCE_SUSPENSION',
  'LICENCE_RESTORATION',
  'LICENCE_REVOCATION',
  'LICENCE_STRIPPING',
  'LICENCE_WITHDRAWAL',
  'LICENCE_CANCELLATION',
  'LICENCE_DEEMED_RENEWAL',
  'FILING_CORRECTION',
  'FILING_PROLONGATION',
] as const;
export type LicenceDocumentKind = (typeof LICENCE_DOCUMENT_KINDS)[number];

/** The kind that lists what the file of an ended case holds. */
export const FILE_DOCUMENT_KINDS = ['ARCHIVE_CATALOGUE'] as const;
export type FileDocumentKind = (typeof FILE_DOCUMENT_KINDS)[number];

export const DOCUMENT_KINDS = [
  ...CASE_DOCUMENT_KINDS,
  ...LICENCE_DOCUMENT_KINDS,
  ...FILE_DOCUMENT_KINDS,
] as const;
export type DocumentKind = CaseDocumentKind | LicenceDocumentKind | FileDocumentKind;

/** Whether a document has reached whom it is for; what was posted has, once it is known to have arrived. */
export const DELIVERY_STATES = ['none', 'sent', 'delivered', 'returned'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Of an issued document: signed by a key that we know, not by one, or not signed yet. */
export const SIGNATURE_STATES = ['valid', 'invalid', 'waiting'] as const;
export type SignatureState = (typeof SIGNATURE_STATES)[number];
