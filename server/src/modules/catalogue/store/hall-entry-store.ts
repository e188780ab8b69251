import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { EntryStanding } from '../core/hall-entry.ts';

/** A note as it is written. */
export interface WrittenEntry {
  readonly matterId: number;
  readonly version: number;
  readonly from: LocalDate;
  readonly standing: EntryStanding;
  readonly note: string | null;
  readonly at: Instant;
  readonly by: StaffId;
}

/** Writes a note; false when somebody else has written this one meanwhile. */
export async function insertHallEntry(tx: Tx, entry: WrittenEntry): Promise<boolean> {
  const { standing, matterId, version, from, note, at, by } = entry;
  const done = await tx
    .insertInto('catalogue.hall_entries')
    .values({
      ...{ matter_id: matterId, version, from_day: from, state: standing.state },
      exemption: standing.state === 'EXEMPT' ? standing.exemption : null,
      window_id: standing.state === 'ENTERED' ? standing.windowId : null,
      mode: standing.state === 'ENTERED' ? standing.mode : null,
      ...{ note, at: toTimestamp(at), by },
    })
    .onConflict((conflict) => conflict.columns(['matter_id', 'version']).doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
