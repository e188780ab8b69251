import type { ApplicantInput } from '@banshi/contract/case-acts';
import { sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { journalDigest } from '../../../platform/crypto/index.ts';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import { type IdempotencyKey, keepAnswer } from '../../../platform/http/index.ts';
import { changedColumns } from '../case-row.ts';
import type { Claim } from '../claim.ts';
import type { ApplicantId, CounterCase } from '../core/case.ts';
import { countSteps } from '../core/counting/counting.ts';
import { packStep } from '../core/counting/packed-step.ts';
import { type Entry, happeningOf } from '../core/event.ts';
import { encodeEvent } from '../core/journal-text.ts';
import { paperEffect } from '../core/materials/papers.ts';
import type { Protection } from '../deps.ts';
import { COUNTED_TOPIC } from './case-store.ts';
import { packEntry } from './journal-packing.ts';
import { insertPapers } from './paper-rows.ts';
import { countReceipt } from './receipt-sums.ts';

/** The next serial of a day. The row stays locked until commit: no gap, no number twice. */
export async function nextSerial(tx: Tx, day: LocalDate): Promise<number> {
  const { rows } = await sql<{ last_value: number }>`
    insert into cases.serials as s (day, last_value) values (${day}, 1)
    on conflict (day) do update set last_value = s.last_value + 1
    returning last_value`.execute(tx);
  const serial = rows[0]?.last_value;
  assert(serial !== undefined, 'a counter answers with its value');
  return serial;
}

/** Writes the applicant, or refreshes the name, the mobile number and the e-mail address last given. */
export async function upsertApplicant(
  tx: Tx,
  protection: Protection,
  applicant: ApplicantInput & { readonly id: ApplicantId },
): Promise<void> {
  const { id, kind, idType, idNumber, name, mobile, email } = applicant;
  const sealed = protection.encrypt(idNumber, id);
  const sealedMobile = mobile === null ? null : protection.encrypt(mobile, id);
  const sealedEmail = email === undefined ? null : protection.encrypt(email, id);
  await sql`
    insert into cases.applicants as a (id, kind, id_type, number_encrypted, name, mobile_encrypted, email_encrypted)
    values (${id}, ${kind}, ${idType}, ${sealed}, ${name}, ${sealedMobile}, ${sealedEmail})
    on conflict (id) do update
      set name = excluded.name,
        mobile_encrypted = coalesce(excluded.mobile_encrypted, a.mobile_encrypted),
        email_encrypted = coalesce(excluded.email_encrypted, a.email_encrypted)
      where (a.name, a.mobile_encrypted, a.email_encrypted)
        is distinct from (excluded.name, excluded.mobile_encrypted, excluded.email_encrypted)`.execute(
    tx,
  );
}

/** Lets a person be found by his whole name at the body to which he applies. */
export async function insertPersonByName(
  tx: Tx,
  { nameKey, departmentId, applicantId }: PersonByName,
): Promise<void> {
  await sql`
    insert into cases.persons_by_name (name_key, department_id, applicant_id)
    values (${nameKey}, ${departmentId}, ${applicantId})
    on conflict do nothing`.execute(tx);
}

/** The keyed hash of a name, whose it is, and where he applied. */
interface PersonByName {
  readonly nameKey: Buffer;
  readonly departmentId: number;
  readonly applicantId: ApplicantId;
}

/** What an open case is found by beside its number and the name of its applicant. */
interface FoundBy {
  /** The keyed hash of the end of his number. */
  readonly numberTail: number;
  /** The first letters of his name in pinyin. */
  readonly initials: string;
}

/** A case just received, with its first entry. */
export interface Received {
  readonly next: CounterCase;
  readonly entry: Entry;
  readonly applicant: ApplicantInput;
  readonly foundBy: FoundBy;
  readonly idempotency: IdempotencyKey;
  readonly reply: unknown;
  readonly heardBy: readonly string[];
  readonly claims: readonly Claim[];
}

/** Writes the case, its files, its journal entry, the outbox row and the answer. */
export async function insertReceived(tx: Tx, received: Received): Promise<void> {
  await insertCaseRow(tx, received);
  await countReceipt(tx, received.next);
  await insertEntry(tx, received);
  await insertClaims(tx, received.next.id, received.claims);
  await insertPaper(tx, received);
  await keepAnswer(tx, received.idempotency, received.reply);
}

async function insertCaseRow(tx: Tx, { next, entry, applicant, foundBy }: Received): Promise<void> {
  const columns = changedColumns(next);
  const { event } = entry;
  await tx
    .insertInto('cases.cases')
    .values({
      id: next.id,
      version: columns.version,
      status: columns.status,
      matter_id: next.matterId,
      department_id: next.departmentId,
      applicant_id: next.applicantId,
      applicant_kind: applicant.kind,
      kind_told: true,
      applicant_name: applicant.name,
      number_tail: foundBy.numberTail,
      applicant_initials: foundBy.initials,
      agent_name: applicant.agentName,
      summary: event.type === 'cases/received' ? event.summary : '',
      channel: next.channel,
      area: next.area,
      cross_mode: next.crossProvince?.mode ?? null,
      origin_area: next.crossProvince?.originArea ?? null,
      numbered_on: next.numberedOn,
      serial: next.serial,
      received_at: toTimestamp(next.receivedAt),
      due_on: columns.due_on,
      due_clock: columns.due_clock,
      due_provisional: columns.due_provisional,
      has_priority: columns.has_priority,
      concerned_bodies: columns.concerned_bodies && [...columns.concerned_bodies],
      principal_id: columns.principal_id,
      window_id: columns.window_id,
    })
    .execute();
}

async function insertEntry(tx: Tx, { next, entry, heardBy }: Received): Promise<void> {
  const { caseId, version } = entry;
  const body = encodeEvent(entry.event);
  await tx.insertInto('cases.journal').values({ case_id: caseId, version, body }).execute();
  const entries = packEntry(caseId, version, journalDigest(caseId, version, body));
  await tx.insertInto('platform.unsealed').values({ entries, entry_count: 1 }).execute();
  const steps = countSteps(undefined, next);
  const counted = JSON.stringify(steps.map(packStep));
  await tx
    .insertInto('platform.outbox')
    .values([
      { subscriber: 'statistics', topic: COUNTED_TOPIC, facts: counted },
      ...heardBy.map((subscriber) => ({
        subscriber,
        topic: entry.event.type,
        subject: caseId,
        facts: JSON.stringify(happeningOf(entry)),
      })),
    ])
    .execute();
}

async function insertPaper(tx: Tx, { next, entry: { event } }: Received): Promise<void> {
  if (paperEffect(event) !== 'brings') return;
  const { departmentId } = next;
  await insertPapers(tx, next.id, { departmentId, place: 'window', waitsSince: event.at });
}

async function insertClaims(tx: Tx, caseId: string, claims: readonly Claim[]): Promise<void> {
  if (claims.length === 0) return;
  await tx
    .insertInto('cases.case_files')
    .values(
      claims.map((one) => ({
        case_id: caseId,
        order_num: one.orderNum,
        file_id: one.fileId,
        name: one.name,
        media_type: one.mediaType,
        size_bytes: one.sizeBytes,
        page_count: one.pageCount,
      })),
    )
    .execute();
}
