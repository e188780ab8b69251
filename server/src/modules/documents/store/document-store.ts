import type { DocumentKind } from '@banshi/contract/document-words';
import { sql } from 'kysely';
import { canonicalText } from '../../../kernel/canonical-text.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { sm3 } from '../../../platform/crypto/index.ts';
import { nextNumber, type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { CaseId } from '../../cases/index.ts';
import type { Letter } from '../core/letter.ts';

const LOCK_SPACE = 7_215_020;

/** Until this transaction ends nobody else issues documents in the case: nothing is numbered twice. */
export async function lockDocumentsOf(tx: Tx, caseId: CaseId): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK_SPACE}::integer, hashtext(${caseId}))`.execute(tx);
}

/** The next number of a body, kind and year. */
export function nextDocumentNumber(
  tx: Tx,
  counted: {
    readonly organisationId: number;
    readonly kind: DocumentKind;
    readonly year: number;
  },
): Promise<number> {
  const { organisationId: organisation_id, kind, year } = counted;
  return nextNumber(tx, 'documents.counters', { organisation_id, kind, year });
}

/** A document ready to be issued. */
export interface NewDocument {
  readonly caseId: CaseId;
  readonly seq: number;
  readonly caseVersion: number;
  readonly edition: number;
  readonly replaces: number | null;
  readonly organisationId: number;
  readonly letter: Letter;
  readonly issuedAt: Instant;
  /** Null when the law itself acted, as in deemed acceptance. */
  readonly issuedBy: string | null;
}

/** Freezes a document: its content with the digest, its code, and its place among those to be laid out. */
export async function insertDocument(tx: Tx, given: NewDocument): Promise<void> {
  const { caseId, seq, letter, issuedAt } = given;
  const content = canonicalText({ ...letter });
  await sql`
    with issued as (
      insert into documents.documents (case_id, seq, case_version, kind, edition, replaces,
        organisation_id, number, title, issued_on, issued_at, issued_by, check_code, content, content_digest)
      values (${caseId}, ${seq}, ${given.caseVersion}, ${letter.kind}, ${given.edition}, ${given.replaces},
        ${given.organisationId}, ${letter.number}, ${letter.title}, ${letter.issuedOn},
        ${toTimestamp(issuedAt)}, ${given.issuedBy}, ${letter.checkCode}, ${content}, ${sm3(content)})
      returning case_id, seq, check_code, issued_at),
    findable as (
      insert into documents.check_codes (code, case_id, seq) select check_code, case_id, seq from issued)
    insert into documents.waiting (case_id, seq, due_at) select case_id, seq, issued_at from issued`.execute(
    tx,
  );
}
