/** The kinds of official documents of a case (文书); the table of kinds says which event issues which. */
export const DOCUMENT_KINDS = [
  'RECEIPT',
  'CORRECTION_NOTICE',
  'ACCEPT_NOTICE',
  'REFUSE_ACCEPT',
  'NOT_REQUIRED',
  'GRANT',
  'REFUSE',
  'TERMINATION_NOTICE',
  'SERVICE_RETURN',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Whether a document has reached whom it is for; what was posted has, once it is known to have arrived. */
export const DELIVERY_STATES = ['none', 'sent', 'delivered', 'returned'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];
