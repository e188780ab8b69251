import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Reader, type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { StaffId } from '../core/actor.ts';
import type { HallWindowTerms } from '../core/window.ts';

/** Who writes, and when. */
export interface Writing {
  readonly by: StaffId;
  readonly at: Instant;
}

/** Enters a window; undefined where its number was given before. */
export async function insertWindow(
  tx: Tx,
  number: string,
  terms: HallWindowTerms,
): Promise<number | undefined> {
  const row = await tx
    .insertInto('identity.windows')
    .values({ number, ...columnsOf(terms) })
    .onConflict((conflict) => conflict.column('number').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Changes a window that still stands as it was seen; false where somebody was faster. */
export async function updateWindow(
  tx: Tx,
  seen: { readonly windowId: number; readonly version: number },
  terms: HallWindowTerms,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('identity.windows')
    .set({ ...columnsOf(terms), version: seen.version + 1 })
    .where('id', '=', seen.windowId)
    .where('version', '=', seen.version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function columnsOf({ name, organisationId, departmentIds, from, to }: HallWindowTerms) {
  return {
    ...{ name, organisation_id: organisationId, departments: [...departmentIds] },
    ...{ from_day: from ?? null, to_day: to ?? null },
  };
}

/** Keeps how a window was written, by whom and when; never changed. */
export async function insertWindowChange(
  tx: Tx,
  written: { readonly windowId: number; readonly version: number } & Writing,
  content: HallWindowTerms,
): Promise<void> {
  const { windowId, version, at, by } = written;
  await tx
    .insertInto('identity.window_changes')
    .values({
      ...{ window_id: windowId, version, at: toTimestamp(at), by },
      content: JSON.stringify(content),
    })
    .execute();
}

/** Keeps where somebody sits on a day; the last word of the day holds. */
export async function saveSeat(
  db: Reader,
  seat: { readonly staffId: StaffId; readonly day: LocalDate; readonly windowId: number | null },
  at: Instant,
): Promise<void> {
  const { staffId, day, windowId } = seat;
  const chosen = { window_id: windowId, chosen_at: toTimestamp(at) };
  await db
    .insertInto('identity.seats')
    .values({ staff_id: staffId, day, ...chosen })
    .onConflict((conflict) => conflict.columns(['staff_id', 'day']).doUpdateSet(chosen))
    .execute();
}
