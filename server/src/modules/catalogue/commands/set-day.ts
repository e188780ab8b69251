import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import {
  type DayAuthor,
  deleteOverride,
  recordDayChange,
  type ScopedDay,
  type SetDay,
  upsertOverride,
} from '../store/holiday-store.ts';
import { countChange } from '../store/matter-store.ts';

/**
 * Sets a day off or a working day beside the published calendar, as a notice of the province does,
 * or says that the hall is closed or open on it, which no limit knows; every process sees it within
 * half a second of the commit.
 */
export async function setDay(
  tx: Tx,
  day: ScopedDay,
  { at, by, ...set }: SetDay & DayAuthor,
): Promise<void> {
  await upsertOverride(tx, day, set);
  await recordDayChange(tx, day, { set, at, by });
  await countChange(tx);
}

/** Takes back what was set for a day; refused when it was not. */
export async function releaseDay(
  tx: Tx,
  day: ScopedDay,
  author: DayAuthor,
): Promise<Result<undefined, { readonly code: 'catalogue/day-not-set' }>> {
  if (!(await deleteOverride(tx, day))) return refuse({ code: 'catalogue/day-not-set' });
  await recordDayChange(tx, day, { set: undefined, ...author });
  await countChange(tx);
  return ok(undefined);
}
