import type { NoticeChannel, NoticeKind, SendingFault } from '@banshi/contract/notice-words';
import type { SetAsideNotices } from '@banshi/contract/notices';
import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { formatInstant } from '../../../kernel/instant-text.ts';
import type { Reader } from '../../../platform/database/index.ts';

/** As many as are looked at in one go; who has sent them again sees the next. */
const SHOWN_MAX = 200;

interface Row {
  readonly case_id: string;
  readonly case_version: number;
  readonly channel: NoticeChannel;
  readonly attempts: number;
  readonly tried_at: Instant;
  readonly fault: SendingFault | null;
  readonly status: number | null;
  readonly kind: NoticeKind;
  readonly display_no: string;
  readonly recipient: string;
}

/** What was given up, the oldest first. */
export async function readSetAside(db: Reader): Promise<SetAsideNotices> {
  const { rows } = await sql<Row & { readonly total: number }>`
    select w.case_id, w.case_version, w.channel, w.attempts, w.tried_at, w.fault, w.status,
           n.kind, n.facts ->> 'displayNo' as display_no, w.recipient,
           count(*) over ()::int as total
    from notices.waiting w
    join notices.notices n on n.case_id = w.case_id and n.case_version = w.case_version
    where w.due_at is null
    order by w.tried_at, w.case_id, w.case_version, w.channel
    limit ${SHOWN_MAX}`.execute(db);
  return { notices: rows.map(describe), total: rows[0]?.total ?? 0 };
}

function describe(row: Row): SetAsideNotices['notices'][number] {
  return {
    caseId: row.case_id,
    version: row.case_version,
    channel: row.channel,
    displayNo: row.display_no,
    kind: row.kind,
    recipient: row.recipient,
    attempts: row.attempts,
    fault: row.fault ?? 'cut-off',
    status: row.status,
    at: formatInstant(row.tried_at),
  };
}
