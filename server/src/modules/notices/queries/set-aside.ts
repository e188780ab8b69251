import type {
  NoticeChannel,
  NoticeKind,
  SendingFault,
  StaffTopic,
} from '@banshi/contract/notice-words';
import type { SetAsideNotices } from '@banshi/contract/notices';
import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { formatInstant } from '../../../kernel/instant-text.ts';
import type { Reader } from '../../../platform/database/index.ts';
import { duesOfCases } from '../../cases/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { NoticeDeps } from '../deps.ts';

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

/** What was given up, of notices to applicants and of messages to staff, the oldest first of each. */
export async function readSetAside(
  deps: Pick<NoticeDeps, 'db' | 'now' | 'calendar' | 'staffNames'>,
): Promise<SetAsideNotices> {
  const { rows: notices, total } = await readNotices(deps.db);
  const { rows: messages, total: staffTotal } = await readStaffMessages(deps.db);
  const ofCases = [...notices, ...messages].map((row) => row.case_id);
  const dues = await duesOfCases(deps, ofCases);
  const names = await deps.staffNames(messages.map((row) => row.staff_id));
  const dueOf = (row: Pick<Row, 'case_id'>) => ({ due: dues.get(row.case_id) ?? null });
  return {
    notices: notices.map((row) => ({ ...describe(row), ...dueOf(row) })),
    total,
    staffMessages: messages.map((row) => ({
      ...{ caseId: row.case_id, topic: row.topic, seq: row.seq, nth: row.nth },
      staffId: row.staff_id,
      staffName: names.get(row.staff_id)?.name ?? '',
      ...{ channel: row.channel, displayNo: row.case_number, attempts: row.attempts },
      ...failureOf(row),
      ...dueOf(row),
    })),
    staffTotal,
  };
}

interface Found<R> {
  readonly rows: readonly R[];
  readonly total: number;
}

async function readNotices(db: Reader): Promise<Found<Row>> {
  const { rows } = await sql<Row & { readonly total: number }>`
    select w.case_id, w.case_version, w.channel, w.attempts, w.tried_at, w.fault, w.status,
           n.kind, n.facts ->> 'displayNo' as display_no, w.recipient,
           count(*) over ()::int as total
    from notices.waiting w
    join notices.notices n on n.case_id = w.case_id and n.case_version = w.case_version
    where w.due_at is null
    order by w.tried_at, w.case_id, w.case_version, w.channel
    limit ${SHOWN_MAX}`.execute(db);
  return { rows, total: rows[0]?.total ?? 0 };
}

function describe(row: Row): Omit<SetAsideNotices['notices'][number], 'due'> {
  return {
    caseId: row.case_id,
    version: row.case_version,
    channel: row.channel,
    displayNo: row.display_no,
    kind: row.kind,
    recipient: row.recipient,
    attempts: row.attempts,
    ...failureOf(row),
  };
}

/** Of the last attempt; one that was cut off has left no reason. */
function failureOf({ fault, status, tried_at }: Pick<Row, 'fault' | 'status' | 'tried_at'>) {
  return { fault: fault ?? ('cut-off' as const), status, at: formatInstant(tried_at) };
}

/** As the index has it: neither waits nor went out, and was tried. */
const GIVEN_UP = sql`w.due_at is null and w.sent_at is null and w.attempts > 0`;

interface StaffRow
  extends Pick<Row, 'case_id' | 'channel' | 'attempts' | 'tried_at' | 'fault' | 'status'> {
  readonly topic: StaffTopic;
  readonly seq: number;
  readonly nth: number;
  readonly staff_id: StaffId;
  readonly case_number: string;
  readonly total: number;
}

async function readStaffMessages(db: Reader): Promise<Found<StaffRow>> {
  const { rows } = await sql<StaffRow>`
    select w.case_id, w.topic, w.seq, w.nth, w.staff_id, w.channel, w.case_number, w.attempts, w.tried_at, w.fault, w.status,
           count(*) over ()::int as total
    from notices.staff_messages w
    where ${GIVEN_UP}
    order by w.tried_at, w.case_id, w.topic, w.seq, w.nth, w.staff_id
    limit ${SHOWN_MAX}`.execute(db);
  return { rows, total: rows[0]?.total ?? 0 };
}
