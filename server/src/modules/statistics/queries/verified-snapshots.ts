import { sm3 } from '../../../platform/crypto/index.ts';
import { recountAtMoments } from '../../cases/index.ts';
import { sumSteps } from '../core/as-of.ts';
import { definitionOf } from '../core/definition.ts';
import {
  differencesBetween,
  type FigureDifference,
  type Snapshot,
  type SnapshotId,
  snapshotText,
} from '../core/snapshot.ts';
import type { CountedMatters, StatisticsDeps } from '../deps.ts';
import { placesIn } from '../matter-places.ts';
import { scopedFigures } from '../scoped-figures.ts';

/** What is wrong with a snapshot. */
export type SnapshotFault =
  | { readonly snapshotId: SnapshotId; readonly fault: 'hash' }
  | { readonly snapshotId: SnapshotId; readonly fault: 'definition' }
  | {
      readonly snapshotId: SnapshotId;
      readonly fault: 'figures';
      readonly differences: readonly FigureDifference[];
    };

/**
 * Holds snapshots against the journal: each is counted anew as of its moment, and its hash is made anew of what is kept.
 * The journal is read once, whatever the number of snapshots.
 */
export async function verifySnapshots(
  { db, matters }: Pick<StatisticsDeps, 'db' | 'matters'>,
  snapshots: readonly Snapshot[],
  onProgress?: (entries: number) => void,
): Promise<SnapshotFault[]> {
  const known = await matters();
  const recounts = snapshots.map((snapshot) => ({
    snapshot,
    sums: sumSteps(snapshot, { by: 'matter' }, placesIn(known)),
  }));
  const moments = snapshots.map(({ asOf }) => asOf);
  let read = 0;
  await recountAtMoments(db, moments, {
    onSteps: (place, steps) => {
      for (const step of steps) recounts[place]?.sums.add(step);
    },
    onEntries: (entries) => {
      read += entries;
      onProgress?.(read);
    },
  });
  return recounts.flatMap(({ snapshot, sums }) => faultsOf(snapshot, sums.sums(), known));
}

function faultsOf(
  snapshot: Snapshot,
  sums: Parameters<typeof scopedFigures>[0],
  matters: CountedMatters,
): SnapshotFault[] {
  const { snapshotId } = snapshot;
  const definition = definitionOf(snapshot.definition);
  if (!definition) return [{ snapshotId, fault: 'definition' }];
  const told = scopedFigures(sums, { ...snapshot, matters, definition });
  const differences = differencesBetween(snapshot.figures, told);
  const isHashed = sm3(snapshotText(snapshot)).equals(snapshot.sm3);
  return [
    ...(isHashed ? [] : [{ snapshotId, fault: 'hash' as const }]),
    ...(differences.length === 0 ? [] : [{ snapshotId, fault: 'figures' as const, differences }]),
  ];
}
