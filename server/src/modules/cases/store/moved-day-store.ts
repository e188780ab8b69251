import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { type Database, type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { CaseId } from '../core/case.ts';
import type { MovedDay } from '../core/clocks/calendar-moves.ts';

/** A day that moved in a case, and who is told of it. */
export interface ToldMove extends MovedDay {
  readonly caseId: CaseId;
  readonly version: number;
  readonly at: Instant;
  readonly staffIds: readonly StaffId[];
}

/** Tells these persons that a day has moved; told again, nothing changes. */
export async function noteMovedDay(
  tx: Tx,
  { caseId, version, at, staffIds, ...moved }: ToldMove,
): Promise<void> {
  const { clock, isReminder, before, after } = moved;
  if (staffIds.length === 0) return;
  await tx
    .insertInto('cases.moved_days')
    .values(
      staffIds.map((staff_id) => ({
        ...{ case_id: caseId, version, staff_id, clock, is_reminder: isReminder },
        ...{ before_on: before, after_on: after, at: toTimestamp(at) },
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A day that moved, as its list names it. */
export interface SeenDay {
  readonly caseId: CaseId;
  readonly version: number;
}

/** Of these persons somebody has seen how these days moved. */
export async function seeMoved(
  db: Database,
  seen: readonly SeenDay[],
  { staffIds, at }: { readonly staffIds: readonly StaffId[]; readonly at: Instant },
): Promise<void> {
  await sql`
    update cases.moved_days m set seen_at = ${toTimestamp(at)}::timestamptz
    from unnest(${seen.map(({ caseId }) => caseId)}::uuid[],
      ${seen.map(({ version }) => version)}::integer[]) as s (case_id, version)
    where m.case_id = s.case_id and m.version = s.version and m.staff_id = any(${[...staffIds]}::uuid[])
      and m.seen_at is null`.execute(db);
}
