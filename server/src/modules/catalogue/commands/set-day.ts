import type { LocalDate } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { DayOverride } from '../../../kernel/work-calendar.ts';
import { type Database, transact } from '../../../platform/database/index.ts';
import { deleteOverride, upsertOverride } from '../store/holiday-store.ts';
import { countChange } from '../store/matter-store.ts';

/**
 * Sets a day off or a working day beside the published calendar, as a notice of the province does;
 * every process sees it within half a second.
 */
export async function setDay(db: Database, day: LocalDate, override: DayOverride): Promise<void> {
  await transact(db, async (tx) => {
    await upsertOverride(tx, day, override);
    await countChange(tx);
    return ok(undefined);
  });
}

/** Gives a day back to the published calendar; refused when it was not set. */
export function releaseDay(
  db: Database,
  day: LocalDate,
): Promise<Result<undefined, { readonly code: 'catalogue/not-found' }>> {
  return transact(db, async (tx) => {
    if (!(await deleteOverride(tx, day))) return refuse({ code: 'catalogue/not-found' });
    await countChange(tx);
    return ok(undefined);
  });
}
