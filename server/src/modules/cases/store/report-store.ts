import { sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import { journalDigest } from '../../../platform/crypto/index.ts';
import { copyIn, type Reader, type Tx } from '../../../platform/database/index.ts';
import { type CaseRow, reportedFromRow } from '../case-row.ts';
import type { ApplicantId, CaseId } from '../core/case.ts';
import type { CountStep } from '../core/counting/counting.ts';
import { packStep } from '../core/counting/packed-step.ts';
import type { Entry } from '../core/event.ts';
import type { OnRecord } from '../core/reports/report.ts';
import type { CaseChange } from '../core/reports/report-batch.ts';
import type { Protection } from '../deps.ts';
import { bodyOf } from '../journal-body.ts';
import { CASE_COLUMNS } from '../queries/case-columns.ts';
import { type Columns, given, plain, texts } from './bulk-values.ts';
import { COUNTED_TOPIC } from './case-store.ts';
import { ENTRY_BYTES, packEntryInto } from './journal-packing.ts';

/** Who applies, as a departmental system says it. */
export interface ReportedApplicant {
  readonly id: ApplicantId;
  readonly kind: 'person' | 'organisation';
  readonly idType: string;
  readonly idNumber: string;
  readonly name: string;
}

/** What is on record of the cases with these ids. The rows stay locked until commit, in order of id. */
export async function lockRecorded(tx: Tx, ids: readonly CaseId[]): Promise<Map<CaseId, OnRecord>> {
  const { rows } = await sql<CaseRow & { summary: string; applicant_name: string }>`
    select ${CASE_COLUMNS}, c.summary, c.applicant_name
    from cases.cases c left join cases.sources s on s.id = c.source_id
    where c.id = any(${plain('uuid', ids)}) order by c.id for update of c`.execute(tx);
  return new Map(
    rows.map((row) => [
      row.id as CaseId,
      { current: reportedFromRow(row), summary: row.summary, applicantName: row.applicant_name },
    ]),
  );
}

/** The small numbers of these sources; a name seen for the first time gets one. */
export async function ensureSources(
  tx: Tx,
  names: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const known = await sourcesNamed(tx, names);
  const missing = names.filter((name) => !known.has(name)).sort();
  if (missing.length === 0) return known;
  await sql`insert into cases.sources (name) select unnest(${texts(missing)})
            on conflict (name) do nothing`.execute(tx);
  return sourcesNamed(tx, names);
}

async function sourcesNamed(db: Reader, names: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: number; name: string }>`
    select id, name from cases.sources where name = any(${texts(names)})`.execute(db);
  return new Map(rows.map(({ id, name }) => [name, id]));
}

/** Writes the applicants that are new; a reported name never replaces the one given at a counter. */
export async function ensureApplicants(
  tx: Tx,
  protection: Protection,
  applicants: ReadonlyMap<ApplicantId, ReportedApplicant>,
): Promise<void> {
  const ids = [...applicants.keys()];
  if (ids.length === 0) return;
  const { rows } = await sql<{ id: ApplicantId }>`
    select id from cases.applicants where id = any(${plain('uuid', ids)})`.execute(tx);
  const known = new Set(rows.map((row) => row.id));
  const added = ids.filter((id) => !known.has(id)).sort();
  await copyIn(tx, {
    table: 'cases.applicants',
    rows: added.flatMap((id) => applicants.get(id) ?? []),
    columns: {
      id: ['uuid', (one) => one.id],
      kind: ['text', (one) => one.kind],
      id_type: ['text', (one) => one.idType],
      number_encrypted: ['bytea', (one) => protection.encrypt(one.idNumber, one.id)],
      name: ['text', (one) => one.name],
    },
  });
}

