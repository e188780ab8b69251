import { type RawBuilder, sql } from 'kysely';
import { journalDigest } from '../../../platform/crypto/index.ts';
import { type Reader, toTimestamp } from '../../../platform/database/index.ts';
import type { IdempotencyKey } from '../../../platform/http/index.ts';
import type { Claim } from '../claim.ts';
import type { CaseId } from '../core/case.ts';
import {
  encodeMaterialEvent,
  MATERIAL_PLACES_FROM,
  type MaterialEntry,
  type MaterialEvent,
} from '../core/materials/material-event.ts';
import { claimedWithSteps } from './claim-rows.ts';
import { packEntry } from './journal-packing.ts';
import { movedWithEntry, type PaperMove } from './paper-rows.ts';
import { type Reading, readWithEntry } from './reading-rows.ts';

/** An entry for the journal of the materials of a case, ready to be saved. */
export interface MaterialStep {
  readonly caseId: CaseId;
  readonly entry: MaterialEntry;
  readonly claims: readonly Claim[];
  /** Where the entry says that somebody read the case. */
  readonly reading?: Reading;
  /** Where the paper of the case lies then, if the entry moves any. */
  readonly papers?: PaperMove;
  /** The answer that a repeated request is given, where it is about this entry alone. */
  readonly answer?: { readonly idempotency: IdempotencyKey; readonly reply: unknown };
}

/**
 * Saves an entry in one statement: the guarded count, and only if it moved, the entry, its digest for the
 * sealer, the files taken and the answer. Neither the case nor its materials may have changed since they
 * were read: `stale` means that they have and nothing was written.
 */
export async function saveMaterialStep(
  db: Reader,
  { caseId, entry: { version, event }, claims, reading, papers, answer }: MaterialStep,
): Promise<{ readonly stale: boolean }> {
  const body = encodeMaterialEvent(event);
  const place = MATERIAL_PLACES_FROM + version;
  const packed = packEntry(caseId, place, journalDigest(caseId, place, body));
  const { rows } = await sql<{ moved: number }>`
    with moved as (
      update cases.cases set material_version = ${version}
      where id = ${caseId} and version = ${event.caseVersion} and material_version = ${version - 1}
      returning id, 0 as place),
    logged as (
      insert into cases.material_journal (case_id, version, body)
      select id, ${version}::integer, ${body} from moved),
    pending as (
      insert into platform.unsealed (entries, entry_count)
      select ${packed}::bytea, 1 from moved)
      ${answer ? answeredWithEntry(answer) : sql``}
      ${claimedWithSteps([{ claims }])}${reading ? readWithEntry(version, reading) : sql``}
      ${papers ? movedWithEntry(papers) : sql``}
      ${event.type === 'cases/applicant-protected' ? protectedWithEntry(event) : sql``}
    select count(*)::integer as moved from moved`.execute(db);
  return { stale: rows[0]?.moved !== 1 };
}

/** The mark on the applicant of the case, in every case of his. */
function protectedWithEntry({
  at,
  isProtected,
}: Extract<MaterialEvent, { readonly type: 'cases/applicant-protected' }>): RawBuilder<unknown> {
  const applicant = sql`select c.applicant_id from cases.cases c join moved m on m.id = c.id`;
  if (!isProtected) {
    return sql`, protected as (
      delete from cases.protected_applicants where applicant_id in (${applicant}))`;
  }
  return sql`, protected as (
      insert into cases.protected_applicants (applicant_id, marked_at)
      select applicant_id, ${toTimestamp(at)} from (${applicant}) one
      on conflict (applicant_id) do nothing)`;
}

function answeredWithEntry({
  idempotency: { subject, operation, key, fingerprint },
  reply,
}: NonNullable<MaterialStep['answer']>): RawBuilder<unknown> {
  return sql`, answered as (
      insert into platform.idempotency (subject, operation, key, fingerprint, status, reply)
      select ${subject}, ${operation}, ${key}, ${fingerprint}::bytea, 200, ${JSON.stringify(reply)}::jsonb
      from moved)`;
}
