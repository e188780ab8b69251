import type { Reader } from '../../../platform/database/index.ts';
import type { CaseId } from '../../cases/index.ts';
import type { FiledDocument } from '../core/archive-catalogue.ts';

/** The documents of a case as the catalogue of its file lists them; catalogues themselves are none of them. */
export async function readFiledDocuments(
  db: Reader,
  caseId: CaseId,
): Promise<readonly FiledDocument[]> {
  const rows = await db
    .selectFrom('documents.documents as d')
    .leftJoin('documents.files as f', (on) =>
      on.onRef('f.case_id', '=', 'd.case_id').onRef('f.seq', '=', 'd.seq'),
    )
    .leftJoin('documents.documents as later', (on) =>
      on.onRef('later.case_id', '=', 'd.case_id').onRef('later.replaces', '=', 'd.seq'),
    )
    .select(['d.title', 'd.number', 'd.issued_on as on', 'f.page_count', 'later.number as by'])
    .where('d.case_id', '=', caseId)
    .where('d.kind', '<>', 'ARCHIVE_CATALOGUE')
    .orderBy('d.seq')
    .execute();
  return rows.map(({ title, number, on, page_count: pages, by }) => ({
    ...{ title, number, on },
    pages: pages ?? undefined,
    replacedBy: by ?? undefined,
  }));
}

/** The documents of a case that have no pages yet. */
export async function readUnlaid(db: Reader, caseId: CaseId): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('documents.documents as d')
    .leftJoin('documents.files as f', (on) =>
      on.onRef('f.case_id', '=', 'd.case_id').onRef('f.seq', '=', 'd.seq'),
    )
    .select('d.seq')
    .where('d.case_id', '=', caseId)
    .where('f.seq', 'is', null)
    .orderBy('d.seq')
    .execute();
  return rows.map(({ seq }) => seq);
}
