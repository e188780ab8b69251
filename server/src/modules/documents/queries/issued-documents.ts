import type { DocumentKind } from '@banshi/contract/document-words';
import type { Reader } from '../../../platform/database/index.ts';
import type { CaseId } from '../../cases/index.ts';

/** A document that was issued in a case, without its content. */
export interface Issued {
  readonly seq: number;
  readonly caseVersion: number;
  readonly kind: DocumentKind;
  readonly edition: number;
  readonly replaces: number | null;
  readonly number: string;
  readonly title: string;
}

/** What was issued in a case so far, in order. */
export async function readIssued(db: Reader, caseId: CaseId): Promise<readonly Issued[]> {
  const rows = await db
    .selectFrom('documents.documents')
    .select(['seq', 'case_version', 'kind', 'edition', 'replaces', 'number', 'title'])
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .execute();
  return rows.map(({ case_version: caseVersion, kind, ...row }) => ({
    ...row,
    caseVersion,
    kind: kind as DocumentKind,
  }));
}
