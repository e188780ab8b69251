import type { TransferDirection, TransferState } from '@banshi/contract/paper-words';
import { sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { CaseId } from '../core/case.ts';

/** The next serial of the lists of a day. The row stays locked until commit: no gap, no number twice. */
export async function nextTransferSerial(tx: Tx, day: LocalDate): Promise<number> {
  const { rows } = await sql<{ last_value: number }>`
    insert into cases.paper_transfer_serials as s (day, last_value) values (${day}, 1)
    on conflict (day) do update set last_value = s.last_value + 1
    returning last_value`.execute(tx);
  const serial = rows[0]?.last_value;
  assert(serial !== undefined, 'a counter answers with its value');
  return serial;
}

/** 材料流转单 as it is made. */
export interface NewTransfer {
  readonly transferId: string;
  readonly madeOn: LocalDate;
  readonly serial: number;
  readonly departmentId: number;
  readonly direction: TransferDirection;
  readonly caseIds: readonly CaseId[];
  readonly paperCount: number;
  readonly note: string | null;
  readonly by: StaffId;
  readonly at: Instant;
}

/** Writes a list and which cases are on it. */
export async function insertTransfer(tx: Tx, made: NewTransfer): Promise<void> {
  const { transferId, caseIds } = made;
  await tx
    .insertInto('cases.paper_transfers')
    .values({
      id: transferId,
      made_on: made.madeOn,
      serial: made.serial,
      department_id: made.departmentId,
      direction: made.direction,
      case_count: caseIds.length,
      paper_count: made.paperCount,
      note: made.note,
      sent_by: made.by,
      sent_at: toTimestamp(made.at),
    })
    .execute();
  await tx
    .insertInto('cases.paper_transfer_cases')
    .values(caseIds.map((caseId) => ({ transfer_id: transferId, case_id: caseId })))
    .execute();
}

/** How a list ended. */
export interface SettledTransfer {
  readonly transferId: string;
  readonly state: Exclude<TransferState, 'sent'>;
  readonly by: StaffId;
  readonly at: Instant;
  readonly missingCount: number;
}

/** Ends a list that waits still. Of two at once one ends it: for the other `moved` is false. */
export async function settleTransfer(
  tx: Tx,
  { transferId, state, by, at, missingCount }: SettledTransfer,
): Promise<{ readonly moved: boolean }> {
  const { numUpdatedRows } = await tx
    .updateTable('cases.paper_transfers')
    .set({
      state,
      settled_by: by,
      settled_at: toTimestamp(at),
      missing_count: missingCount,
    })
    .where('id', '=', transferId)
    .where('state', '=', 'sent')
    .executeTakeFirst();
  return { moved: numUpdatedRows === 1n };
}
