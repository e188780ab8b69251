import type { LocalDate } from '../../../kernel/local-date.ts';
import type { DayOverride } from '../../../kernel/work-calendar.ts';
import type { Tx } from '../../../platform/database/index.ts';

/** Sets a day beside the published calendar, or sets it anew. */
export async function upsertOverride(
  tx: Tx,
  day: LocalDate,
  { kind, name }: DayOverride,
): Promise<void> {
  await tx
    .insertInto('catalogue.holiday_overrides')
    .values({ day, kind, name })
    .onConflict((conflict) => conflict.column('day').doUpdateSet({ kind, name }))
    .execute();
}

/** Gives a day back to the published calendar; tells whether it had been set. */
export async function deleteOverride(tx: Tx, day: LocalDate): Promise<boolean> {
  const deleted = await tx
    .deleteFrom('catalogue.holiday_overrides')
    .where('day', '=', day)
    .executeTakeFirst();
  return deleted.numDeletedRows > 0n;
}
