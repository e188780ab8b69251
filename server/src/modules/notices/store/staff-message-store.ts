import type { NoticeChannel, SendingFault, StaffTopic } from '@banshi/contract/notice-words';
import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import {
  type Database,
  type Reader,
  type Tx,
  toTimestamp,
} from '../../../platform/database/index.ts';
import type { CaseId } from '../../cases/index.ts';
import type { StaffId } from '../../identity/index.ts';
import { nextTry } from './sending-store.ts';

/** A message to a member of staff: about which warning or card of a case, or which entry of the review of a rating. */
export interface StaffMessageKey {
  readonly caseId: CaseId;
  readonly topic: StaffTopic;
  readonly seq: number;
  /** Of the entry in the journal of a review; 0 of a warning or card. */
  readonly nth: number;
  readonly staffId: StaffId;
}

/** What is sent; no number and nothing about an applicant stands in it. */
export interface StaffMessage extends StaffMessageKey {
  readonly channel: NoticeChannel;
  readonly text: string;
  readonly caseNumber: string;
}

/** Writes messages that wait to be sent; written again, the first stands. */
export async function insertStaffMessages(
  tx: Tx,
  messages: readonly StaffMessage[],
  at: Instant,
): Promise<void> {
  const moment = toTimestamp(at);
  await tx
    .insertInto('notices.staff_messages')
    .values(
      messages.map(({ channel, text, caseNumber, ...key }) => ({
        ...{ ...columnsOf(key), channel, text, case_number: caseNumber },
        ...{ written_at: moment, due_at: moment },
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes some of what waits, as notices are taken: nobody else takes them for a while. */
export async function takeStaffMessages(
  db: Database,
  { at, limit }: { readonly at: Instant; readonly limit: number },
): Promise<readonly StaffMessage[]> {
  const { rows } = await sql<StaffMessage>`
    update notices.staff_messages w set attempts = w.attempts + 1, tried_at = ${toTimestamp(at)},
      fault = null, status = null,
      due_at = ${nextTry(at)}
    where (w.case_id, w.topic, w.seq, w.nth, w.staff_id) in (
      select case_id, topic, seq, nth, staff_id from notices.staff_messages
      where due_at <= ${toTimestamp(at)}
      order by due_at limit ${limit} for update skip locked)
    returning w.case_id as "caseId", w.topic, w.seq, w.nth, w.staff_id as "staffId", w.channel, w.text,
      w.case_number as "caseNumber"`.execute(db);
  return rows;
}

/** Notes that a message went out, or that there is nobody left to send it to: then no attempt of it is left either. */
export async function noteStaffTold(
  db: Database,
  key: StaffMessageKey,
  sentAt: Instant | undefined,
): Promise<void> {
  await db
    .updateTable('notices.staff_messages')
    .set(
      sentAt === undefined
        ? { due_at: null, attempts: 0 }
        : { due_at: null, sent_at: toTimestamp(sentAt) },
    )
    .where((row) => row.and(columnsOf(key)))
    .execute();
}

/** Notes why a message did not go out; it is tried again later, or was given up already. */
export async function noteStaffFault(
  db: Database,
  key: StaffMessageKey,
  { fault, status }: { readonly fault: SendingFault; readonly status: number | null },
): Promise<void> {
  await db
    .updateTable('notices.staff_messages')
    .set({ fault, status })
    .where((row) => row.and(columnsOf(key)))
    .execute();
}

/** Only the key of a message, also of one that brings more. */
function columnsOf({ caseId, topic, seq, nth, staffId }: StaffMessageKey) {
  return { case_id: caseId, topic, seq, nth, staff_id: staffId };
}

/** Given up after too many attempts: neither waits nor went out, and was tried. */
const STAFF_SET_ASIDE = sql`w.due_at is null and w.sent_at is null and w.attempts > 0`;

/** Takes up again what was given up, from its first attempt; what was not stays as it is. */
export async function takeStaffUpAgain(
  db: Database,
  keys: readonly StaffMessageKey[],
  at: Instant,
): Promise<void> {
  await sql`
    update notices.staff_messages w set attempts = 0, due_at = ${toTimestamp(at)}
    from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
      as asked ("caseId" uuid, topic text, seq integer, nth integer, "staffId" uuid)
    where w.case_id = asked."caseId" and w.topic = asked.topic and w.seq = asked.seq
      and w.nth = asked.nth and w.staff_id = asked."staffId"
      and ${STAFF_SET_ASIDE}`.execute(db);
}

/** Messages to staff that were given up and wait for a person. */
export async function countStaffSetAside(db: Reader): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from notices.staff_messages w where ${STAFF_SET_ASIDE}`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}
