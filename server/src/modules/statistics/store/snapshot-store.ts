import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { Snapshot } from '../core/snapshot.ts';

/** Keeps a snapshot for good. */
export async function insertSnapshot(tx: Tx, snapshot: Snapshot): Promise<void> {
  await tx
    .insertInto('statistics.snapshots')
    .values({
      id: snapshot.snapshotId,
      scope: snapshot.scope,
      department: snapshot.department ?? null,
      period_from: snapshot.from,
      period_to: snapshot.to,
      as_of: toTimestamp(snapshot.asOf),
      definition: snapshot.definition,
      figures: JSON.stringify(snapshot.figures),
      sm3: snapshot.sm3,
      taken_by: snapshot.takenBy ?? null,
    })
    .execute();
}
