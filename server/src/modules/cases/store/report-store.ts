import { sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import { journalDigest } from '../../../platform/crypto/index.ts';
import type { Reader, Tx } from '../../../platform/database/index.ts';
import { type CaseRow, caseFromRow } from '../case-row.ts';
import type { ApplicantId, CaseId } from '../core/case.ts';
import type { CountedFacts } from '../core/counting.ts';
import type { Entry } from '../core/event.ts';
import { encodeEvent } from '../core/journal-text.ts';
import type { OnRecord } from '../core/report.ts';
import type { CaseChange } from '../core/report-batch.ts';
import type { Protection } from '../deps.ts';
import { CASE_COLUMNS } from '../queries/find-case.ts';
import { plain, texts } from './bulk-values.ts';
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
      { current: caseFromRow(row), summary: row.summary, applicantName: row.applicant_name },
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
  const given = added.flatMap((id) => applicants.get(id) ?? []);
  if (given.length === 0) return;
  await sql`
    insert into cases.applicants (id, kind, id_type, number_encrypted, name)
    select id, kind, id_type, decode(number_hex, 'hex'), name
    from unnest(${plain('uuid', added)}, ${plain(
      'text',
      given.map((one) => one.kind),
    )},
      ${plain(
        'text',
        given.map((one) => one.idType),
      )},
      ${plain(
        'text',
        given.map((one) => protection.encrypt(one.idNumber).toString('hex')),
      )},
      ${texts(given.map((one) => one.name))}) as given (id, kind, id_type, number_hex, name)
    on conflict (id) do nothing`.execute(tx);
}

/** Writes new cases; a concurrent writer of the same case makes this fail on the primary key. */
export async function insertReported(
  tx: Tx,
  changes: readonly CaseChange[],
  { sourceIds, kinds }: InsertContext,
): Promise<void> {
  if (changes.length === 0) return;
  const column = <T>(pick: (change: CaseChange) => T): T[] => changes.map(pick);
  await sql`
    insert into cases.cases (id, applicant_id, received_at, accepted_at, closed_at, version,
      matter_id, department_id, source_id, status, applicant_kind, applicant_name, summary, channel,
      area, close_type, source_case_no)
    select id, applicant_id, to_timestamp(received_ms / 1000), to_timestamp(accepted_ms / 1000),
      to_timestamp(closed_ms / 1000), version, matter_id, department_id, source_id, status,
      applicant_kind, applicant_name, summary, channel, area, close_type, source_case_no
    from unnest(
      ${plain(
        'uuid',
        column(({ next }) => next.id),
      )},
      ${plain(
        'uuid',
        column(({ next }) => next.applicantId),
      )},
      ${plain(
        'float8',
        column(({ next }) => next.receivedAt ?? null),
      )},
      ${plain(
        'float8',
        column(({ next }) => next.acceptedAt ?? null),
      )},
      ${plain(
        'float8',
        column(({ next }) => next.closedAt ?? null),
      )},
      ${plain(
        'integer',
        column(({ next }) => next.version),
      )},
      ${plain(
        'integer',
        column(({ next }) => next.matterId),
      )},
      ${plain(
        'integer',
        column(({ next }) => next.departmentId),
      )},
      ${plain(
        'smallint',
        column(({ next }) => sourceIds.get(next.source) ?? null),
      )},
      ${plain(
        'text',
        column(({ next }) => next.status),
      )},
      ${plain(
        'text',
        column(({ next }) => kinds.get(next.applicantId)?.kind ?? null),
      )},
      ${texts(column(({ applicantName }) => applicantName))},
      ${texts(column(({ summary }) => summary))},
      ${plain(
        'text',
        column(({ next }) => next.channel),
      )},
      ${plain(
        'text',
        column(({ next }) => next.area),
      )},
      ${plain(
        'text',
        column(({ next }) => next.closeType ?? null),
      )},
      ${texts(column(({ next }) => next.sourceCaseNo))})
    as given (id, applicant_id, received_ms, accepted_ms, closed_ms, version, matter_id,
      department_id, source_id, status, applicant_kind, applicant_name, summary, channel, area,
      close_type, source_case_no)`.execute(tx);
}

export interface InsertContext {
  readonly sourceIds: ReadonlyMap<string, number>;
  readonly kinds: ReadonlyMap<ApplicantId, { readonly kind: string }>;
}

/** Adds facts to known cases, whose rows this transaction has locked. */
export async function advanceReported(tx: Tx, changes: readonly CaseChange[]): Promise<void> {
  if (changes.length === 0) return;
  const column = <T>(pick: (change: CaseChange) => T): T[] => changes.map(pick);
  const { numAffectedRows } = await sql`
    update cases.cases c set version = given.version, status = given.status,
      received_at = to_timestamp(given.received_ms / 1000),
      accepted_at = to_timestamp(given.accepted_ms / 1000),
      closed_at = to_timestamp(given.closed_ms / 1000), close_type = given.close_type
    from unnest(
      ${plain(
        'uuid',
        column(({ next }) => next.id),
      )},
      ${plain(
        'integer',
        column(({ before }) => before?.version ?? null),
      )},
      ${plain(
        'integer',
        column(({ next }) => next.version),
      )},
      ${plain(
        'text',
        column(({ next }) => next.status),
      )},
      ${plain(
        'float8',
        column(({ next }) => next.receivedAt ?? null),
      )},
      ${plain(
        'float8',
        column(({ next }) => next.acceptedAt ?? null),
      )},
      ${plain(
        'float8',
        column(({ next }) => next.closedAt ?? null),
      )},
      ${plain(
        'text',
        column(({ next }) => next.closeType ?? null),
      )})
    as given (id, seen, version, status, received_ms, accepted_ms, closed_ms, close_type)
    where c.id = given.id and c.version = given.seen`.execute(tx);
  assert(numAffectedRows === BigInt(changes.length), 'locked rows do not change under us');
}

/** Appends journal entries, with their digests for the sealer in one row. */
export async function appendEntries(tx: Tx, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  const bodies = entries.map((entry) => encodeEvent(entry.event));
  const packed = Buffer.allocUnsafe(entries.length * ENTRY_BYTES);
  entries.forEach(({ caseId, version }, index) => {
    const digest = journalDigest(caseId, version, bodies[index] ?? '');
    packEntryInto(packed, index * ENTRY_BYTES, { caseId, version, digest });
  });
  await sql`
    with logged as (
      insert into cases.journal (case_id, version, body)
      select case_id, version, body
      from unnest(${plain(
        'uuid',
        entries.map((entry) => entry.caseId),
      )},
        ${plain(
          'integer',
          entries.map((entry) => entry.version),
        )}, ${texts(bodies)})
        as given (case_id, version, body))
    insert into platform.unsealed (entries, entry_count)
    values (${packed}::bytea, ${entries.length}::integer)`.execute(tx);
}

/** Tells the totals what to count. */
export async function tellTotals(tx: Tx, counted: readonly CountedFacts[]): Promise<void> {
  if (counted.length === 0) return;
  await sql`insert into platform.outbox (subscriber, topic, facts)
            values ('statistics', ${COUNTED_TOPIC}, ${JSON.stringify(counted)}::jsonb)`.execute(tx);
}
