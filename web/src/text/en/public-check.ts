import type { Texts } from '../texts.ts';

/** The page on which anybody checks a document by the code printed on it. */
export const publicCheck: Texts['publicCheck'] = {
  title: 'Check a document',
  lead: 'Scan the QR code of the document, or type the code under it. Nothing personal is shown.',
  code: 'Code',
  check: 'Check',
  checking: 'Checking…',
  answer: 'Result',
  issued: 'This document was issued here.',
  replaced: (number: string) => `This document was replaced by ${number}, which stands instead.`,
  followed: 'The following was issued about it since and stands instead:',
  followedBy: (title: string, number: string, day: string) => `${title} (${number}, ${day})`,
  certificate: 'Whether the licence is in force now is found under its own number:',
  forged: 'The signature of this document cannot be verified. Please ask the body that issued it.',
  document: 'Document',
  number: 'Number',
  issuer: 'Issued by',
  issuedOn: 'Issued on',
  matter: 'Matter',
  signature: 'Signature',
  signatures: { valid: 'valid (SM2)', invalid: 'cannot be verified', waiting: 'still to be made' },
  digest: 'Digest of the file (SM3)',
  toStatus: 'See how the case stands, and rate the service',
  compare:
    'Please compare it with the document in your hands; where anything differs, ask the body that issued it.',
};
