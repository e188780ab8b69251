import { setTimeout as pause } from 'node:timers/promises';
import { sm3 } from '../../../platform/crypto/index.ts';
import { afterWriters, type Tx } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import { DEFINITION, type Definition } from '../core/definition.ts';
import {
  type Snapshot,
  type SnapshotContent,
  type SnapshotId,
  type SnapshotScope,
  snapshotText,
} from '../core/snapshot.ts';
import type { Period } from '../core/statistics-period.ts';
import type { SnapshotDeps } from '../deps.ts';
import { findScopedFiguresAsOf } from '../queries/scoped-sums.ts';
import { insertSnapshot } from '../store/snapshot-store.ts';

/** Which figures are frozen, and by whom; nobody: the command line. */
export interface WantedSnapshot extends SnapshotScope, Period {
  readonly by: StaffId | undefined;
  /** By which definition; by the usual one where none is named. */
  readonly definition?: Definition | undefined;
}

/**
 * Freezes the figures of this moment. An entry bears the moment at which its step was decided, some milliseconds before it
 * can be read: what is under way is waited for, and what was decided later is taken off.
 */
export async function freezeFigures(
  deps: SnapshotDeps,
  { by, scope, department, from, to, definition = DEFINITION }: WantedSnapshot,
  beside: (tx: Tx, snapshot: Snapshot) => Promise<void> = async () => undefined,
): Promise<Snapshot> {
  const asOf = deps.now();
  const snapshotId = deps.newId() as SnapshotId;
  const matters = await deps.matters();
  await settled(deps);
  const work = deps.db.transaction().setIsolationLevel('repeatable read');
  return work.execute(async (tx) => {
    const asked = { scope, department, from, to, asOf };
    const figures = await findScopedFiguresAsOf({ db: tx, matters }, { ...asked, definition });
    const content: SnapshotContent = { ...asked, definition: definition.version, figures };
    const snapshot = { ...content, snapshotId, sm3: sm3(snapshotText(content)), takenBy: by };
    await insertSnapshot(tx, snapshot);
    await beside(tx, snapshot);
    return snapshot;
  });
}

const WRITERS_MAX_MS = 10_000;

/** Steps that were decided a moment ago are written by then; who was writing has ended. */
async function settled({ db, settleMs }: SnapshotDeps): Promise<void> {
  if (settleMs === 0) return;
  await pause(settleMs);
  await afterWriters(db, WRITERS_MAX_MS);
}
