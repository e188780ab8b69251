import { sql } from 'kysely';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { CaseId } from '../../cases/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { AlertKey } from '../core/alert.ts';

const LOCK_SPACE = 7_215_031;

/** A yellow card as it counts against whoever bears it: a person, a window. */
export interface YellowMark extends AlertKey {
  readonly on: LocalDate;
  readonly orderNo: string;
}

/** Notes a yellow card of these bearers; until this transaction ends nobody else counts theirs. */
export async function markYellow(
  tx: Tx,
  bearers: readonly string[],
  { on, orderNo, caseId, seq }: YellowMark,
): Promise<void> {
  for (const bearer of bearers.toSorted()) {
    await sql`select pg_advisory_xact_lock(${LOCK_SPACE}::integer, hashtext(${bearer}))`.execute(
      tx,
    );
    await tx
      .insertInto('supervision.yellow_marks')
      .values({ bearer, issued_on: on, case_id: caseId, seq, order_no: orderNo })
      .execute();
  }
}

/** Numbers of the yellow cards of a bearer around a day of which no red one has been made yet. */
export async function unspentYellows(
  tx: Tx,
  bearer: string,
  { on, withinDays }: { readonly on: LocalDate; readonly withinDays: number },
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('supervision.yellow_marks')
    .select('order_no')
    .where('bearer', '=', bearer)
    .where('is_spent', '=', false)
    .where('issued_on', '>', addDays(on, 0 - withinDays))
    .where('issued_on', '<', addDays(on, withinDays))
    .orderBy('order_no')
    .execute();
  return rows.map((row) => row.order_no);
}

/** A red card was made of these yellow ones: they make no second one, of the person or of the window. */
export async function spendYellows(tx: Tx, orderNos: readonly string[]): Promise<void> {
  await tx
    .updateTable('supervision.yellow_marks')
    .set({ is_spent: true })
    .where('order_no', 'in', [...orderNos])
    .execute();
}

/** A yellow card that was cancelled counts against nobody. */
export async function dropYellow(tx: Tx, { caseId, seq }: AlertKey): Promise<void> {
  await tx
    .deleteFrom('supervision.yellow_marks')
    .where('case_id', '=', caseId)
    .where('seq', '=', seq)
    .execute();
}

/** Notes a case that a person closed within minutes; gives how many of that day he has now. */
export async function noteQuickClosing(
  tx: Tx,
  caseId: CaseId,
  { personId, on }: { readonly personId: StaffId; readonly on: LocalDate },
): Promise<number> {
  await sql`
    insert into supervision.quick_closings (person_id, closed_on, case_id)
    values (${personId}, ${on}, ${caseId}) on conflict do nothing`.execute(tx);
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from supervision.quick_closings
    where person_id = ${personId} and closed_on = ${on}`.execute(tx);
  return rows[0]?.count ?? 0;
}
