import type { LocalDate } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import {
  type DayAuthor,
  deleteOverride,
  recordDayChange,
  type SetDay,
  upsertOverride,
} from '../store/holiday-store.ts';
import { countChange } from '../store/matter-store.ts';

/**
 * Sets a day off or a working day beside the published calendar, as a notice of the province does;
 * every process sees it within half a second of the commit.
 */
export async function setDay(
  tx: Tx,
  day: LocalDate,
  { at, by, ...set }: SetDay & DayAuthor,
): Promise<void> {
  await upsertOverride(tx, day, set);
  await recordDayChange(tx, day, { set, at, by });
  await countChange(tx);
}

/** Gives a day back to the published calendar; refused when it was not set. */
export async function releaseDay(
  tx: Tx,
  day: LocalDate,
  author: DayAuthor,
): Promise<Result<undefined, { readonly code: 'catalogue/day-not-set' }>> {
  if (!(await deleteOverride(tx, day))) return refuse({ code: 'catalogue/day-not-set' });
  await recordDayChange(tx, day, { set: undefined, ...author });
  await countChange(tx);
  return ok(undefined);
}
