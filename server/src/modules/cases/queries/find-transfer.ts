import type { TransferDirection, TransferState } from '@banshi/contract/paper-words';
import { CASE_READERS } from '@banshi/contract/roles';
import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { Caller } from '../core/caller.ts';
import type { CaseId } from '../core/case.ts';
import type { TransferRef } from '../core/materials/material-event.ts';
import type { SentTransfer } from '../core/materials/paper-transfer.ts';

/** A row of `cases.paper_transfers`. */
export interface TransferRow {
  readonly id: string;
  readonly made_on: LocalDate;
  readonly serial: number;
  readonly department_id: number;
  readonly direction: string;
  readonly case_count: number;
  readonly paper_count: number;
  readonly note: string | null;
  readonly sent_by: string;
  readonly sent_at: Instant;
  readonly state: string;
  readonly settled_by: string | null;
  readonly settled_at: Instant | null;
  readonly missing_count: number;
}

/** The columns of such a row. */
export const TRANSFER_COLUMNS = [
  'id',
  'made_on',
  'serial',
  'department_id',
  'direction',
  'case_count',
  'paper_count',
  'note',
  'sent_by',
  'sent_at',
  'state',
  'settled_by',
  'settled_at',
  'missing_count',
] as const satisfies readonly (keyof TransferRow)[];

/** The list as the journals name it and the rules look at it. */
export function transferRefOf(row: TransferRow): TransferRef & SentTransfer {
  return {
    transferId: row.id,
    number: transferNumber(row.made_on, row.serial),
    direction: row.direction as TransferDirection,
    departmentId: row.department_id,
    state: row.state as TransferState,
    sentBy: row.sent_by as StaffId,
  };
}

/** The number that a list is called by, e.g. LZ-20261126-003: the third of its day. */
export function transferNumber(day: LocalDate, serial: number): string {
  return `LZ-${day.replaceAll('-', '')}-${String(serial).padStart(3, '0')}`;
}

/** The list with this id, if it is one of a body whose cases this person reads. */
export async function findReadableTransfer(
  db: Reader,
  caller: Caller,
  transferId: string,
): Promise<TransferRow | undefined> {
  const row = await db
    .selectFrom('cases.paper_transfers')
    .select(TRANSFER_COLUMNS)
    .where('id', '=', transferId)
    .executeTakeFirst();
  return row && caller.holds(CASE_READERS, row.department_id) ? row : undefined;
}

/** The cases on a list, in the order in which their rows are locked. */
export async function casesOnTransfer(db: Reader, transferId: string): Promise<readonly CaseId[]> {
  const rows = await db
    .selectFrom('cases.paper_transfer_cases')
    .select('case_id')
    .where('transfer_id', '=', transferId)
    .orderBy('case_id')
    .execute();
  return rows.map((row) => row.case_id as CaseId);
}
