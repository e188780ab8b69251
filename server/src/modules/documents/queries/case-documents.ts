import type { CaseDocument, CaseDocuments, DocumentDelivery } from '@banshi/contract/documents';
import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { formatInstant } from '../../../kernel/instant-text.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import { type Case, readCaseRecord } from '../../cases/index.ts';
import { type Actor, holds, type StaffId, type StaffName } from '../../identity/index.ts';
import { isEnded } from '../core/archive-catalogue.ts';
import { owedBy } from '../core/owed.ts';
import { ARCHIVERS, CORRECTORS, DELIVERERS } from '../core/permissions.ts';
import { hasUnlisted } from '../core/unlisted.ts';
import type { DocumentDeps } from '../deps.ts';

/** The documents of a case as its page shows them, and what this person may do with them. */
export async function readCaseDocuments(
  deps: DocumentDeps,
  db: Reader,
  { actor, current }: { readonly actor: Actor; readonly current: Case },
): Promise<CaseDocuments> {
  const rows = await readRows(db, current.id);
  const deliveries = await readDeliveries(db, current.id);
  const names = await deps.staffNames(deliveries.map((one) => one.recorded_by as StaffId));
  const record = await readCaseRecord(db, deps.protection, current.id);
  const issued = rows.map(({ seq, case_version: caseVersion, kind }) => ({
    seq,
    caseVersion,
    kind,
  }));
  return {
    documents: rows.map((row) => ({
      ...describe(row, rows, deliveriesOf(row, deliveries, names)),
      isForApplicant: row.addressee === null || row.addressee === record?.applicant.name,
    })),
    isOwed: owedBy(record?.entries ?? [], issued).length > 0,
    mayPrintForm:
      current.origin === 'counter' &&
      !rows.some(({ kind }) => kind === 'APPLICATION_FORM') &&
      holds(actor, DELIVERERS, current.departmentId),
    mayArchive:
      current.origin === 'counter' &&
      isEnded(current.status) &&
      hasUnlisted(current, issued) &&
      holds(actor, ARCHIVERS, current.departmentId),
    mayDeliver: holds(actor, DELIVERERS, current.departmentId),
    mayApplicantSign: record?.applicant.kind === 'person',
    mayCorrect: holds(actor, CORRECTORS, current.departmentId),
  };
}

interface Row {
  readonly seq: number;
  readonly case_version: number;
  readonly kind: CaseDocument['kind'];
  readonly replaces: number | null;
  readonly number: string;
  readonly title: string;
  readonly issued_on: LocalDate;
  readonly check_code: string;
  readonly addressee: string | null;
  readonly file_id: string | null;
  readonly is_signed: boolean;
  readonly missing_character: string | null;
}

async function readRows(db: Reader, caseId: string): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select d.seq, d.case_version, d.kind, d.replaces, d.number, d.title, d.issued_on, d.check_code,
           d.content::json ->> 'addressee' as addressee,
           f.file_id, s.key_id is not null as is_signed, w.missing_character
    from documents.documents d
    left join documents.files f on f.case_id = d.case_id and f.seq = d.seq
    left join documents.signatures s on s.case_id = d.case_id and s.seq = d.seq
    left join documents.waiting w on w.case_id = d.case_id and w.seq = d.seq
    where d.case_id = ${caseId}
    order by d.seq`.execute(db);
  return rows;
}

interface DeliveryRow {
  readonly seq: number;
  readonly method: string;
  readonly state: string;
  readonly receiver_name: string | null;
  readonly tracking_no: string | null;
  readonly recorded_at: Instant;
  readonly recorded_by: string;
}

function readDeliveries(db: Reader, caseId: string): Promise<DeliveryRow[]> {
  return db
    .selectFrom('documents.deliveries')
    .select([
      'seq',
      'method',
      'state',
      'receiver_name',
      'tracking_no',
      'recorded_at',
      'recorded_by',
    ])
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .orderBy('attempt')
    .execute();
}

function deliveriesOf(
  { seq }: Row,
  deliveries: readonly DeliveryRow[],
  names: ReadonlyMap<StaffId, StaffName>,
): DocumentDelivery[] {
  return deliveries
    .filter((one) => one.seq === seq)
    .map((one) => ({
      method: one.method as DocumentDelivery['method'],
      state: one.state as DocumentDelivery['state'],
      receiverName: one.receiver_name,
      trackingNo: one.tracking_no,
      at: formatInstant(one.recorded_at),
      byName: names.get(one.recorded_by as StaffId)?.name ?? '',
    }));
}

function describe(
  row: Row,
  all: readonly Row[],
  deliveries: DocumentDelivery[],
): Omit<CaseDocument, 'isForApplicant'> {
  const { seq, kind, title, number } = row;
  return {
    seq,
    kind,
    title,
    number,
    issuedOn: row.issued_on,
    version: row.case_version,
    checkCode: row.check_code,
    fileId: row.file_id,
    missingCharacter: row.missing_character,
    isSigned: row.is_signed,
    replaces: all.find((one) => one.seq === row.replaces)?.number ?? null,
    replacedBy: all.find((one) => one.replaces === seq)?.number ?? null,
    deliveryState: deliveries.at(-1)?.state ?? 'none',
    deliveries,
  };
}
