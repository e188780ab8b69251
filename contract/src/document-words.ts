/** The kinds of official documents of a case (文书); the table of kinds says which event issues which. */
export const DOCUMENT_KINDS = [
  'RECEIPT',
  'CORRECTION_NOTICE',
  'ACCEPT_NOTICE',
  'REFUSE_ACCEPT',
  'NOT_REQUIRED',
  'SPECIAL_NOTICE',
  'EXTENSION_NOTICE',
  'SITE_VISIT_RECORD',
  'HEARING_OFFER',
  'HEARING_NOTICE',
  'HEARING_MINUTES',
  'GRANT',
  'REFUSE',
  'TERMINATION_NOTICE',
  'FORWARD_NOTICE',
  'SERVICE_RETURN',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Whether a document has reached whom it is for; what was posted has, once it is known to have arrived. */
export const DELIVERY_STATES = ['none', 'sent', 'delivered', 'returned'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];