/** Writes new cases; a concurrent writer of the same case makes this fail on the primary key. */
export async function insertReported(
  tx: Tx,
  changes: readonly CaseChange[],
  sourceIds: ReadonlyMap<string, number>,
): Promise<void> {
  await copyIn(tx, {
    table: 'cases.cases',
    rows: changes,
    columns: {
      id: ['uuid', ({ next }) => next.id],
      applicant_id: ['uuid', ({ next }) => next.applicantId],
      received_at: ['timestamptz', ({ next }) => next.receivedAt ?? null],
      accepted_at: ['timestamptz', ({ next }) => next.acceptedAt ?? null],
      closed_at: ['timestamptz', ({ next }) => next.closedAt ?? null],
      accepted_late: ['boolean', ({ next }) => next.acceptedLate],
      version: ['integer', ({ next }) => next.version],
      matter_id: ['integer', ({ next }) => next.matterId],
      department_id: ['integer', ({ next }) => next.departmentId],
      source_id: ['smallint', ({ next }) => sourceIds.get(next.source) ?? null],
      status: ['text', ({ next }) => next.status],
      applicant_kind: ['text', ({ next }) => next.applicantKind ?? null],
      kind_told: ['boolean', () => true],
      applicant_name: ['text', ({ applicantName }) => applicantName],
      summary: ['text', ({ summary }) => summary],
      channel: ['text', ({ next }) => next.channel],
      area: ['text', ({ next }) => next.area],
      cross_mode: ['text', ({ next }) => next.crossProvince?.mode ?? null],
      origin_area: ['text', ({ next }) => next.crossProvince?.originArea ?? null],
      close_type: ['text', ({ next }) => next.closeType ?? null],
      source_case_no: ['text', ({ next }) => next.sourceCaseNo],
    },
  });
}

/** Where a reported case stands: what a later line may change. */
const STANDING: Columns<CaseChange> = {
  id: ['uuid', ({ next }) => next.id],
  version: ['integer', ({ next }) => next.version],
  status: ['word', ({ next }) => next.status],
  received_ms: ['float8', ({ next }) => next.receivedAt ?? null],
  accepted_ms: ['float8', ({ next }) => next.acceptedAt ?? null],
  accepted_late: ['boolean', ({ next }) => String(next.acceptedLate)],
  closed_ms: ['float8', ({ next }) => next.closedAt ?? null],
  close_type: ['word', ({ next }) => next.closeType ?? null],
};

/** Adds facts to known cases, whose rows this transaction has locked. */
export async function advanceReported(tx: Tx, changes: readonly CaseChange[]): Promise<void> {
  if (changes.length === 0) return;
  const { numAffectedRows } = await sql`
    update cases.cases c set version = given.version, status = given.status,
      received_at = to_timestamp(given.received_ms / 1000),
      accepted_at = to_timestamp(given.accepted_ms / 1000), accepted_late = given.accepted_late,
      closed_at = to_timestamp(given.closed_ms / 1000), close_type = given.close_type
    from ${given(changes, { ...STANDING, seen: ['integer', ({ before }) => before?.version ?? null] })}
    where c.id = given.id and c.version = given.seen`.execute(tx);
  assert(numAffectedRows === BigInt(changes.length), 'locked rows do not change under us');
}

/** Appends journal entries, with their digests for the sealer in one row. */
export async function appendEntries(tx: Tx, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  const written = entries.map((entry) => ({ entry, ...bodyOf(entry.event) }));
  const packed = Buffer.allocUnsafe(entries.length * ENTRY_BYTES);
  written.forEach(({ entry: { caseId, version }, text }, index) => {
    const digest = journalDigest(caseId, version, text);
    packEntryInto(packed, index * ENTRY_BYTES, { caseId, version, digest });
  });
  await copyIn(tx, {
    table: 'cases.journal',
    rows: written,
    columns: {
      case_id: ['uuid', ({ entry }) => entry.caseId],
      version: ['integer', ({ entry }) => entry.version],
      body: ['text', ({ text, packed }) => (packed === null ? text : null)],
      packed: ['bytea', ({ packed }) => packed],
    },
  });
  await sql`
    insert into platform.unsealed (entries, entry_count)
    values (${packed}::bytea, ${entries.length}::integer)`.execute(tx);
}

/** Tells the totals what to count. */
export async function tellTotals(tx: Tx, counted: readonly CountStep[]): Promise<void> {
  if (counted.length === 0) return;
  await sql`insert into platform.outbox (subscriber, topic, facts)
            values ('statistics', ${COUNTED_TOPIC}, ${JSON.stringify(counted.map(packStep))}::jsonb)`.execute(
    tx,
  );
}
