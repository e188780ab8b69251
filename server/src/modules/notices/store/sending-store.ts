import type { NoticeChannel, SendingFault } from '@banshi/contract/notice-words';
import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { type Database, type Reader, toTimestamp } from '../../../platform/database/index.ts';
import type { CaseId } from '../../cases/index.ts';

/** A notice on its way: which, and by which way. */
export interface SendingKey {
  readonly caseId: CaseId;
  readonly version: number;
  readonly channel: NoticeChannel;
}

/** After so many attempts a sending is set aside, with the reason of the last: some four hours later. */
export const ATTEMPTS_MAX = 10;
/** Whoever took one and never came back is waited for; longer each time, an hour at most. */
const RETRY_FIRST_SECONDS = 60;
const RETRY_LONGEST_SECONDS = 3_600;

/** When what is tried now, a row `w`, is tried again unless it went out; never after its last attempt. */
export function nextTry(at: Instant): RawBuilder<unknown> {
  return sql`case when w.attempts + 1 < ${ATTEMPTS_MAX} then ${toTimestamp(at)} + make_interval(secs =>
    least(${RETRY_LONGEST_SECONDS}::float8, ${RETRY_FIRST_SECONDS} * power(2, w.attempts))) end`;
}

/**
 * Takes up to `limit` of what waits, the longest due first: nobody else takes them for a while. They wait again
 * by themselves when whoever took them dies.
 */
export async function takeWaiting(
  db: Database,
  { at, limit }: { readonly at: Instant; readonly limit: number },
): Promise<readonly (SendingKey & { readonly attempts: number })[]> {
  const { rows } = await sql<{
    case_id: CaseId;
    case_version: number;
    channel: NoticeChannel;
    attempts: number;
  }>`
    update notices.waiting w set attempts = w.attempts + 1, tried_at = ${toTimestamp(at)},
      fault = null, status = null,
      due_at = ${nextTry(at)}
    where (w.case_id, w.case_version, w.channel) in (
      select case_id, case_version, channel from notices.waiting
      where due_at <= ${toTimestamp(at)}
      order by due_at limit ${limit} for update skip locked)
    returning w.case_id, w.case_version, w.channel, w.attempts`.execute(db);
  return rows.map(({ case_id: caseId, case_version: version, channel, attempts }) => ({
    caseId,
    version,
    channel,
    attempts,
  }));
}

/** Notes that a notice went out, and takes it out of those that wait; sent twice, the first stands. */
export async function noteSent(
  db: Database,
  { caseId, version, channel }: SendingKey,
  sent: { readonly recipient: string; readonly attempts: number; readonly at: Instant },
): Promise<void> {
  await sql`
    with sent as (
      insert into notices.sent (case_id, case_version, channel, recipient, attempts, sent_at)
      values (${caseId}, ${version}, ${channel}, ${sent.recipient}, ${sent.attempts}, ${toTimestamp(sent.at)})
      on conflict (case_id, case_version, channel) do nothing)
    delete from notices.waiting
    where case_id = ${caseId} and case_version = ${version} and channel = ${channel}`.execute(db);
}

/** Notes why a notice did not go out; it is tried again later, or set aside already. */
export async function noteFault(
  db: Database,
  { caseId, version, channel }: SendingKey,
  { fault, status }: { readonly fault: SendingFault; readonly status: number | null },
): Promise<void> {
  await sql`
    update notices.waiting set fault = ${fault}, status = ${status}
    where case_id = ${caseId} and case_version = ${version} and channel = ${channel}`.execute(db);
}

/** Takes up again what was set aside, from its first attempt; what was not stays as it is. */
export async function takeUpAgain(
  db: Database,
  keys: readonly SendingKey[],
  at: Instant,
): Promise<void> {
  await sql`
    update notices.waiting w set attempts = 0, due_at = ${toTimestamp(at)}
    from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
      as asked ("caseId" uuid, version integer, channel text)
    where w.case_id = asked."caseId" and w.case_version = asked.version
      and w.channel = asked.channel and w.due_at is null`.execute(db);
}

/** Notices that were set aside and wait for a person. */
export async function countNoticesSetAside(db: Reader): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from notices.waiting where due_at is null`.execute(db);
  return rows[0]?.count ?? 0;
}
