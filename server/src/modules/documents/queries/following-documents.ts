import type { DocumentKind } from '@banshi/contract/document-words';
import type { CheckedDocument } from '@banshi/contract/documents';
import type { Reader } from '../../../platform/database/index.ts';
import type { FoundDocument } from './find-document.ts';

/** What tells how a decision or the certificate that it gave stands after it was issued. */
const CHANGING = [
  'REVOCATION',
  'LICENCE_SUSPENSION',
  'LICENCE_RESTORATION',
  'LICENCE_REVOCATION',
  'LICENCE_STRIPPING',
  'LICENCE_WITHDRAWAL',
  'LICENCE_CANCELLATION',
  'FILING_CORRECTION',
  'FILING_PROLONGATION',
] as const satisfies readonly DocumentKind[];
const CHANGED: ReadonlySet<DocumentKind> = new Set(['GRANT', 'CERTIFICATE']);

/** What was issued about a decision or a certificate since, for whoever holds only the paper. */
export async function readFollowing(
  db: Reader,
  { caseId, seq, letter }: Pick<FoundDocument, 'caseId' | 'seq' | 'letter'>,
): Promise<CheckedDocument['followedBy']> {
  if (!CHANGED.has(letter.kind)) return [];
  return db
    .selectFrom('documents.documents')
    .select(['title', 'number', 'issued_on as issuedOn'])
    .where('case_id', '=', caseId)
    .where('seq', '>', seq)
    .where('kind', 'in', CHANGING)
    .orderBy('seq')
    .execute();
}
