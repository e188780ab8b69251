import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import type { Signature } from '../../../platform/crypto/index.ts';
import { type Database, toTimestamp } from '../../../platform/database/index.ts';
import type { CaseId } from '../../cases/index.ts';
import type { DocumentKey } from '../queries/find-document.ts';

/** After so many attempts a document that has no file is set aside, with the reason of the last; a signature is waited for. */
const ATTEMPTS_MAX = 10;
/** Whoever took a document and never came back is waited for; longer each time, an hour at most. */
const RETRY_FIRST_SECONDS = 60;
const RETRY_LONGEST_SECONDS = 3_600;

/**
 * Takes up to `limit` documents that wait, the newest first, since somebody may stand at the counter for
 * them. They wait again by themselves when whoever took them dies.
 */
export async function takeWaiting(
  db: Database,
  { at, limit }: { readonly at: Instant; readonly limit: number },
): Promise<readonly DocumentKey[]> {
  const { rows } = await sql<{ case_id: CaseId; seq: number }>`
    update documents.waiting w set attempts = least(w.attempts + 1, ${ATTEMPTS_MAX}),
      due_at = case when w.attempts + 1 < ${ATTEMPTS_MAX} or exists (
        select from documents.files f where f.case_id = w.case_id and f.seq = w.seq)
      then ${toTimestamp(at)} + make_interval(secs =>
        least(${RETRY_LONGEST_SECONDS}::float8, ${RETRY_FIRST_SECONDS} * power(2, w.attempts))) end
    where (w.case_id, w.seq) in (
      select case_id, seq from documents.waiting
      where due_at <= ${toTimestamp(at)}
      order by due_at desc limit ${limit} for update skip locked)
    returning w.case_id, w.seq`.execute(db);
  return rows.map(({ case_id: caseId, seq }) => ({ caseId, seq }));
}

/** Notes the file of a document. A second one, made at the same time, has the same bytes and is dropped. */
export async function insertFile(
  db: Database,
  { caseId, seq }: DocumentKey,
  file: {
    readonly fileId: string;
    readonly sizeBytes: number;
    readonly pageCount: number;
    readonly at: Instant;
  },
): Promise<void> {
  await db
    .insertInto('documents.files')
    .values({
      case_id: caseId,
      seq,
      file_id: file.fileId,
      size_bytes: file.sizeBytes,
      page_count: file.pageCount,
      laid_out_at: toTimestamp(file.at),
    })
    .onConflict((conflict) => conflict.columns(['case_id', 'seq']).doNothing())
    .execute();
}

/** Notes the signature over the file and takes the document out of those that wait; the first one stands. */
export async function insertSignature(
  db: Database,
  { caseId, seq }: DocumentKey,
  { keyId, value, at }: Signature & { readonly at: Instant },
): Promise<void> {
  await sql`
    with signed as (
      insert into documents.signatures (case_id, seq, key_id, signature, signed_at)
      values (${caseId}, ${seq}, ${keyId}, ${value}, ${toTimestamp(at)})
      on conflict (case_id, seq) do nothing)
    delete from documents.waiting where case_id = ${caseId} and seq = ${seq}`.execute(db);
}

/** Notes why a document could not be laid out; it is tried again later. */
export async function noteFailure(
  db: Database,
  { caseId, seq }: DocumentKey,
  error: string,
): Promise<void> {
  await sql`
    update documents.waiting set last_error = ${error.slice(0, 500)}
    where case_id = ${caseId} and seq = ${seq}`.execute(db);
}

/** Notes that no font shows a character of the document: it waits for a person and not for time. */
export async function noteMissingCharacter(
  db: Database,
  { caseId, seq }: DocumentKey,
  character: string,
): Promise<void> {
  await sql`
    update documents.waiting set missing_character = ${character}, due_at = null
    where case_id = ${caseId} and seq = ${seq}`.execute(db);
}

/** Documents that were set aside and wait for a person. */
export async function countUnlaid(db: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from documents.waiting where due_at is null`.execute(db);
  return rows[0]?.count ?? 0;
}
