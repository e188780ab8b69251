import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { SkippedWeek } from '../core/skipped-week.ts';

/** Who did it, and when. */
interface Authorship {
  readonly at: Instant;
  readonly by: StaffId;
}

/** The number under which PostgreSQL keeps this lock; no other lock of the house has it. */
const WEEKS_LOCK = 662_201;

/** Whoever signs an issue or says that a week has none does so alone until his transaction ends. */
export async function lockWeeks(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${WEEKS_LOCK}::bigint)`.execute(tx);
}

/** Records that a week has no issue; false where that is recorded already. */
export async function insertSkippedWeek(
  tx: Tx,
  { week, reason }: SkippedWeek,
  { at, by }: Authorship,
): Promise<boolean> {
  const kept = await tx
    .insertInto('bulletin.skipped_weeks')
    .values({ week, reason, skipped_at: toTimestamp(at), skipped_by: by })
    .onConflict((conflict) => conflict.column('week').where('resumed_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return kept !== undefined;
}

/** Takes that back; false where it was not recorded. */
export async function markWeekResumed(
  tx: Tx,
  week: LocalDate,
  { at, by }: Authorship,
): Promise<boolean> {
  const done = await tx
    .updateTable('bulletin.skipped_weeks')
    .set({ resumed_at: toTimestamp(at), resumed_by: by })
    .where('week', '=', week)
    .where('resumed_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
