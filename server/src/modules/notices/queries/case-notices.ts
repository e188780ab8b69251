import type { NoticeChannel, NoticeKind, SendingFault } from '@banshi/contract/notice-words';
import type { CaseNotice, NoticeFacts, NoticeSending } from '@banshi/contract/notices';
import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { formatInstant } from '../../../kernel/instant-text.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { CaseId } from '../../cases/index.ts';

interface NoticeRow {
  readonly case_version: number;
  readonly kind: NoticeKind;
  readonly facts: NoticeFacts;
  readonly text: string;
  readonly happened_at: Instant;
}

interface SendingRow {
  readonly case_version: number;
  readonly channel: NoticeChannel;
  readonly attempts: number;
  readonly recipient: string;
  readonly sent_at: Instant | null;
  readonly tried_at: Instant | null;
  readonly is_due: boolean;
  readonly fault: SendingFault | null;
  readonly status: number | null;
}

/** What was told to the applicant of a case, the newest first, and how each went out. */
export async function readCaseNotices(db: Reader, caseId: CaseId): Promise<CaseNotice[]> {
  const { rows } = await sql<NoticeRow>`
    select case_version, kind, facts, text, happened_at from notices.notices
    where case_id = ${caseId}
    order by case_version desc`.execute(db);
  const sendings = await readSendings(db, caseId);
  return rows.map((row) => ({
    version: row.case_version,
    kind: row.kind,
    facts: row.facts,
    text: row.text,
    at: formatInstant(row.happened_at),
    sendings: sendings.filter((one) => one.case_version === row.case_version).map(describeSending),
  }));
}

async function readSendings(db: Reader, caseId: CaseId): Promise<readonly SendingRow[]> {
  const { rows } = await sql<SendingRow>`
    select case_version, channel, attempts, recipient, sent_at, null::timestamptz as tried_at,
           false as is_due, null::text as fault, null::smallint as status
    from notices.sent where case_id = ${caseId}
    union all
    select case_version, channel, attempts, recipient, null, tried_at, due_at is not null, fault, status
    from notices.waiting where case_id = ${caseId}
    order by channel`.execute(db);
  return rows;
}

function describeSending(row: SendingRow): NoticeSending {
  const { channel, recipient, attempts, sent_at: sentAt, tried_at: triedAt, is_due: isDue } = row;
  const at = sentAt ?? triedAt;
  const common = { channel, recipient, attempts, at: at === null ? null : formatInstant(at) };
  if (sentAt !== null) return { ...common, state: 'sent', fault: null, status: null };
  const state = isDue ? ('waiting' as const) : ('setAside' as const);
  // Whoever set it aside and could not say why was cut off.
  const fault = row.fault ?? (isDue ? null : ('cut-off' as const));
  return { ...common, state, fault, status: row.status };
}
