import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { DayOverride } from '../../../kernel/work-calendar.ts';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';

/** A day as it is set, with the number of the paper that says so. */
export interface SetDay extends DayOverride {
  readonly docNo: string | undefined;
}

/** Who changes a day, and when; null for the operator's command. */
export interface DayAuthor {
  readonly at: Instant;
  readonly by: string | null;
}

/** Sets a day beside the published calendar, or sets it anew. */
export async function upsertOverride(tx: Tx, day: LocalDate, set: SetDay): Promise<void> {
  const columns = columnsOf(set);
  await tx
    .insertInto('catalogue.holiday_overrides')
    .values({ day, ...columns })
    .onConflict((conflict) => conflict.column('day').doUpdateSet(columns))
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

/** Keeps who set the day, or gave it back when `set` is undefined. */
export async function recordDayChange(
  tx: Tx,
  day: LocalDate,
  { set, at, by }: { readonly set: SetDay | undefined } & DayAuthor,
): Promise<void> {
  const columns = set ? columnsOf(set) : { kind: null, name: null, doc_no: null };
  await tx
    .insertInto('catalogue.day_changes')
    .values({ day, at: toTimestamp(at), by_staff: by, ...columns })
    .execute();
}

function columnsOf({ kind, name, docNo }: SetDay) {
  return { kind, name, doc_no: docNo ?? null };
}
