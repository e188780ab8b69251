import { sql } from 'kysely';
import type { Reader } from '../../../platform/database/index.ts';
import type { CaseId } from '../../cases/index.ts';
import type { Letter } from '../core/letter.ts';

/** Where a document stands. */
export interface DocumentKey {
  readonly caseId: CaseId;
  readonly seq: number;
}

/** A document as it was frozen, and how far it has come: laid out, signed. */
export interface FoundDocument extends DocumentKey {
  readonly caseVersion: number;
  readonly edition: number;
  readonly organisationId: number;
  readonly letter: Letter;
  readonly fileId: string | null;
  readonly signature: { readonly keyId: string; readonly value: Buffer } | null;
  /** Number of the document that replaces it. */
  readonly replacedBy: string | null;
}

interface Row {
  readonly case_version: number;
  readonly edition: number;
  readonly organisation_id: number;
  readonly content: string;
  readonly file_id: string | null;
  readonly key_id: string | null;
  readonly signature: Buffer | null;
  readonly replaced_by: string | null;
}

/** The document with this place in the case. */
export async function findDocument(
  db: Reader,
  { caseId, seq }: DocumentKey,
): Promise<FoundDocument | undefined> {
  const { rows } = await sql<Row>`
    select d.case_version, d.edition, d.organisation_id, d.content, f.file_id, s.key_id, s.signature,
           later.number as replaced_by
    from documents.documents d
    left join documents.files f on f.case_id = d.case_id and f.seq = d.seq
    left join documents.signatures s on s.case_id = d.case_id and s.seq = d.seq
    left join documents.documents later on later.case_id = d.case_id and later.replaces = d.seq
    where d.case_id = ${caseId} and d.seq = ${seq}`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const { key_id: keyId, signature: value } = row;
  return {
    caseId,
    seq,
    caseVersion: row.case_version,
    edition: row.edition,
    organisationId: row.organisation_id,
    // Only this program writes letters, and nobody may change one.
    letter: JSON.parse(row.content) as Letter,
    fileId: row.file_id,
    signature: keyId !== null && value !== null ? { keyId, value } : null,
    replacedBy: row.replaced_by,
  };
}

/** Where the document with this code stands. */
export async function findByCode(db: Reader, code: string): Promise<DocumentKey | undefined> {
  const row = await db
    .selectFrom('documents.check_codes')
    .select(['case_id', 'seq'])
    .where('code', '=', code)
    .executeTakeFirst();
  return row && { caseId: row.case_id as CaseId, seq: row.seq };
}
