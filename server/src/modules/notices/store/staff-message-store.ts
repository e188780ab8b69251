import type { NoticeChannel, SendingFault } from '@banshi/contract/notice-words';
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

/** A message to a member of staff: about which warning or card of a case. */
export interface StaffMessageKey {
  readonly caseId: CaseId;
  readonly seq: number;
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
      messages.map(({ caseId, seq, staffId, channel, text, caseNumber }) => ({
        ...{ case_id: caseId, seq, staff_id: staffId, channel, text, case_number: caseNumber },
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
    where (w.case_id, w.seq, w.staff_id) in (
      select case_id, seq, staff_id from notices.staff_messages
      where due_at <= ${toTimestamp(at)}
      order by due_at limit ${limit} for update skip locked)
    returning w.case_id as "caseId", w.seq, w.staff_id as "staffId", w.channel, w.text,
      w.case_number as "caseNumber"`.execute(db);
  return rows;
}

/** Notes that a message went out, or that there is nobody left to send it to: then no attempt of it is left either. */
export async function noteStaffTold(
  db: Database,
  { caseId, seq, staffId }: StaffMessageKey,
  sentAt: Instant | undefined,
): Promise<void> {
  await db
    .updateTable('notices.staff_messages')
    .set(
      sentAt === undefined
        ? { due_at: null, attempts: 0 }
        : { due_at: null, sent_at: toTimestamp(sentAt) },
    )
    .where('case_id', '=', caseId)
    .where('seq', '=', seq)
    .where('staff_id', '=', staffId)
    .execute();
}

/** Notes why a message did not go out; it is tried again later, or was given up already. */
export async function noteStaffFault(
  db: Database,
  { caseId, seq, staffId }: StaffMessageKey,
  { fault, status }: { readonly fault: SendingFault; readonly status: number | null },
): Promise<void> {
  await db
    .updateTable('notices.staff_messages')
    .set({ fault, status })
    .where('case_id', '=', caseId)
    .where('seq', '=', seq)
    .where('staff_id', '=', staffId)
    .execute();
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
      as asked ("caseId" uuid, seq integer, "staffId" uuid)
    where w.case_id = asked."caseId" and w.seq = asked.seq and w.staff_id = asked."staffId"
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
