import type { SetScope } from '@banshi/contract/work-calendar';
import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { DayOverride } from '../../../kernel/work-calendar.ts';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';

/** A day as it is set, with the number of the paper that says so. */
export interface SetDay extends DayOverride {
  readonly docNo: string | undefined;
}

/** A day, and whose arrangement it is: the province's and the hall's stand side by side. */
export interface ScopedDay {
  readonly day: LocalDate;
  readonly scope: SetScope;
}

/** Who changes a day, and when; null for the operator's command. */
export interface DayAuthor {
  readonly at: Instant;
  readonly by: string | null;
}

/** Sets a day beside the published calendar, or sets it anew. */
export async function upsertOverride(tx: Tx, day: ScopedDay, set: SetDay): Promise<void> {
  const columns = columnsOf(set);
  await tx
    .insertInto('catalogue.holiday_overrides')
    .values({ ...day, ...columns })
    .onConflict((conflict) => conflict.columns(['day', 'scope']).doUpdateSet(columns))
    .execute();
}

/** Takes back what was set for a day; tells whether it had been. */
export async function deleteOverride(tx: Tx, { day, scope }: ScopedDay): Promise<boolean> {
  const deleted = await tx
    .deleteFrom('catalogue.holiday_overrides')
    .where('day', '=', day)
    .where('scope', '=', scope)
    .executeTakeFirst();
  return deleted.numDeletedRows > 0n;
}

/** Keeps who set the day, or gave it back when `set` is undefined. */
export async function recordDayChange(
  tx: Tx,
  day: ScopedDay,
  { set, at, by }: { readonly set: SetDay | undefined } & DayAuthor,
): Promise<void> {
  const columns = set ? columnsOf(set) : { kind: null, name: null, doc_no: null };
  await tx
    .insertInto('catalogue.day_changes')
    .values({ ...day, at: toTimestamp(at), by_staff: by, ...columns })
    .execute();
}

function columnsOf({ kind, name, docNo }: SetDay) {
  return { kind, name, doc_no: docNo ?? null };
}
