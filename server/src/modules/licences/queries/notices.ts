import type { LicenceState } from '@banshi/contract/licence-words';
import type { PublicGrant, PublicGrants } from '@banshi/contract/licences';
import { sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { formatInstant } from '../../../kernel/instant-text.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { cursorAfter, readMomentCursor } from '../../../kernel/page-cursor.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { CaseId } from '../../cases/index.ts';
import type { Notice } from '../core/notice.ts';

interface NoticeRow {
  readonly case_id: CaseId;
  readonly edition: number;
  readonly matter_name: string;
  readonly body_name: string;
  readonly holder_kind: string;
  readonly holder_name: string;
  readonly holder_number: string;
  readonly decision_no: string | null;
  readonly licence_kind: string | null;
  readonly licence_no: string | null;
  readonly decided_on: LocalDate;
  readonly valid_from: LocalDate | null;
  readonly valid_to: LocalDate | null;
  readonly state: string | null;
  readonly correction: string | null;
  readonly published_at: Instant;
}

const COLUMNS = sql`
  n.case_id, n.edition, n.matter_name, n.body_name, n.holder_kind, n.holder_name, n.holder_number,
  n.decision_no, n.licence_kind, n.licence_no, n.decided_on, n.valid_from, n.valid_to, n.state,
  n.correction, n.published_at`;

const ROWS_MAX = 30;

/** Published grants, the newest first, or those with this number; each as its last edition. */
export async function listPublished(
  db: Reader,
  { number, after }: { readonly number?: string; readonly after?: string },
): Promise<PublicGrants> {
  const cursor = readMomentCursor(after);
  const place = cursor
    ? sql`(p.published_at, p.case_id) < (to_timestamp(${Number(cursor.on)} / 1000.0), ${cursor.id}::uuid)`
    : sql`true`;
  const asked = number
    ? sql`p.case_id in (select case_id from licences.notice_numbers where number = ${number.trim()})`
    : sql`true`;
  const { rows } = await sql<NoticeRow & { listed_at: Instant }>`
    select ${COLUMNS}, p.published_at as listed_at
    from licences.published p
    join licences.notices n on n.case_id = p.case_id and n.edition = p.edition
    where ${place} and ${asked}
    order by p.published_at desc, p.case_id desc limit ${ROWS_MAX + 1}`.execute(db);
  const page = rows.slice(0, ROWS_MAX);
  const last = rows.length > ROWS_MAX ? page.at(-1) : undefined;
  return {
    grants: page.map(describeGrant),
    next: last ? cursorAfter(String(last.listed_at), last.case_id) : null,
  };
}

/** The edition of a notice that stands. */
export async function standingNotice(
  db: Reader,
  caseId: CaseId,
): Promise<{ readonly edition: number; readonly notice: Notice } | undefined> {
  const row = await readStanding(db, caseId);
  return row && { edition: row.edition, notice: noticeIn(row) };
}

/** The same as the public reads it. */
export async function describeStanding(db: Reader, caseId: CaseId): Promise<PublicGrant> {
  const row = await readStanding(db, caseId);
  assert(row, `grant ${caseId} was published`);
  return describeGrant(row);
}

async function readStanding(db: Reader, caseId: CaseId): Promise<NoticeRow | undefined> {
  const { rows } = await sql<NoticeRow>`
    select ${COLUMNS} from licences.notices n
    where n.case_id = ${caseId} order by n.edition desc limit 1`.execute(db);
  return rows[0];
}

function noticeIn(row: NoticeRow): Notice {
  return {
    matterName: row.matter_name,
    bodyName: row.body_name,
    holderKind: row.holder_kind === 'person' ? 'person' : 'organisation',
    holderName: row.holder_name,
    holderNumber: row.holder_number,
    decisionNo: row.decision_no ?? undefined,
    decidedOn: row.decided_on,
    licence: licenceIn(row),
    correction: row.correction ?? undefined,
  };
}

function licenceIn(row: NoticeRow): Notice['licence'] {
  if (row.licence_no === null) return undefined;
  const { licence_kind: kind, licence_no: number, valid_from: from, state } = row;
  assert(kind !== null && from !== null && state !== null, 'a notice tells all of a licence');
  // Only this program writes notices, and their states are words of the contract.
  return { kind, number, from, to: row.valid_to ?? undefined, state: state as LicenceState };
}

function describeGrant(row: NoticeRow): PublicGrant {
  const { licence, correction, decisionNo, ...notice } = noticeIn(row);
  return {
    grantId: row.case_id,
    edition: row.edition,
    ...notice,
    decisionNo: decisionNo ?? null,
    licence: licence ? { ...licence, to: licence.to ?? null } : null,
    correction: correction ?? null,
    publishedOn: localDateOf(row.published_at),
    publishedAt: formatInstant(row.published_at),
  };
}
